/** Begins the drafts that were asked for elsewhere, and adds pages to the one that is being written. */
import type { Language } from '../../../utils/model/language.ts';
import type { ReportCall, TakenPage } from '../../../utils/model/report-call.ts';
import type { Draft, ReportDesk } from '../../../utils/model/report-desk.ts';
import { leaveCall, offerText } from '../../../utils/report-calls.ts';
import { evidenceOfPage } from './evidence/of-page.ts';

async function begun(
  desk: ReportDesk,
  call: Extract<ReportCall, { call: 'begin' }>,
  language: Language,
): Promise<Draft> {
  const { start, fill, page } = call;
  const draft = await desk.begin(
    {
      ...start,
      ...(page && { page: { url: page.url, title: page.title } }),
      ...(page?.picture !== undefined && { picture: page.picture }),
    },
    language,
  );
  if (page?.text !== undefined) await offerText(draft.id, page);
  return fill ? desk.save({ ...draft, ...fill }) : draft;
}

async function added(desk: ReportDesk, page: TakenPage, language: Language): Promise<Draft> {
  const [latest] = (await desk.drafts()).toSorted((one, other) => (one.changed < other.changed ? 1 : -1));
  if (!latest) return begun(desk, { call: 'begin', start: { kind: 'choose' }, page }, language);
  if (page.text !== undefined) await offerText(latest.id, page);
  if (page.picture === undefined) return latest;
  const blob = await (await fetch(page.picture)).blob();
  const ending = blob.type === 'image/png' ? 'png' : 'jpg';
  return desk.addEvidence(latest.id, evidenceOfPage(page, 'picture', blob, ending));
}

/**
 * What fails, and what comes after it, waits again.
 * @returns the draft that the last of them is about; undefined where there were none
 */
export async function answerCalls(
  desk: ReportDesk,
  calls: readonly ReportCall[],
  language: Language,
): Promise<Draft | undefined> {
  let draft: Draft | undefined;
  for (const [done, call] of calls.entries()) {
    try {
      draft =
        call.call === 'begin' ? await begun(desk, call, language) : await added(desk, call.page, language);
    } catch (error) {
      for (const left of calls.slice(done)) await leaveCall(left);
      throw error;
    }
  }
  return draft;
}
