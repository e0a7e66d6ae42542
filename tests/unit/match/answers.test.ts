/** The answers that the policy gives to the cases that are easily got wrong, a test each; all made up. */
import { describe, expect, it } from 'vitest';
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
const levelsOf = async (...asked: Parameters<typeof judgeOne>) =>
  (await judgeOne(...asked)).findings.map(({ entry, level }) => [entry.id, level]);

describe('the answer to', () => {
  it('two entries of one company: both are told, the louder first', async () => {
    const entries = [
      entryOf({
        id: 'notice',
        causes: [{ code: 'licence-revoked', wording: '工商吊销' }],
        subject: { uscc },
      }),
      entryOf({ id: 'fraud', subject: { uscc } }),
    ];
    expect(await levelsOf(operatedBy({ name, codes: [uscc] }), entries)).toEqual([
      ['fraud', 'blacklist'],
      ['notice', 'notice'],
    ]);
  });

  it('two lists: each speaks with its own weight, and neither lends the other its own', async () => {
    const official = { list: listOf({ info: { id: 'official' } }), entry: entryOf({ tier: 'watchlist' }) };
    const community = {
      list: listOf({ info: { id: 'community' }, trust: 'community' }),
      entry: entryOf({ basisKind: 'volunteer' }),
    };
    const { findings } = await judgeOne(operatedBy({ name }), [community, official]);
    expect(
      findings.map(({ list, level, weight, suspected }) => [list.info.id, level, weight, suspected]),
    ).toEqual([
      ['community', 'blacklist', 'outlined', true],
      ['official', 'watchlist', 'solid', false],
    ]);
  });

  it('a branch and its parent: neither marks the other', async () => {
    const parent = entryOf({ id: 'parent' });
    const branch = entryOf({ id: 'branch', subject: { kind: 'branch', name: `${name}南京分公司` } });
    expect(await levelsOf(operatedBy({ name }), [parent, branch])).toEqual([
      ['parent', 'blacklist'],
      ['branch', 'possible'],
    ]);
    expect(await levelsOf(operatedBy({ name: `${name}南京分公司` }), [parent, branch])).toEqual([
      ['branch', 'blacklist'],
      ['parent', 'possible'],
    ]);
  });

  it("a name shared by two codes: only the one whose code is the shop's", async () => {
    const entries = [
      entryOf({ id: 'one', subject: { uscc } }),
      entryOf({ id: 'other', subject: { uscc: otherUscc } }),
    ];
    expect(await levelsOf(operatedBy({ name, codes: [uscc] }), entries)).toEqual([
      ['one', 'blacklist'],
      ['other', 'none'],
    ]);
    const page = await judgeOne(operatedBy({ name, codes: [uscc] }), entries, { possible: false });
    expect(page.findings.map(({ entry }) => entry.id)).toEqual(['one']);
  });

  it('codes that contradict: no mark, whatever the name', async () => {
    const verdict = await judgeOne(operatedBy({ name, codes: [otherUscc] }), [
      entryOf({ subject: { uscc } }),
    ]);
    expect([verdict.level, strengthIn(verdict, 'legal-name')]).toEqual(['none', 'veto']);
  });

  it('an entry whose own codes contradict each other: by name and either code, by none of them alone', async () => {
    const entry = entryOf({ subject: { uscc, organisationCode: otherUscc.slice(8, 17) } });
    const level = async (operator: Parameters<typeof operatedBy>[0]) =>
      (await judgeOne(operatedBy(operator), [entry])).level;
    const own = `${uscc.slice(8, 16)}-${uscc.charAt(16)}`;
    expect(await level({ name, codes: [uscc] })).toBe('blacklist');
    expect(await level({ name, codes: [own] })).toBe('blacklist');
    expect(await level({ name })).toBe('possible');
    expect(await level({ codes: [uscc] })).toBe('possible');
    expect(await level({ codes: [own] })).toBe('possible');
  });

  it('a sole trader: by code or storefront, never by name', async () => {
    const code = usccOf(40_050_070, '92');
    const traderName = '示例县演示小满厨具商行';
    const entry = entryOf({
      subject: { kind: 'sole-trader', name: traderName, uscc: code },
      storefronts: [{ site: 'taobao', shopId: '5550001' }],
    });
    expect((await judgeOne(operatedBy({ name: traderName }, { shopId: '5550009' }), [entry])).level).toBe(
      'possible',
    );
    expect((await judgeOne(operatedBy({ codes: [code] }), [entry])).level).toBe('blacklist');
    expect((await judgeOne(sightingOf({ shopId: '5550001' }), [entry])).level).toBe('blacklist');
  });

  it('an old link: outlined, with its date', async () => {
    const storefronts = [{ site: 'taobao', shopId: '5550001', seen: '2025-06-01' } as const];
    const { findings } = await judgeOne(sightingOf({ shopId: '5550001' }), [entryOf({ storefronts })]);
    expect(findings[0]).toMatchObject({
      weight: 'outlined',
      evidence: [{ kind: 'storefront', strength: 'outlined', seen: '2025-06-01' }],
    });
  });

  it('a listed branch: itself only', async () => {
    const entry = entryOf({ subject: { kind: 'branch', name: `${name}南京分公司` } });
    const page = (operator: string) => judgeOne(operatedBy({ name: operator }), [entry], { possible: false });
    expect((await page(`${name}南京分公司`)).level).toBe('blacklist');
    expect((await page(name)).level).toBe('none');
    expect((await page(`${name}苏州分公司`)).level).toBe('none');
  });

  it("a firm that is only the page's manufacturer: nothing, not even on the desk", async () => {
    const shop = sightingOf({
      shopId: '5550001',
      shopName: '演示小店',
      parties: [{ role: 'manufacturer', name, codes: [uscc] }],
    });
    expect((await judgeOne(shop, [entryOf({ subject: { uscc } })])).findings).toEqual([]);
  });

  it('a namesake of an entry that is older than twelve months: outlined as the same name', async () => {
    const { level, findings } = await judgeOne(operatedBy({ name }), [entryOf({ listedOn: '2025-05-01' })]);
    expect([level, findings[0]?.weight]).toEqual(['same-name', 'outlined']);
  });

  it('a revoked licence alone: by code only, neutrally', async () => {
    const entry = entryOf({ subject: { uscc }, causes: [{ code: 'licence-revoked', wording: '工商吊销' }] });
    expect((await judgeOne(operatedBy({ name }), [entry])).level).toBe('possible');
    expect((await judgeOne(operatedBy({ name, codes: [uscc] }), [entry])).level).toBe('notice');
  });

  it('a code with a letter for a digit: the desk, whoever wrote it, and no mark', async () => {
    const slip = uscc.replace('0', 'O');
    const asked = await judgeOne(operatedBy({ codes: [slip] }), [entryOf({ subject: { uscc } })]);
    expect([asked.level, strengthIn(asked, 'doubtful-code')]).toEqual(['possible', 'possible']);
    const listed = await judgeOne(operatedBy({ codes: [uscc] }), [entryOf({ subject: { uscc: slip } })]);
    expect([listed.level, strengthIn(listed, 'doubtful-code')]).toEqual(['possible', 'possible']);
    const named = await judgeOne(operatedBy({ name, codes: [slip] }), [entryOf({ subject: { uscc } })]);
    expect(named.level).toBe('possible');
    const page = await judgeOne(operatedBy({ name, codes: [slip] }), [entryOf({ subject: { uscc } })], {
      possible: false,
    });
    expect(page.level).toBe('none');
  });

  it('a domain that looks like a listed one: the desk, and no mark', async () => {
    const entry = entryOf({
      subject: { kind: 'website', name: '虚构特卖网' },
      domains: ['temai-yanshi.example'],
    });
    const of = (host: string, possible: boolean) =>
      judgeOne(sightingOf({ site: 'web', host }), [entry], { possible });
    for (const host of [
      'tema1-yanshi.example',
      'temaiyanshi.example',
      'temai-yanshii.example',
      'temai-yanshi.com',
    ]) {
      expect((await of(host, true)).findings[0]?.evidence).toEqual([
        { kind: 'look-alike-domain', asked: host, listed: 'temai-yanshi.example', strength: 'possible' },
      ]);
      expect((await of(host, false)).level).toBe('none');
    }
    expect((await of('wholly-other.example', true)).findings).toEqual([]);
  });
});
