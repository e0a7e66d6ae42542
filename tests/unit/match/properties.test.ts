/** What holds of every list and every sighting. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../utils/model/entry.ts';
import type { ListedEntry } from '../../../utils/model/reader.ts';
import type { Sighting } from '../../../utils/model/sighting.ts';
import { entryOf, judgeOne, listOf, operatedBy, usccOf } from './made-up.ts';

/** Few values, so that entries and sightings often meet and often contradict. */
const names = [
  '杭州乙丙丁演示电子商务有限公司',
  '杭州乙丙丁演示电子商务有限责任公司',
  '宁波乙丙丁演示科技有限公司',
  '杭州乙丙丁演示电子商务有限公司南京分公司',
  '示例县演示塑料厂',
  '苏州戊己演示贸易有限公司',
];
const codes = [
  usccOf(10_020_030),
  usccOf(10_020_031),
  usccOf(40_050_060, '92'),
  usccOf(10_020_030).replace('0', 'O'),
];
const hosts = ['temai-yanshi.example', 'tema1-yanshi.example', 'm.temai-yanshi.example'];
const shopIds = ['1001', '1002'];
const oneOf = fc.constantFrom;

const subject = fc.record(
  {
    kind: oneOf('company' as const, 'branch' as const, 'sole-trader' as const),
    name: oneOf(...names),
    uscc: oneOf(...codes),
    organisationCode: oneOf(...codes.map((code) => code.slice(8, 17))),
  },
  { requiredKeys: ['kind', 'name'] },
);
const entryBody: fc.Arbitrary<Entry> = fc
  .record(
    {
      subject,
      tier: oneOf('blacklist' as const, 'watchlist' as const, 'other' as const),
      causes: oneOf<Entry['causes'][]>(
        [{ wording: '刷单' }],
        [{ code: 'licence-revoked', wording: '工商吊销' }],
      ),
      basisKind: oneOf('court' as const, 'volunteer' as const),
      listedOn: oneOf('2026-05-01', '2024-05-01', '2019-05-01'),
      storefronts: fc.array(
        fc.record({ site: oneOf('taobao' as const, 'jd' as const), shopId: oneOf(...shopIds) }),
        {
          maxLength: 2,
        },
      ),
      domains: fc.subarray(hosts),
    },
    { requiredKeys: ['subject', 'tier', 'causes', 'basisKind', 'listedOn'] },
  )
  .map((body) => entryOf(body));
const lists = [
  listOf({ info: { id: 'first' } }),
  listOf({ info: { id: 'second' }, trust: 'community' }),
  listOf({ info: { id: 'third' }, expires: '2026-01-01T00:00:00Z' }),
];
const listed: fc.Arbitrary<ListedEntry[]> = fc
  .array(fc.record({ list: oneOf(...lists), entry: entryBody }), { maxLength: 8 })
  .map((all) => all.map(({ list, entry }, index) => ({ list, entry: { ...entry, id: `e${index}` } })));
const sighting: fc.Arbitrary<Sighting> = fc
  .record({
    name: fc.option(oneOf(...names), { nil: undefined }),
    codes: fc.subarray(codes, { maxLength: 1 }),
    shopId: oneOf(...shopIds, '9999'),
    shopName: fc.option(oneOf(...names, '演示小店'), { nil: undefined }),
    host: fc.option(oneOf(...hosts), { nil: undefined }),
  })
  .map(({ name, codes: given, shopId, shopName, host }) =>
    operatedBy(
      { codes: given, ...(name !== undefined && { name }) },
      { shopId, ...(shopName !== undefined && { shopName }), ...(host !== undefined && { host }) },
    ),
  );

const inTwoOrders = listed.chain((entries) =>
  fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length })),
);

describe('a verdict', () => {
  it('does not depend on the order of lists or entries', async () => {
    await fc.assert(
      fc.asyncProperty(sighting, inTwoOrders, fc.boolean(), async (shop, [entries, shuffled], possible) => {
        const verdict = await judgeOne(shop, entries, { possible });
        expect(await judgeOne(shop, shuffled, { possible })).toEqual(verdict);
        expect(await judgeOne(shop, entries.toReversed(), { possible })).toEqual(verdict);
      }),
    );
  });

  it('is not changed by an unrelated entry', async () => {
    const unrelated = {
      list: listOf({ info: { id: 'elsewhere' } }),
      entry: entryOf({
        id: 'unrelated',
        subject: { name: '兰州辛壬癸虚构种业有限公司', uscc: usccOf(70_080_090) },
        storefronts: [{ site: 'jd', shopId: '777' }],
        domains: ['unrelated-demo.example'],
      }),
    };
    await fc.assert(
      fc.asyncProperty(sighting, listed, fc.boolean(), async (shop, entries, possible) => {
        const without = await judgeOne(shop, entries, { possible });
        expect(await judgeOne(shop, [...entries, unrelated], { possible })).toEqual(without);
        expect(await judgeOne(shop, [unrelated, ...entries], { possible })).toEqual(without);
      }),
    );
  });

  it('loses the marks of a removed entry, and no others', async () => {
    await fc.assert(
      fc.asyncProperty(sighting, listed, fc.nat(), async (shop, entries, at) => {
        fc.pre(entries.length > 0);
        const removed = entries[at % entries.length];
        const rest = entries.filter((one) => one !== removed);
        const before = await judgeOne(shop, entries);
        const after = await judgeOne(shop, rest);
        expect(after.findings).toEqual(before.findings.filter(({ entry }) => entry.id !== removed?.entry.id));
      }),
    );
  });

  it('never marks where a comparable code differs', async () => {
    await fc.assert(
      fc.asyncProperty(sighting, listed, async (shop, entries) => {
        for (const { level, evidence } of (await judgeOne(shop, entries)).findings) {
          if (evidence.some(({ kind }) => kind === 'code-conflict'))
            expect(['possible', 'none']).toContain(level);
        }
      }),
    );
  });

  it('shows a shopper only what marks, and tells the desk the same of it', async () => {
    await fc.assert(
      fc.asyncProperty(sighting, listed, async (shop, entries) => {
        const page = await judgeOne(shop, entries, { possible: false });
        const desk = await judgeOne(shop, entries, { possible: true });
        const marks = (verdict: typeof page) =>
          verdict.findings
            .filter(({ level }) => level !== 'possible' && level !== 'none')
            .map(({ entry }) => entry.id);
        expect(
          page.findings.every(
            ({ level, state }) => level !== 'possible' && (level !== 'none' || state === 'past-retention'),
          ),
        ).toBe(true);
        expect(marks(page)).toEqual(marks(desk));
      }),
    );
  });
});
