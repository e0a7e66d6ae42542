/** A page that was taken in a gesture, as evidence: what it is called, and where and when it was. */
import type { TakenPage } from '../../../../utils/model/report-call.ts';
import type { NewEvidence } from '../../../../utils/model/report-desk.ts';

/** @param blob what was taken of it @param ending of the file's name */
export function evidenceOfPage(
  { url, title, at }: TakenPage,
  kind: NewEvidence['kind'],
  blob: Blob,
  ending: string,
): NewEvidence {
  return {
    kind,
    name: `${title.slice(0, 100) || 'page'}.${ending}`,
    blob,
    taken: {
      at,
      ...(url !== '' && { url: url.slice(0, 2000) }),
      ...(title !== '' && { title: title.slice(0, 500) }),
    },
  };
}
