import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDeposited, readDeposited } from '../../../../../utils/desk/ledger/deposits/check-deposit.ts';
import { depositCode } from '../../../../../utils/desk/ledger/deposits/deposit-code.ts';
import { chainEvent, hashOf, noEvent } from '../../../../../utils/desk/ledger/chain/event.ts';
import { readLedger } from '../../../../../utils/desk/ledger/chain/ledger-file.ts';
import type { ReadLedger } from '../../../../../utils/desk/ledger/chain/ledger-file.ts';
import { foldCase } from '../../../../../utils/desk/ledger/cases/fold.ts';
import { mergeLedgers } from '../../../../../utils/desk/ledger/chain/transfer.ts';
import type { CaseEvent, LedgerEvent } from '../../../../../utils/model/ledger/events.ts';
import { cases, chains, chunksOf, desks, fileOf, instant } from './made-up-chains.ts';

const read = (file: string | Uint8Array, size?: number): Promise<ReadLedger> =>
  readLedger(chunksOf(file, size));

async function merged(...files: string[]): Promise<string> {
  const pieces: string[] = [];
  for await (const piece of mergeLedgers(files.map((file) => chunksOf(file)))) pieces.push(piece);
  return pieces.join('');
}

async function eventsIn(file: string): Promise<LedgerEvent[]> {
  const events: LedgerEvent[] = [];
  await readLedger(chunksOf(file), (event) => void events.push(event));
  return events;
}

/** The text behind a file's header: what merging is about. */
const bodyOf = (file: string): string => file.slice(file.indexOf('\n') + 1);

describe('a file', () => {
  test('of whole chains is whole, wherever its bytes are cut', async () => {
    await fc.assert(
      fc.asyncProperty(chains(), fc.integer({ min: 1, max: 300 }), async (events, size) => {
        const { faults, header, audit } = await read(fileOf(events), size);
        expect(faults).toEqual([]);
        expect(header?.events).toBe(events.length);
        expect(audit.heads().map(({ desk }) => desk)).toEqual(
          [...new Set(events.map(({ desk }) => desk))].toSorted(),
        );
      }),
    );
  });

  test('with any one bit flipped is found out', async () => {
    await fc.assert(
      fc.asyncProperty(chains(12), fc.nat(), fc.nat(7), async (events, place, bit) => {
        const bytes = new TextEncoder().encode(fileOf(events));
        const at = place % bytes.length;
        bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
        const found = await read(bytes).then(
          ({ faults }) => faults.length > 0,
          (error: Error) => error.message.startsWith('ledger-'),
        );
        expect(found).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('names the line whose byte was changed', async () => {
    await fc.assert(
      fc.asyncProperty(chains(12, 1), fc.nat(), async (events, place) => {
        const lines = fileOf(events).split('\n');
        const at = 1 + (place % events.length);
        const line = lines[at] ?? '';
        lines[at] = line.replace(/"at":"2026/, '"at":"2025');
        const { faults } = await read(lines.join('\n'));
        expect(faults[0]).toMatchObject({ fault: 'changed', line: at + 1 });
      }),
    );
  });

  test('with a line missing, doubled, moved or cut off is found out', async () => {
    await fc.assert(
      fc.asyncProperty(chains(12, 2), fc.nat(), async (events, place) => {
        const lines = fileOf(events).split('\n');
        const at = 1 + (place % events.length);
        expect((await read(lines.toSpliced(at, 1).join('\n'))).faults).not.toEqual([]);
        const doubled = await read(lines.toSpliced(at, 0, lines[at] ?? '').join('\n'));
        expect(doubled.faults[0]).toMatchObject({ fault: 'duplicate', line: at + 2 });
        const other = at === 1 ? 2 : 1;
        const moved = lines.with(at, lines[other] ?? '').with(other, lines[at] ?? '');
        expect((await read(moved.join('\n'))).faults.map(({ fault }) => fault)).toContain('order');
        expect((await read(`${lines.slice(0, at).join('\n')}\n`)).faults).not.toEqual([]);
      }),
    );
  });

  test('of something else, or of a later version, is not taken for one', async () => {
    await expect(read('')).rejects.toThrow('ledger-not-a-file');
    await expect(read('name,code\n演示,1\n')).rejects.toThrow('ledger-not-a-file');
    await expect(read('{"format":"xinbiao-ledger","version":2}\n')).rejects.toThrow('ledger-newer');
  });

  test('with what no version of it has is found out, even where its hashes are right', async () => {
    const [event] = fc.sample(chains(5, 1), 1)[0] as [LedgerEvent];
    const forged = { ...event, more: 1 };
    const { faults } = await read(fileOf([{ ...forged, hash: hashOf(forged) }]));
    expect(faults[0]).toMatchObject({ fault: 'not-an-event', line: 2 });
  });
});

describe('merging', () => {
  test('is commutative, associative and idempotent, to the byte', async () => {
    await fc.assert(
      fc.asyncProperty(chains(), fc.nat(), fc.nat(), async (events, one, two) => {
        // what three desks hold of the same chains, each having heard of the others some time ago
        const parts = [
          events,
          events.slice(0, one % (events.length + 1)),
          events.slice(0, two % (events.length + 1)),
        ];
        const [a = '', b = '', c = ''] = parts.map((part, at) => fileOf(part, desks[at]));
        const ab = await merged(a, b);
        expect(await merged(b, a)).toBe(ab);
        expect(await merged(ab, c)).toBe(await merged(a, await merged(b, c)));
        expect(await merged(ab, ab)).toBe(ab);
        expect(bodyOf(await merged(a, a))).toBe(bodyOf(a));
        expect((await read(ab)).faults).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  test('loses no event of either side, and the cases are the same whoever merges', async () => {
    await fc.assert(
      fc.asyncProperty(chains(), chains(), async (left, right) => {
        // two that go on from nothing under the same desks' names: every number is a fork
        const [a, b] = [fileOf(left), fileOf(right)];
        const events = await eventsIn(await merged(a, b));
        const hashes = new Set(events.map(({ hash }) => hash));
        expect(hashes).toEqual(new Set([...left, ...right].map(({ hash }) => hash)));
        const turned = await eventsIn(await merged(b, a));
        for (const id of cases) {
          const own = (all: LedgerEvent[]): CaseEvent[] =>
            all.filter((event): event is CaseEvent => event.case === id);
          expect(foldCase(id, own(events))).toEqual(foldCase(id, own(turned).toReversed()));
        }
      }),
      { numRuns: 50 },
    );
  });

  test('keeps both branches of a chain that two copies went on with, and tells of it', async () => {
    const [desk] = desks;
    const first = chainEvent({ desk, seq: 0, hash: noEvent }, instant(0), {
      kind: 'opened',
      case: 'case-0001',
      data: { title: '演示', on: '2026-01-01' },
    });
    const on = (text: string): LedgerEvent =>
      chainEvent(first, instant(1), { kind: 'note', case: 'case-0001', data: { text } });
    const [left, right] = [on('一'), on('二')];
    const file = await merged(fileOf([first, left]), fileOf([first, right]));
    const { faults, audit } = await read(file);
    expect(faults).toEqual([]);
    expect(audit.forks()).toEqual([{ desk, seq: 2, hashes: [left.hash, right.hash].toSorted() }]);
    expect(audit.heads()).toHaveLength(2);
  });

  test('takes nothing of a file that was altered', async () => {
    const file = fileOf(fc.sample(chains(25, 1), 1)[0] ?? []);
    await expect(merged(file, file.replace('"at":"2026', '"at":"2025'))).rejects.toThrow(
      /^ledger-altered \d+$/,
    );
  });
});

/** Says something else in an event, and reckons all that follows anew, as who wants to hide it would. */
function recomputed(events: readonly LedgerEvent[], at: number): LedgerEvent[] {
  let end = { desk: desks[0] as string, seq: 0, hash: noEvent };
  return events.map((event, place) => {
    const { kind, data, case: id } = event as CaseEvent;
    const own = { kind, data, case: id } as Parameters<typeof chainEvent>[2];
    const said = place === at ? ({ kind: 'note', case: id ?? '', data: { text: '从未发生' } } as const) : own;
    const fresh = chainEvent(end, event.at, said);
    end = fresh;
    return fresh;
  });
}

test('a chain that was recomputed after a change looks whole, and is caught by its deposit', async () => {
  await fc.assert(
    fc.asyncProperty(
      chains(15, 1).map((events) => recomputed(events, -1)),
      fc.nat(),
      fc.nat(),
      async (events, deposited, place) => {
        const number = deposited % events.length;
        const head = events[number] as LedgerEvent;
        const code = readDeposited(depositCode(head.hash));
        const file = readDeposited(
          JSON.stringify({
            format: 'xinbiao-deposit',
            version: 1,
            at: instant(0),
            head: { desk: head.desk, seq: head.seq, hash: head.hash },
            code: depositCode(head.hash),
            events: 1,
            cases: 1,
          }),
        );
        const whole = await read(fileOf(events));
        for (const one of [code, file]) {
          expect(checkDeposited(one, whole.audit, whole.faults)).toMatchObject({
            outcome: 'stands',
            seq: number + 1,
          });
        }
        // what was changed lies before the deposit, or is its very event
        const forged = await read(fileOf(recomputed(events, place % (number + 1))));
        expect(forged.faults).toEqual([]);
        for (const one of [code, file]) {
          expect(checkDeposited(one, forged.audit, forged.faults).outcome).toBe('changed');
        }
        // and one that ends before it
        const short = await read(fileOf(events.slice(0, number)));
        expect(checkDeposited(file, short.audit, short.faults).outcome).toBe('missing');
        expect(checkDeposited(code, short.audit, short.faults).outcome).toBe('changed');
      },
    ),
    { numRuns: 50 },
  );
});
