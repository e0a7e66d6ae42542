import { describe, expect, it } from 'vitest';
import { markTexts } from '../../../utils/i18n/marks/texts.ts';
import { shownFindings } from '../../../utils/mark/shown.ts';
import { markSentence, markWords } from '../../../utils/mark/words.ts';
import { sampleFinding, verdictOf } from '../../gallery/samples.ts';

const chinese = markTexts('zh-CN');
const words = (
  ...changes: NonNullable<Parameters<typeof sampleFinding>[0]>[]
): ReturnType<typeof markWords> => {
  const [first, ...others] = changes.map((change) => sampleFinding(change));
  return markWords(chinese, [first ?? sampleFinding(), ...others]);
};
const sentence = (change: Parameters<typeof sampleFinding>[0]): string =>
  markSentence(chinese, sampleFinding(change));
const plates = (mark: ReturnType<typeof words>): string[] => mark.plates.map((plate) => plate.text);

describe('the word of a mark', () => {
  it.each([
    ['an official blacklist', {}, '列入黑名单'],
    ['an official watch list', { level: 'watchlist' }, '重点关注'],
    ['a list that the person raised', { list: { trust: 'raised' } }, '列入黑名单'],
    ['suspicion only', { suspected: true, weight: 'outlined' }, '涉嫌，未认定'],
    ['another list', { level: 'other', info: { title: '失信被执行人' } }, '失信被执行人'],
    ['a community’s list', { list: { trust: 'community' }, info: { title: '某转录' } }, '某转录'],
    ['a namesake', { level: 'same-name' }, '与名单同名'],
    [
      'a revoked licence',
      { level: 'notice', entry: { causes: [{ code: 'licence-revoked', wording: '工商吊销' }] } },
      '执照被吊销',
    ],
    ['another notice', { level: 'notice', info: { title: '某公告' } }, '某公告'],
  ] as const)('for %s', (_case, change, word) => {
    expect(words(structuredClone(change) as Parameters<typeof sampleFinding>[0] & object).word).toBe(word);
  });
});

describe('the plates of a mark', () => {
  it.each([
    ['listed', undefined, []],
    ['rectifying', 12, ['整改期剩12天']],
    ['deadline-passed', undefined, ['整改期已过']],
    ['overdue', undefined, ['逾期未整改']],
    ['contested', undefined, ['异议处理中']],
  ] as const)('tell the state %s', (state, daysLeft, told) => {
    expect(plates(words({ state, ...(daysLeft !== undefined && { daysLeft }) }))).toEqual(told);
  });

  it('tell no deadline of a firm that only has the name', () => {
    expect(plates(words({ level: 'same-name', state: 'overdue' }))).toEqual([]);
    expect(plates(words({ level: 'same-name', state: 'contested' }))).toEqual(['异议处理中']);
  });

  it('say that the person objected, beside what the list says, and never leave it out', () => {
    const mark = words({ objected: '2026-08-20', state: 'overdue' });
    expect(mark.word).toBe('列入黑名单');
    expect(plates(mark)).toEqual(['逾期未整改', '你已提异议']);
    expect(mark.plates.at(-1)?.fixed).toBe(true);
    expect(sentence({ objected: '2026-08-20', state: 'overdue' })).toBe(
      '演示市市场监督管理局名单载有本店经营者；逾期未整改，据演示市市场监督管理局；你已提异议',
    );
    expect(plates(words({ objected: '2026-08-20', state: 'contested' }))).toEqual([
      '异议处理中',
      '你已提异议',
    ]);
  });

  it('say of a demonstration that it is not real, first, and never leave it out', () => {
    const mark = words({ list: { trust: 'demonstration' }, state: 'overdue' });
    expect(mark.plates[0]).toEqual({ kind: 'demonstration', text: '演示，非真实', fixed: true });
    expect(plates(mark)).toContain('逾期未整改');
  });

  it('tell that the list is out of date, and since when in the banner', () => {
    const mark = words({ stale: true, weight: 'grey' });
    expect(plates(mark)).toEqual(['名单未更新']);
    expect(sentence({ stale: true, weight: 'grey' })).toContain('自2026年8月1日未核实');
  });

  it('tell the day of an old link between shop and company', () => {
    const evidence = [
      { kind: 'storefront', asked: 'a', listed: 'a', strength: 'full', seen: '2025-11-02' },
    ] as const;
    expect(plates(words({ weight: 'outlined', evidence: [...evidence] }))).toEqual(['关联见于2025年11月2日']);
    expect(plates(words({ weight: 'solid', evidence: [...evidence] }))).toEqual([]);
  });

  it('count what else is known', () => {
    expect(plates(words({}, { level: 'other' }, { level: 'notice' }))).toEqual(['另有2条']);
  });
});

describe('the sentence of a banner', () => {
  it('says who says so', () => {
    expect(sentence({})).toBe('演示市市场监督管理局名单载有本店经营者');
    expect(sentence({ level: 'watchlist' })).toBe('演示市市场监督管理局列为重点关注');
    expect(sentence({ suspected: true })).toBe('演示市市场监督管理局提示');
    expect(sentence({ suspected: true, entry: { basisKind: 'volunteer' } })).toBe('演示发布者提示');
    expect(sentence({ level: 'same-name' })).toBe('未核实是否同一家');
  });

  it('does not call a passed deadline overdue', () => {
    expect(sentence({ state: 'deadline-passed' })).toContain('整改期已过，结果未公布');
    expect(sentence({ state: 'overdue' })).toContain('逾期未整改，据演示市市场监督管理局');
  });

  it('does not let a community speak for the office whose list it copied', () => {
    expect(sentence({ list: { trust: 'community' } })).toContain('社群转录');
  });
});

it('the name for screen readers holds every word of the mark and the list', () => {
  const mark = words({ list: { trust: 'demonstration' }, state: 'overdue' });
  for (const part of [mark.word, ...plates(mark), '演示用电子商务领域黑名单（第一批）']) {
    expect(mark.name).toContain(part);
  }
});

describe('what a shopper sees', () => {
  it('is nothing of the desk’s guesses, and nothing past its retention', () => {
    const verdict = verdictOf(sampleFinding());
    const findings = shownFindings({
      ...verdict,
      findings: [
        ...verdict.findings,
        { ...sampleFinding(), level: 'possible' },
        sampleFinding({ state: 'past-retention' }),
      ],
    });
    expect(findings).toHaveLength(1);
  });
});
