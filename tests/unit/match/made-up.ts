/** Made-up lists, entries and sightings for the tests of matching. */
import { entryKeys } from '../../../utils/identity/keys.ts';
import { organisationCheckCharacter, usccCheckCharacter } from '../../../utils/identity/codes.ts';
import { judge } from '../../../utils/match/judge.ts';
import type { Entry, Subject } from '../../../utils/model/entry.ts';
import type { ListContext, ListInfo } from '../../../utils/model/list.ts';
import type { ListedEntry } from '../../../utils/model/reader.ts';
import type { Party, Sighting } from '../../../utils/model/sighting.ts';
import type { Verdict } from '../../../utils/model/verdict.ts';
import { MemoryStore } from '../../../utils/store/memory.ts';

const today = '2026-06-15';

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
  return {
    trust: 'official',
    serial: 7,
    issued: '2026-06-10T00:00:00Z',
    expires: '2026-07-20T00:00:00Z',
    ...rest,
    info: {
      id: 'made-up',
      title: '虚构名单',
      publisher: '虚构发布者',
      issuer: '虚构机关',
      origin: 'issuer',
      tier: 'blacklist',
      rectifyMonths: 3,
      retentionMonths: 60,
      ...info,
    },
  };
}

export function entryOf(
  changes: Partial<Omit<Entry, 'subject'>> & { subject?: Partial<Subject> } = {},
): Entry {
  const { subject, ...rest } = changes;
  return {
    id: 'one',
    tier: 'blacklist',
    causes: [{ code: 'fake-orders', wording: '刷单炒信' }],
    basisKind: 'administrative',
    listedOn: '2026-06-01',
    ...rest,
    subject: { kind: 'company', name, ...subject },
  };
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
  { list = listOf(), day = today, possible = true } = {},
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
