/** Entries of lists that a person links to a case by hand. */
import { isNaturalPerson } from '../../../identity/subject.ts';
import type { CaseChange } from '../../../model/ledger/events.ts';
import type { ListedEntry } from '../../../model/ledger/opening.ts';
import { entryStateOf } from './entry-state.ts';
import { entryKey, shopKey, subjectKey } from '../cases/fold.ts';
import type { CaseState } from '../cases/fold.ts';
import { caseSubject } from './opening.ts';

/**
 * @returns what is to be written: the entry, the company, and those of its shops that the case does not name yet; nothing
 *   where the entry is linked already. Of a natural person only that the entry is linked
 */
export function linkChanges(state: CaseState, { info, entry }: ListedEntry): CaseChange[] {
  if (state.entries.has(entryKey(info.id, entry.id))) return [];
  const link: CaseChange = {
    kind: 'entry',
    data: { list: info.id, entry: entry.id, state: entryStateOf(entry, info) },
  };
  if (isNaturalPerson(entry.subject)) return [link];
  const subject = caseSubject(entry.subject);
  const shops = (entry.storefronts ?? []).filter((shop) => !state.shops.has(shopKey(shop)));
  return [
    ...(state.subjects.has(subjectKey(subject)) ? [] : [{ kind: 'subject', data: { subject } } as const]),
    ...shops.map((shop): CaseChange => ({ kind: 'shop', data: { shop } })),
    link,
  ];
}
