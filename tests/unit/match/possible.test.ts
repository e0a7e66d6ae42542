import { describe, expect, it } from 'vitest';
import { deskKeys, entryKeys, markKeys } from '../../../utils/identity/keys.ts';
import { possible } from '../../../utils/match/possible.ts';
import type { CompanyQuery } from '../../../utils/match/possible.ts';
import type { Entry } from '../../../utils/model/entry.ts';
import { MemoryStore } from '../../../utils/store/memory.ts';
import { entryOf, judgeOne, listOf, name, operatedBy, uscc, usccOf } from './made-up.ts';

const today = '2026-06-15';

async function suggest(query: CompanyQuery, entries: readonly Entry[], keys = entryKeys) {
  const store = new MemoryStore(
    entries.map((entry) => ({ list: listOf(), entry })),
    keys,
  );
  const [suggestions = []] = await possible([query], store, today);
  return suggestions;
}

const entries = [
  entryOf({ id: 'trade name', subject: { name: '宁波乙丙丁演示科技有限公司' } }),
  entryOf({ id: 'listed', subject: { uscc } }),
  entryOf({ id: 'one character', subject: { name: '杭州乙丙丁演式电子商务有限公司' } }),
  entryOf({ id: 'former', subject: { name: '杭州改名后演示有限公司', formerNames: [name] } }),
];

describe('suggestions', () => {
  it('are ranked, each with its reason and a falling score', async () => {
    const found = await suggest({ name }, entries);
    expect(found.map(({ entry, reason }) => [entry.id, reason])).toEqual([
      ['listed', 'legal-name'],
      ['former', 'former-name'],
      ['one character', 'one-character'],
      ['trade name', 'trade-name'],
    ]);
    expect(found.map(({ level }) => level)).toEqual(['blacklist', 'possible', 'possible', 'possible']);
    const scores = found.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(scores[0]).toBe(1);
  });

  it('come of a masked code, and of one with a letter for a digit', async () => {
    for (const [code, reason] of [
      [`${uscc.slice(0, 10)}****${uscc.slice(14)}`, 'masked-code'],
      [uscc.replaceAll('0', 'O'), 'doubtful-code'],
      [`统一社会信用代码：${uscc.replace('0', 'o')}。`, 'doubtful-code'],
    ] as const) {
      expect(
        (await suggest({ codes: [code] }, entries)).map(({ entry, reason: why }) => [entry.id, why]),
      ).toEqual([['listed', reason]]);
    }
  });

  it('leave out namesakes with another code', async () => {
    const found = await suggest({ name, codes: [usccOf(10_020_099)] }, [entryOf({ subject: { uscc } })]);
    expect(found).toEqual([]);
  });

  it.each([
    '（已更名）',
    '（原名：杭州虚构商贸有限公司）',
    '（原名杭州虚构（演示）商贸有限公司）',
    '（已吊销，未注销）',
  ])(
    'put a name with the remark %s, on either side, before namesakes, and nobody is marked for it',
    async (remark) => {
      const noted = `${name}${remark}`;
      for (const [asked, listed] of [
        [noted, name],
        [name, noted],
      ] as const) {
        const entry = entryOf({ subject: { name: listed } });
        const namesake = entryOf({ id: 'a namesake', subject: { name: name.replace('电子商务', '物流') } });
        const found = await suggest({ name: asked }, [namesake, entry]);
        expect(found.map(({ entry: { id }, level }) => [id, level])).toEqual([
          [entry.id, 'possible'],
          ['a namesake', 'possible'],
        ]);
        const shopper = await judgeOne(operatedBy({ name: asked }), [entry], { possible: false });
        expect(shopper.findings).toEqual([]);
      }
    },
  );

  it('answer each query in its place', async () => {
    const store = new MemoryStore([{ list: listOf(), entry: entryOf() }], entryKeys);
    const answers = await possible([{ name: '兰州庚辛虚构种业有限公司' }, { name }, {}], store, today);
    expect(answers.map((found) => found.length)).toEqual([0, 1, 0]);
  });

  it('need the keys of the desk', async () => {
    const slip = { name: '杭州乙丙丁演式电子商务有限公司' };
    expect(await suggest(slip, [entryOf()], markKeys)).toEqual([]);
    expect(
      await suggest(slip, [entryOf()], (entry) => [...markKeys(entry), ...deskKeys(entry)]),
    ).toHaveLength(1);
  });
});
