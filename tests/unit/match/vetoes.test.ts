/** What takes a mark away, and who on the page is meant: a made-up case for each. */
import { describe, expect, it } from 'vitest';
import type { PartyRole } from '../../../utils/model/sighting.ts';
import {
  entryOf,
  judgeOne,
  listOf,
  name,
  operatedBy,
  sightingOf,
  strengthIn,
  uscc,
  usccOf,
} from './made-up.ts';

const otherUscc = usccOf(10_020_099);

describe('comparable codes that differ', () => {
  it.each([
    ['USCCs', { uscc }, otherUscc],
    ['a USCC and an organisation code', { organisationCode: '783059753' }, otherUscc],
    ['registration numbers', { registrationNumber: '110108000000016' }, '110108000000024'],
  ])('take the mark away, whatever the name: %s', async (_kind, codes, asked) => {
    const verdict = await judgeOne(operatedBy({ name, codes: [asked] }), [entryOf({ subject: codes })]);
    expect(verdict.level).toBe('none');
    expect(verdict.findings[0]?.evidence.map(({ kind, strength }) => [kind, strength])).toEqual([
      ['legal-name', 'veto'],
      ['code-conflict', 'veto'],
    ]);
  });

  it('say nothing to a shopper', async () => {
    const shop = operatedBy({ name, codes: [otherUscc] });
    const verdict = await judgeOne(shop, [entryOf({ subject: { uscc } })], { possible: false });
    expect(verdict.findings).toEqual([]);
  });

  it('count when they come from a licence seen for this very shop', async () => {
    const shop = sightingOf({
      shopId: '5550001',
      parties: [
        { role: 'operator', name, codes: [] },
        { role: 'operator', codes: [otherUscc], seen: '2026-06-01' },
      ],
    });
    expect((await judgeOne(shop, [entryOf({ subject: { uscc } })])).level).toBe('none');
  });

  it('leave a shop that an entry names to the desk: it may have changed hands', async () => {
    const entry = entryOf({ subject: { uscc }, storefronts: [{ site: 'taobao', shopId: '5550001' }] });
    const shop = operatedBy({ codes: [otherUscc] });
    expect((await judgeOne(shop, [entry])).level).toBe('possible');
    expect((await judgeOne(shop, [entry], { possible: false })).level).toBe('none');
  });

  it('are not those of different kinds: an old registration number and a new one', async () => {
    const entry = entryOf({ subject: { registrationNumber: '1101080000001' } });
    expect((await judgeOne(operatedBy({ name, codes: ['110108000000016'] }), [entry])).level).toBe(
      'blacklist',
    );
  });

  it('are not those of a manufacturer', async () => {
    const shop = sightingOf({
      parties: [
        { role: 'operator', name, codes: [] },
        { role: 'manufacturer', codes: [otherUscc] },
      ],
    });
    expect((await judgeOne(shop, [entryOf({ subject: { uscc } })])).level).toBe('blacklist');
  });
});

describe('an entry whose own codes are not in order', () => {
  const broken = uscc.slice(0, 17) + (uscc.endsWith('1') ? '2' : '1');

  it.each([
    ['fails its check digit', { uscc: broken }, broken],
    ['contradict each other', { uscc, organisationCode: '783059753' }, uscc],
  ])('marks by code and name together only: its codes %s', async (_why, codes, asked) => {
    const entry = entryOf({
      subject: codes,
      storefronts: [{ site: 'taobao', shopId: '5550002' }],
    });
    const level = async (sighting: Parameters<typeof judgeOne>[0]) =>
      (await judgeOne(sighting, [entry])).level;
    expect(await level(operatedBy({ name, codes: [asked] }))).toBe('blacklist');
    expect(await level(operatedBy({ codes: [asked] }))).toBe('possible');
    expect(await level(operatedBy({ name }))).toBe('possible');
    expect(await level(sightingOf({ shopId: '5550002' }))).toBe('possible');
  });

  it("does not lend a misprinted USCC's middle to an organisation code", async () => {
    const entry = entryOf({ subject: { organisationCode: uscc.slice(8, 17) } });
    expect((await judgeOne(operatedBy({ codes: [broken] }), [entry])).level).toBe('none');
  });
});

describe('a number of another country', () => {
  const organisation = uscc.slice(8, 17);

  it.each([
    ['a tax number as long as an organisation code', { uscc }, organisation],
    ['the same with its hyphen', { uscc }, `${organisation.slice(0, 8)}-${organisation.slice(8)}`],
    [
      'a number as long as an old registration number',
      { registrationNumber: '1101080000001' },
      '1101080000001',
    ],
  ])('marks no firm that is named in other letters: %s', async (_what, codes, asked) => {
    const shop = operatedBy({ name: 'Demo Lamps Trading Ltd', codes: [asked] });
    expect((await judgeOne(shop, [entryOf({ subject: codes })], { possible: false })).findings).toEqual([]);
  });

  it('is told from the code of a Chinese firm that gives its name in Latin letters', async () => {
    const shop = operatedBy({ name: 'Hangzhou Demo Trading Co., Ltd', codes: [uscc] });
    expect((await judgeOne(shop, [entryOf({ subject: { uscc } })])).level).toBe('blacklist');
  });
});

describe('a sole trader', () => {
  const trader = usccOf(40_050_060, '92');
  const traderName = '示例区演示小满厨具商行';
  const entry = entryOf({
    subject: { kind: 'sole-trader', name: traderName, uscc: trader },
    storefronts: [{ site: 'jd', shopId: '42' }],
  });

  it('is marked by code or storefront', async () => {
    expect((await judgeOne(operatedBy({ codes: [trader] }), [entry])).level).toBe('blacklist');
    expect((await judgeOne(sightingOf({ site: 'jd', shopId: '42' }), [entry])).level).toBe('blacklist');
  });

  it('is not marked by name, nor by a masked code and name', async () => {
    expect((await judgeOne(operatedBy({ name: traderName }), [entry])).level).toBe('possible');
    const masked = `${trader.slice(0, 10)}****${trader.slice(14)}`;
    expect((await judgeOne(operatedBy({ name: traderName, codes: [masked] }), [entry])).level).toBe(
      'possible',
    );
  });

  it('is known by a code that begins with 92, or by a name without a legal form, too', async () => {
    const byCode = entryOf({ subject: { name: '示例演示有限公司', uscc: trader } });
    expect((await judgeOne(operatedBy({ name: '示例演示有限公司' }), [byCode])).level).toBe('possible');
    const byName = entryOf({ subject: { name: traderName } });
    expect((await judgeOne(operatedBy({ name: traderName }), [byName])).level).toBe('possible');
  });

  it("is not taken for a company of its name: the shop's code says what it is", async () => {
    const company = entryOf();
    expect((await judgeOne(operatedBy({ name, codes: [trader] }), [company])).level).toBe('possible');
  });
});

describe('a listed branch', () => {
  const branch = entryOf({ subject: { kind: 'branch', name: `${name}南京分公司`, uscc } });

  it('marks itself', async () => {
    expect((await judgeOne(operatedBy({ name: `${name}南京分公司` }), [branch])).level).toBe('blacklist');
  });

  it('does not mark its company, nor another branch', async () => {
    expect((await judgeOne(operatedBy({ name }), [branch])).level).toBe('possible');
    const other = operatedBy({ name: `${name}苏州分公司` });
    expect((await judgeOne(other, [branch], { possible: false })).level).toBe('none');
  });

  it('of a listed company is for the desk, with a code of its own', async () => {
    const shop = operatedBy({ name: `${name}南京分公司`, codes: [otherUscc] });
    expect((await judgeOne(shop, [entryOf({ subject: { uscc } })])).level).toBe('possible');
  });
});

describe('a revoked licence alone', () => {
  const revoked = entryOf({
    subject: { uscc },
    causes: [{ code: 'licence-revoked', wording: '工商吊销' }],
    storefronts: [{ site: 'taobao', shopId: '5550002' }],
  });

  it('marks by code only, at a neutral level', async () => {
    expect((await judgeOne(operatedBy({ codes: [uscc] }), [revoked])).level).toBe('notice');
    expect((await judgeOne(operatedBy({ name }), [revoked])).level).toBe('possible');
    expect((await judgeOne(sightingOf({ shopName: name }), [revoked])).level).toBe('possible');
    expect((await judgeOne(sightingOf({ shopId: '5550002' }), [revoked])).level).toBe('possible');
  });

  it('with another cause marks like any other', async () => {
    const both = { ...revoked, causes: [...revoked.causes, { wording: '失信被执行人' }] };
    expect((await judgeOne(operatedBy({ name }), [both])).level).toBe('blacklist');
  });
});

describe('a natural person', () => {
  it('is never marked, whatever an entry says', async () => {
    const person = entryOf({
      subject: { name: '王某某' },
      storefronts: [{ site: 'goofish', sellerId: '99' }],
    });
    expect((await judgeOne(operatedBy({ name: '王某某' }), [person])).level).toBe('none');
    expect((await judgeOne(sightingOf({ site: 'goofish', sellerId: '99' }), [person])).level).toBe('none');
  });

  it('with a code of a registered subject is that subject', async () => {
    const trader = usccOf(40_050_061, '92');
    const entry = entryOf({ subject: { kind: 'sole-trader', name: '王某某', uscc: trader } });
    expect((await judgeOne(operatedBy({ codes: [trader] }), [entry])).level).toBe('blacklist');
  });
});

describe('who on the page is meant', () => {
  const entry = entryOf({ subject: { uscc } });
  const roles: readonly PartyRole[] = [
    'manufacturer',
    'brand',
    'platform',
    'supplier',
    'advertiser',
    'carrier',
  ];

  it.each(roles)('a listed %s does not mark a shop', async (role) => {
    const shop = sightingOf({ shopId: '5550001', parties: [{ role, name, codes: [uscc] }] });
    expect((await judgeOne(shop, [entry])).level).toBe('none');
  });

  it('an advertiser marks its own ad', async () => {
    const ad = sightingOf({
      site: 'web',
      host: 'ad-demo.example',
      ad: true,
      parties: [{ role: 'advertiser', name, codes: [] }],
    });
    expect((await judgeOne(ad, [entry])).level).toBe('blacklist');
  });

  it('a carrier marks itself, and not the shop that it delivers for', async () => {
    const carrier = sightingOf({ parties: [{ role: 'carrier', name, codes: [] }] });
    expect((await judgeOne(carrier, [entry])).level).toBe('blacklist');
    const shop = { ...carrier, shopName: '演示小店' };
    expect((await judgeOne(shop, [entry])).level).toBe('none');
  });

  it("the platform's own shop is matched by its own storefront only", async () => {
    const own = operatedBy({ name, codes: [uscc] }, { shopName: name, selfOperated: true });
    expect((await judgeOne(own, [entry])).level).toBe('none');
    const listed = entryOf({ storefronts: [{ site: 'taobao', shopId: '5550001' }] });
    expect((await judgeOne(own, [listed])).level).toBe('blacklist');
  });
});

const weight = async (list = listOf(), entry = entryOf()) => {
  const [finding] = (await judgeOne(operatedBy({ name }), [entry], { list })).findings;
  return [finding?.weight, finding?.suspected, finding?.stale];
};

describe('how loudly a list may speak', () => {
  it('is solid for an official or raised list and a decision only', async () => {
    expect(await weight()).toEqual(['solid', false, false]);
    expect(await weight(listOf({ trust: 'raised' }), entryOf({ basisKind: 'court' }))).toEqual([
      'solid',
      false,
      false,
    ]);
    expect(await weight(listOf({ trust: 'community' }))).toEqual(['outlined', false, false]);
    for (const basisKind of ['platform', 'alliance', 'volunteer'] as const) {
      expect(await weight(listOf(), entryOf({ basisKind }))).toEqual(['outlined', true, false]);
    }
  });

  it('is grey when the list was not refreshed in time, by the day in Shanghai', async () => {
    expect(await weight(listOf({ expires: '2026-06-14T17:00:00Z' }))).toEqual(['solid', false, false]);
    expect(await weight(listOf({ expires: '2026-06-14T15:00:00Z' }))).toEqual(['grey', false, true]);
  });

  it("keeps the entry's tier", async () => {
    for (const tier of ['watchlist', 'other'] as const) {
      expect((await judgeOne(operatedBy({ name }), [entryOf({ tier })])).level).toBe(tier);
    }
  });

  it('tells a code from a name in the evidence', async () => {
    const verdict = await judgeOne(operatedBy({ name, codes: [uscc] }), [entryOf({ subject: { uscc } })]);
    expect(verdict.findings[0]?.evidence).toEqual([
      { kind: 'uscc', asked: uscc, listed: uscc, strength: 'full' },
      { kind: 'legal-name', asked: name, listed: name, strength: 'full' },
    ]);
    expect(strengthIn(verdict, 'trade-name')).toBeUndefined();
  });
});
