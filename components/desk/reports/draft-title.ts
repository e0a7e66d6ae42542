/** What a draft is called in lists of them. */
import type { ReportTexts } from '../../../utils/i18n/reports/texts.ts';
import type { Draft } from '../../../utils/model/report-desk.ts';
import { plainWords } from '../../plain-words.ts';

type Named = Pick<Draft, 'kind' | 'subject' | 'entry' | 'links'>;

/** Whom it is about, in one line; undefined where nothing tells. */
export function aboutWhom({ subject, entry, links }: Named): string | undefined {
  const name =
    subject?.shopName ??
    subject?.company ??
    entry?.name ??
    subject?.shopUrl ??
    subject?.itemUrl ??
    links?.[0]?.company;
  return name === undefined ? undefined : plainWords(name);
}

/** What kind of report it is; said to be undecided as long as it is. */
export function kindWords(texts: ReportTexts, kind: Draft['kind']): string {
  return kind === undefined ? texts.say('kind.undecided') : texts.say(`kind.${kind}`);
}
