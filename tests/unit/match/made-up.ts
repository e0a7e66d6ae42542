/** Made-up lists, entries and sightings for the tests of matching. */
import { madeUpDay, madeUpEntry, madeUpList } from '../../../cli/accuracy/made-up.ts';
import { entryKeys } from '../../../utils/identity/keys.ts';
import { organisationCheckCharacter, usccCheckCharacter } from '../../../utils/identity/codes.ts';
import { judge } from '../../../utils/match/judge.ts';
import type { Entry, Subject } from '../../../utils/model/entry.ts';
import type { ListContext, ListInfo } from '../../../utils/model/list.ts';
import type { ListedEntry } from '../../../utils/model/reader.ts';
import type { Party, Sighting } from '../../../utils/model/sighting.ts';
import type { Verdict } from '../../../utils/model/verdict.ts';
import { MemoryStore } from '../../../utils/store/memory.ts';

/** @param serial up to eight digits @returns a USCC of an area that does not exist, its check digits right */
export function usccOf(serial: number, kind = '91'): string {
  const first8 = String(serial).padStart(8, '0');
  const first17 = `${kind}000000${first8}${organisationCheckCharacter(first8) ?? ''}`;
  return first17 + (usccCheckCharacter(first17) ?? '');
}

export const name = '杭州乙丙丁演示电子商务有限公司';
export const uscc = usccOf(10_020_030);

export function listOf(
  changes: Partial<Omit<ListContext, 'info'>> & { info?: Partial<ListInfo> } = {},
): ListContext {
  const { info, ...rest } = changes;
  return { ...madeUpList, serial: 7, ...rest, info: { ...madeUpList.info, ...info } };
}

export function entryOf(
  changes: Partial<Omit<Entry, 'subject'>> & { subject?: Partial<Subject> } = {},
): Entry {
  const { subject, ...rest } = changes;
  const entry = madeUpEntry('one', { name });
  return { ...entry, ...rest, subject: { ...entry.subject, ...subject } };
}

export function sightingOf(changes: Partial<Sighting> = {}): Sighting {
  return { site: 'taobao', parties: [], ad: false, selfOperated: false, ...changes };
}

/** A sighting of a shop whose operator is given. */
export function operatedBy(operator: Partial<Party>, changes: Partial<Sighting> = {}): Sighting {
  return sightingOf({
    shopId: '5550001',
    parties: [{ role: 'operator', codes: [], ...operator }],
    ...changes,
  });
}

export async function judgeOne(
  sighting: Sighting,
  entries: readonly (Entry | ListedEntry)[],
  { list = listOf(), day = madeUpDay, possible = true } = {},
): Promise<Verdict> {
  const listed = entries.map((entry) => ('entry' in entry ? entry : { list, entry }));
  const store = new MemoryStore(listed, entryKeys);
  const [verdict] = await judge([sighting], store, { today: day, possible });
  if (!verdict) throw new Error('judge gave no verdict');
  return verdict;
}

/** The strength of the evidence of one kind in a verdict's first finding. */
export function strengthIn(verdict: Verdict, kind: string): string | undefined {
  return verdict.findings[0]?.evidence.find((item) => item.kind === kind)?.strength;
}
