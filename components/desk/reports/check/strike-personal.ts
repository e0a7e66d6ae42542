/** Strikes what tells of a person out of a draft's texts. */
import type { Draft, PersonalData, ReportDesk } from '../../../../utils/model/report-desk.ts';
import { withField, withNote, withSubject } from '../form/change-draft.ts';
import type { OpenDraft } from '../use-draft.ts';

/** What stands where something was struck. */
const struck = '■■';

/** @param found all of one place, in any order */
export function struckText(text: string, found: readonly Pick<PersonalData, 'from' | 'to'>[]): string {
  return found
    .toSorted((one, other) => other.from - one.from)
    .reduce((rest, { from, to }) => rest.slice(0, from) + struck + rest.slice(to), text);
}

type Found = readonly PersonalData[];

function inDraft(draft: Draft, where: string, found: Found): Draft {
  if (where === 'account' || where === 'demand') {
    const text = draft[where];
    return text === undefined ? draft : withField(draft, where, struckText(text, found));
  }
  if (where === 'shopName') {
    const name = draft.subject?.shopName;
    return name === undefined ? draft : withSubject(draft, 'shopName', struckText(name, found));
  }
  const [part, key = ''] = where.split(/:(.*)/s);
  const piece = draft.evidence.find((one) => one.key === key);
  if (!piece) return draft;
  if (part === 'note') return withNote(draft, key, struckText(piece.note ?? '', found));
  const name = struckText(piece.name, found);
  return { ...draft, evidence: draft.evidence.map((one) => (one === piece ? { ...one, name } : one)) };
}

/** Strikes all of `found`, wherever it stands: in fields, in names and notes of evidence, and in its texts. */
export async function strikePersonal(open: OpenDraft, desk: ReportDesk, found: Found): Promise<void> {
  const byPlace = Map.groupBy(found, ({ where }) => where);
  for (const [where, its] of byPlace) {
    const piece = open.draft.evidence.find(({ key }) => key === where);
    if (!piece) {
      open.change((draft) => inDraft(draft, where, its));
      continue;
    }
    const text = await (await desk.evidence(where)).text();
    const blob = new Blob([struckText(text, its)], { type: piece.type });
    await open.work((id) => desk.replaceEvidence(id, where, blob));
  }
  await open.settle();
}
