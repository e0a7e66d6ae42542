import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWithin } from '../../../../../utils/desk/ledger/cases/area.ts';
import { CaseBook } from '../../../../../utils/desk/ledger/cases/case-book.ts';
import { wholeCase } from '../../../../../utils/desk/ledger/cases/case-view.ts';
import { chainEvent } from '../../../../../utils/desk/ledger/chain/event.ts';
import type { UnchainedEvent } from '../../../../../utils/desk/ledger/chain/event.ts';
import { BulkOpener, followEvents } from '../../../../../utils/desk/ledger/listed/opening.ts';
import { ListSurvey } from '../../../../../utils/desk/ledger/listed/survey.ts';
import type { KnownCases, ListNow } from '../../../../../utils/desk/ledger/listed/opening.ts';
import type { Entry } from '../../../../../utils/model/entry.ts';
import type { BulkOpened, BulkOpening, BulkSurvey } from '../../../../../utils/model/ledger/opening.ts';
import { ListInfo } from '../../../../../utils/model/list.ts';
import { desks, instant } from '../chain/made-up-chains.ts';

const info = ListInfo.parse({
  id: 'demo',
  title: '演示名单',
  publisher: '演示',
  issuer: '演示机关',
  origin: 'demonstration',
  tier: 'blacklist',
});
const other = { ...info, id: 'other' };

const entry = (
  name: string,
  more: Partial<Omit<Entry, 'subject'>> & Partial<Entry['subject']> = {},
): Entry => {
  const { uscc, region, storefronts, listedOn, tier = 'blacklist', id = name, kind = 'company' } = more;
  return {
    id,
    tier,
    causes: [],
    basisKind: 'administrative',
    subject: { kind, name, ...(uscc && { uscc }), ...(region && { region }) },
    ...(storefronts && { storefronts }),
    ...(listedOn && { listedOn }),
  };
};

/** A ledger in memory. */
class Desk {
  readonly book = new CaseBook();
  write(events: readonly UnchainedEvent[]): void {
    for (const one of events) {
      const end = this.book.endOf(desks[0]);
      if (end === undefined) throw new Error('forked');
      this.book.take(chainEvent(end, instant(0), one), 1, 0);
    }
  }
  get cases(): KnownCases {
    return {
      ofEntry: (of, id) => this.book.index.ofEntry(of, id),
      ofCodes: (codes) => this.book.index.ofCodes(codes),
      state: (id) => this.book.state(id),
    };
  }
  survey(entries: readonly Entry[], more: Partial<BulkOpening> = {}): BulkSurvey {
    const survey = new ListSurvey(this.cases, info.id, { list: info.id, ...more });
    for (const one of entries) survey.take(one);
    return survey.result();
  }
  open(entries: readonly Entry[], more: Partial<BulkOpening> = {}, list = info): BulkOpened {
    const opener = new BulkOpener(this.cases, list, { list: list.id, ...more }, '2026-03-01');
    this.write(entries.flatMap((one) => opener.open(one)));
    return opener.counts;
  }
  all(): ReturnType<typeof wholeCase>[] {
    return Array.from(this.book.states(), (state) => wholeCase(state, '2026-03-01'));
  }
}

const uscc = '91330100MA27XXXX0X';

describe('opening in bulk', () => {
  test('opens a case for each entry of the area, once', () => {
    const desk = new Desk();
    const entries = [
      entry('杭州演示甲商贸有限公司', { listedOn: '2026-01-31' }),
      entry('南昌演示乙商贸有限公司'),
      entry('演示丙商贸有限公司', { region: '浙江省宁波市' }),
      entry('演示丁商贸有限公司', { tier: 'watchlist', region: '浙江省' }),
    ];
    const bulk = { area: '浙江', tiers: ['blacklist' as const], tags: ['三月'], assignee: '一组' };
    expect(desk.open(entries, bulk)).toEqual({ opened: 2, linked: 0, known: 0, persons: 0 });
    expect(desk.open(entries, bulk)).toEqual({ opened: 0, linked: 0, known: 2, persons: 0 });
    expect(desk.all()).toMatchObject([
      {
        title: '杭州演示甲商贸有限公司',
        area: '杭州',
        opened: '2026-03-01',
        deadline: { due: '2026-04-30', reason: 'listing' },
        tags: [{ name: '三月' }],
        assignees: [{ name: '一组' }],
      },
      { title: '演示丙商贸有限公司', area: '浙江省宁波市' },
    ]);
  });

  test('puts all shops and entries of one company into one case', () => {
    const desk = new Desk();
    const taobao = { site: 'taobao' as const, shopId: '101', name: '演示一店' };
    const jd = { site: 'jd' as const, shopId: '202' };
    const first = entry('演示甲商贸有限公司', { id: '1', uscc, storefronts: [taobao] });
    const same = entry('演示甲商贸有限公司', { id: '2', uscc, storefronts: [taobao, jd] });
    expect(desk.open([first, same])).toMatchObject({ opened: 1, linked: 1 });
    expect(desk.open([entry('演示甲商贸', { id: '9', uscc })], {}, other)).toMatchObject({
      opened: 0,
      linked: 1,
    });
    const [only, ...more] = desk.all();
    expect(more).toEqual([]);
    expect(only?.shops).toEqual([taobao, jd]);
    expect(only?.entries.map(({ list, entry: id }) => [list, id])).toEqual([
      ['demo', '1'],
      ['demo', '2'],
      ['other', '9'],
    ]);
    expect(desk.book.index.ofCodes([uscc.slice(8, 17)])).toBe(only?.id);
  });

  test('names the same case at two desks that open it apart', () => {
    const [one, two] = [new Desk(), new Desk()];
    const entries = [entry('演示甲商贸有限公司', { uscc }), entry('演示乙商贸有限公司')];
    one.open(entries);
    two.open(entries.toReversed());
    expect(
      two
        .all()
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(
      one
        .all()
        .map(({ id }) => id)
        .toSorted(),
    );
  });

  test('opens none for a natural person, and joins nobody by a masked code', () => {
    const desk = new Desk();
    const masked = '91330100MA********';
    expect(desk.open([entry('张三')])).toMatchObject({ opened: 0, persons: 1 });
    const entries = [
      entry('演示甲商贸有限公司', { uscc: masked }),
      entry('演示乙商贸有限公司', { uscc: masked }),
    ];
    expect(desk.open(entries)).toMatchObject({ opened: 2, linked: 0 });
  });
});

const now = (entries: Entry[], removal: ListNow['removal'] = () => undefined): ReadonlyMap<string, ListNow> =>
  new Map([['demo', { info, entries: new Map(entries.map((one) => [one.id, one])), removal }]]);

describe('following lists', () => {
  test('writes down what changed, once', () => {
    const desk = new Desk();
    desk.open([entry('演示甲商贸有限公司'), entry('演示乙商贸有限公司')]);
    const changed = [
      { ...entry('演示甲商贸有限公司'), status: 'overdue' as const },
      entry('演示乙商贸有限公司'),
    ];
    const follow = (lists: ReadonlyMap<string, ListNow>, today = '2026-04-01'): unknown => {
      const { events, counts } = followEvents(desk.book.states(), lists, today);
      desk.write(events);
      return counts;
    };
    expect(follow(now(changed))).toEqual({ entries: 2, changed: 1, removed: 0 });
    expect(follow(now(changed))).toEqual({ entries: 2, changed: 0, removed: 0 });
    expect(desk.all()[0]?.entries[0]?.state).toMatchObject({ status: 'overdue' });
    // gone, without a word; then the reason becomes known; then it is back
    expect(follow(now(changed.slice(1)))).toEqual({ entries: 2, changed: 0, removed: 1 });
    expect(desk.all()[0]?.entries[0]?.state.removed).toEqual({ on: '2026-04-01', reason: 'unknown' });
    expect(follow(now(changed.slice(1)), '2026-04-02')).toEqual({ entries: 2, changed: 0, removed: 0 });
    const told = now(changed.slice(1), () => ({ on: '2026-03-31', reason: 'repaired' }));
    expect(follow(told)).toEqual({ entries: 2, changed: 1, removed: 0 });
    expect(follow(told)).toEqual({ entries: 2, changed: 0, removed: 0 });
    expect(desk.all()[0]?.entries[0]?.state.removed).toEqual({ on: '2026-03-31', reason: 'repaired' });
    expect(follow(now(changed))).toMatchObject({ changed: 1 });
    expect(desk.all()[0]?.entries[0]?.state).not.toHaveProperty('removed');
    expect(follow(new Map())).toEqual({ entries: 0, changed: 0, removed: 0 });
  });
});

test.each([
  ['浙江', '浙江省杭州市', true],
  ['浙江', '杭州', true],
  ['浙江省杭州市', '杭州市余杭区', true],
  ['杭州', '浙江省', false],
  ['浙江', '江西省南昌市', false],
  ['第三片区', '第三片区二组', true],
  ['浙江', undefined, false],
])('%s holds %s: %s', (wanted, area, holds) => {
  expect(isWithin(wanted)(area)).toBe(holds);
});

describe('what is counted beforehand', () => {
  const anEntry = fc.record(
    {
      uscc: fc.constantFrom(uscc, '91330100MA27XXXX1X', '9133****MA27XXXX2X'),
      region: fc.constantFrom('浙江省杭州市', '浙江省', '江西省南昌市西湖区'),
      name: fc.constantFrom('演示甲商贸有限公司', '演示乙商贸有限公司', '王小明'),
      tier: fc.constantFrom('blacklist' as const, 'watchlist' as const),
    },
    { requiredKeys: ['name', 'tier'] },
  );
  const entries = fc
    .array(anEntry, { maxLength: 12 })
    .map((all) => all.map(({ name, ...more }, at) => entry(name, { ...more, id: `e${at}` })));

  test('is what the opening does, whatever was opened and taken out before', () => {
    fc.assert(
      fc.property(
        entries,
        fc.integer({ min: 0, max: 12 }),
        fc.integer({ min: 0, max: 12 }),
        fc.constantFrom(undefined, '浙江', '江西南昌'),
        (all, before, out, area) => {
          const desk = new Desk();
          desk.open(all.slice(0, before));
          for (const { id, entries: linked } of desk.all().slice(0, out)) {
            desk.write(
              linked.map((one) => ({ kind: 'entry', case: id, data: { ...one, unlinked: true } }) as const),
            );
          }
          const bulk = area === undefined ? {} : { area };
          const { counts, areas, elsewhere, entries: meant } = desk.survey(all, bulk);
          expect(desk.open(all, bulk)).toEqual(counts);
          expect(areas.reduce((sum, one) => sum + one.entries, elsewhere)).toBe(meant);
          for (const one of areas) expect(desk.survey(all, { area: one.area }).entries).toBe(one.entries);
        },
      ),
    );
  });
});
