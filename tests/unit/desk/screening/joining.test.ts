/** Lists that go by once: what comes of it is what a reader of all their entries gives. */
import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AskedKeys } from '../../../../utils/desk/screening/asked-keys.ts';
import { JoinedReader } from '../../../../utils/desk/screening/joined-reader.ts';
import { judgeQueries, matchLine } from '../../../../utils/desk/screening/judge-queries.ts';
import { rowOfLine } from '../../../../utils/desk/screening/query.ts';
import type { Query, Row } from '../../../../utils/desk/screening/query.ts';
import { entryKeys } from '../../../../utils/identity/keys.ts';
import type { Entry } from '../../../../utils/model/entry.ts';
import type { ListContext } from '../../../../utils/model/list.ts';
import type { ListedEntry } from '../../../../utils/model/reader.ts';
import { changeList, readList } from '../../../../utils/store/lists.ts';
import { MemoryStore } from '../../../../utils/store/memory.ts';
import { layOver, store } from '../../lookup/desk.ts';
import { entryOf, listOf, usccOf } from '../../match/made-up.ts';
import { clearPages } from '../../store/all-lanes.ts';
import { freshDatabase, makeEntry } from '../../store/made-up-list.ts';
import { ScreeningDesk, today } from './desk.ts';

/** Few values, so that what is asked and what is listed often meet, and often nearly. */
const names = [
  '杭州乙丙丁演示电子商务有限公司',
  '杭州乙丙丁演示电子商务有限责任公司',
  '杭州乙丙戊演示电子商务有限公司',
  '宁波乙丙丁演示科技有限公司',
  '杭州乙丙丁演示电子商务有限公司南京分公司',
  '乙丙丁演示电子商务有限公司',
  '示例县演示塑料厂',
  '苏州戊己演示贸易有限公司',
];
const codes = [usccOf(10_020_030), usccOf(10_020_031), usccOf(10_020_030).replace('0', 'O')];
const hosts = ['temai-yanshi.example', 'tema1-yanshi.example'];

const entry: fc.Arbitrary<Entry> = fc
  .record(
    {
      subject: fc.record(
        {
          name: fc.constantFrom(...names),
          uscc: fc.constantFrom(...codes),
          formerNames: fc.subarray(names, { maxLength: 1 }),
        },
        { requiredKeys: ['name'] },
      ),
      listedOn: fc.constantFrom('2026-05-01', '2024-05-01'),
      domains: fc.subarray(hosts),
    },
    { requiredKeys: ['subject'] },
  )
  .map((body) => entryOf(body));
const lists: readonly ListContext[] = ['first', 'second'].map((id) => listOf({ info: { id } }));
const listed: fc.Arbitrary<ListedEntry[]> = fc
  .array(fc.record({ list: fc.constantFrom(...lists), entry }), { maxLength: 12 })
  .map((all) => all.map(({ list, entry: one }, at) => ({ list, entry: { ...one, id: `e${at}` } })));
const row: fc.Arbitrary<Row> = fc.oneof(
  fc.constantFrom(...names, ...codes, ...hosts.map((host) => `https://${host}/x`)).map(rowOfLine),
  fc.record({ name: fc.constantFrom(...names), uscc: fc.constantFrom(...codes) }),
);
const queries: fc.Arbitrary<Query[]> = fc
  .array(row, { maxLength: 8 })
  .map((rows) => rows.map((one, at) => ({ line: at + 1, row: one })));

const linesOf = async (
  asked: readonly Query[],
  reader: Parameters<typeof judgeQueries>[1],
): Promise<string[]> => (await judgeQueries(asked, reader, today)).map(matchLine);

describe('entries that go by', () => {
  it('give the verdicts of a reader of all of them, line for line', async () => {
    let found = 0;
    await fc.assert(
      fc.asyncProperty(queries, listed, async (asked, all) => {
        const joined = new JoinedReader();
        joined.expect(asked);
        for (const list of lists) {
          joined.pass(
            joined.begin(list),
            all.filter((one) => one.list === list).map((one) => one.entry),
          );
        }
        const whole = await linesOf(asked, new MemoryStore(all, entryKeys));
        expect(await linesOf(asked, joined)).toEqual(whole);
        found += joined.held;
      }),
    );
    expect(found).toBeGreaterThan(0);
  });

  it('stay only where something asks for them', () => {
    const joined = new JoinedReader();
    joined.expect([{ line: 1, row: { name: names[0] ?? '' } }]);
    joined.pass(
      joined.begin(listOf()),
      Array.from({ length: 1000 }, (_, at) => makeEntry('many', at)),
    );
    expect(joined.held).toBe(0);
  });
});

it('keys are told apart by the ten thousand, and keep all entries under them', () => {
  const keys = new AskedKeys(1);
  const many = Array.from({ length: 10_000 }, (_, at) => `name:演示${at}`);
  for (const key of [...many, ...many]) keys.ask(key);
  expect(keys.size).toBe(many.length);
  for (const [at, key] of many.entries()) {
    keys.found(key, at);
    keys.found(key, at + many.length);
    keys.found(`trade:${key}`, at);
  }
  for (const [at, key] of many.entries()) {
    expect(keys.entriesOf(key)).toEqual([at + many.length, at]);
    expect(keys.entriesOf(`trade:${key}`)).toEqual([]);
  }
});

const named = (id: string, name: string): Entry =>
  makeEntry('a', 0, { id, subject: { kind: 'company', name }, listedOn: '2026-05-01' });

describe('the lists in the store', () => {
  const listedName = names[0] ?? '';
  it('are read with what lies over them, and without those that are switched off', async () => {
    const db = await freshDatabase();
    await store(db, 'first', [named('1', listedName), named('2', names[7] ?? '')]);
    await layOver(db, 'first', { put: [named('3', names[3] ?? '')], remove: ['1'] });
    await store(db, 'off', [named('1', listedName)], { enabled: false });
    const desk = new ScreeningDesk(db);
    const summary = await desk.screen(`${listedName}\n${names[3]}\n${names[7]}\n`);
    expect(summary).toMatchObject({ lines: 3, levels: { blacklist: 2, possible: 1 }, damaged: [] });
    expect(summary?.lists.map(({ list, entries }) => [list.info.id, entries])).toEqual([['first', 2]]);
  });

  it('that are swapped while they are read are read again, and nothing of the first reading stays', async () => {
    const db = await freshDatabase();
    const many = Array.from({ length: 9000 }, (_, at) => makeEntry('many', at));
    await store(db, 'first', [named('old', listedName), ...many]);
    const desk = new ScreeningDesk(db);
    let swapped: Promise<void> | undefined;
    const { service } = desk;
    const { layout } = await service.open(new Blob([`${listedName}\n${names[7]}`]));
    desk.onTold = ({ stage, done }) => {
      if (stage === 'lists' && done > 0) swapped ??= store(db, 'first', [named('new', names[7] ?? '')]);
    };
    desk.pause = () => swapped ?? Promise.resolve();
    const summary = await service.run(layout, desk.tell);
    expect(swapped).toBeDefined();
    expect(summary?.levels).toMatchObject({ blacklist: 1, none: 1 });
    expect(summary?.lists.map(({ entries }) => entries)).toEqual([1]);
  });

  it('that are damaged are named, and the others judged', async () => {
    const db = await freshDatabase();
    await store(db, 'first', [named('1', listedName)]);
    await clearPages(db, 'entryPages');
    await store(db, 'second', [named('1', listedName)]);
    const title = (await readList(db, 'first'))?.state.info.title;
    const summary = await new ScreeningDesk(db).screen(listedName);
    expect(summary).toMatchObject({ damaged: [title], levels: { blacklist: 1 } });
  });

  it('without any of them every line is told as not listed', async () => {
    const db = await freshDatabase();
    await store(db, 'first', [named('1', listedName)]);
    await changeList(db, 'first', (list) => ({ ...list, state: { ...list.state, enabled: false } }));
    expect(await new ScreeningDesk(db).screen(listedName)).toMatchObject({ lists: [], levels: { none: 1 } });
  });
});
