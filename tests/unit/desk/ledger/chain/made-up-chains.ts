/** Ledgers of made-up cases: chains of several desks, with whatever can happen to a case. */
import * as fc from 'fast-check';
import { ChainAudit } from '../../../../../utils/desk/ledger/chain/chain-audit.ts';
import { chainEvent, lineOfEvent, noEvent } from '../../../../../utils/desk/ledger/chain/event.ts';
import type { ChainEnd } from '../../../../../utils/desk/ledger/chain/event.ts';
import { filedEvent, ledgerFile } from '../../../../../utils/desk/ledger/chain/transfer.ts';
import type { CaseChange, LedgerEvent } from '../../../../../utils/model/ledger/events.ts';

export const desks = [
  '0a0a0a0a-0000-4000-8000-000000000001',
  '0b0b0b0b-0000-4000-8000-000000000002',
  '0c0c0c0c-0000-4000-8000-000000000003',
] as const;
export const cases = ['case-0001', 'case-0002', 'case-0003'];

const word = fc.constantFrom(
  '演示甲商贸有限公司',
  '演示乙网络科技有限公司',
  'a "quoted"\nline',
  '🍎',
  '浙江省杭州市',
);
const day = fc.constantFrom('2026-01-31', '2026-02-28', '2026-03-15');
const change: fc.Arbitrary<CaseChange> = fc.oneof(
  fc.record({ kind: fc.constant('opened' as const), data: fc.record({ title: word, on: day, area: word }) }),
  fc.record({ kind: fc.constant('edited' as const), data: fc.record({ title: word }) }),
  fc.record({
    kind: fc.constant('status' as const),
    data: fc.record({
      status: fc.constantFrom('notice', 'commitment', 'rectified', 'closed', 'suspicion'),
      on: day,
    }),
  }),
  fc.record({ kind: fc.constant('note' as const), data: fc.record({ text: word }) }),
  fc.record({
    kind: fc.constant('tagged' as const),
    data: fc.record({ tag: fc.constantFrom('急', '复查') }),
  }),
  fc.record({
    kind: fc.constant('measure' as const),
    data: fc.record({
      number: fc.integer({ min: 1, max: 13 }),
      platform: fc.constantFrom('演示商城', '演示小店'),
      step: fc.constantFrom('asked', 'carried-out', 'refused'),
      on: day,
    }),
  }),
);

const step = fc.record({
  desk: fc.nat(desks.length - 1),
  case: fc.nat(cases.length - 1),
  minute: fc.nat(20),
  change,
});

export const instant = (minute: number): string => new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString();

/** Events of whole chains, in the order in which they were written. */
export const chains = (most = 25, least = 0): fc.Arbitrary<LedgerEvent[]> =>
  fc.array(step, { minLength: least, maxLength: most }).map((steps) => {
    const ends = new Map<string, ChainEnd>();
    return steps.map((one) => {
      const desk = desks[one.desk] ?? desks[0];
      const end = ends.get(desk) ?? { desk, seq: 0, hash: noEvent };
      const event = chainEvent(end, instant(one.minute), {
        ...one.change,
        case: cases[one.case] ?? 'case-0001',
      });
      ends.set(desk, event);
      return event;
    });
  });

/** A file of events. */
export function fileOf(events: readonly LedgerEvent[], desk: string = desks[0]): string {
  const audit = new ChainAudit();
  const filed = events
    .filter((event) => audit.add(event))
    .map((event) => filedEvent(event, lineOfEvent(event)));
  return [...ledgerFile(filed, { desk, written: instant(0), heads: audit.heads() })].join('');
}

/** A file's bytes, cut into pieces. */
export async function* chunksOf(file: string | Uint8Array, size = 1000): AsyncGenerator<Uint8Array> {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}
