// @vitest-environment jsdom
/** What marks say of links between shop and company, and how a page follows when these change. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { markTexts } from '../../../utils/i18n/marks/texts.ts';
import { Asker } from '../../../utils/mark/asker.ts';
import { comparedText, matchSentence, shownEvidence } from '../../../utils/detail/finding-words.ts';
import { findingView } from '../../gallery/told.ts';
import type { Evidence } from '../../../utils/model/verdict.ts';
import type { Language } from '../../../utils/model/language.ts';
import { sampleFinding, verdictOf } from '../../gallery/samples.ts';
import { Market, addCards, goTo, marksIn } from './market.ts';

const linked = (change: Partial<Evidence>): Evidence => ({
  kind: 'uscc',
  asked: '91330100MADEM0XX0X',
  listed: '91330100MADEM0XX0X',
  strength: 'full',
  seen: '2026-03-05',
  link: { via: 'licence' },
  ...change,
});

const told = (language: Language, change: Partial<Evidence>): string =>
  matchSentence(markTexts(language), sampleFinding({ evidence: [linked(change)] }), false);

describe('a mark that rests on a link', () => {
  it.each<[Language, Partial<Evidence>, string]>([
    ['zh-CN', {}, '经营者据2026年3月5日本人打开的亮照页。'],
    ['zh-TW', {}, '經營者據2026年3月5日本人開啟的亮照頁。'],
    ['en', {}, ' Operator as shown by the licence page you opened on March 5, 2026.'],
    ['zh-CN', { link: { via: 'item' } }, '经营者据2026年3月5日本人打开的商品页。'],
    ['zh-CN', { link: { via: 'person' } }, '经营者据2026年3月5日本人的更正。'],
    ['zh-CN', { link: { via: 'table', table: '年报.csv' } }, '经营者据导入的“年报.csv”（2026年3月5日）。'],
  ])('says in %s where and when it was seen (%j)', (language, change, words) => {
    expect(told(language, change).endsWith(words)).toBe(true);
  });

  it('says nothing of a link where the page itself names the operator', () => {
    const { seen: _seen, link: _link, ...own } = linked({});
    const finding = sampleFinding({ evidence: [own, linked({})] });
    expect(matchSentence(markTexts('zh-CN'), finding, false)).toBe('因统一社会信用代码一致与本店对应。');
  });

  it('does not say that this page gives what the link gave', () => {
    const [evidence] = shownEvidence(sampleFinding({ evidence: [linked({})] }));
    expect(evidence && comparedText(markTexts('zh-CN'), evidence)).toBe(
      '统一社会信用代码一致；所记经营者与名单均为“91330100MADEM0XX0X”；经营者据2026年3月5日本人打开的亮照页',
    );
  });

  it('takes a table’s name for text', () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const finding = sampleFinding({ evidence: [linked({ link: { via: 'table', table: hostile } })] });
    const view = findingView(document, markTexts('zh-CN'), finding, false);
    expect(view.querySelector('img')).toBeNull();
    expect(view.textContent).toContain(hostile);
  });
});

const addresses = (check: NonNullable<ReturnType<typeof sampleFinding>['check']>): string[] => {
  const view = findingView(document, markTexts('zh-CN'), sampleFinding({ check }), false);
  return [...view.querySelectorAll('a')]
    .filter(({ textContent }) => textContent === '打开亮照页核对')
    .map(({ href }) => href);
};

describe('a mark whose shop’s operator nobody named', () => {
  it('leads to the licence page where one is known', () => {
    const address = 'https://mall.jd.com/showLicence-1001.html';
    expect(addresses({ address })).toEqual([address]);
    expect(addresses({ address: 'javascript:alert(1)' })).toEqual([]);
    expect(addresses({ why: 'no-page' })).toEqual([]);
  });
});

describe('a page', () => {
  let market: Market;
  beforeEach(() => goTo('/search?q=1'));
  afterEach(() => {
    market.session.end();
    vi.restoreAllMocks();
  });

  it('in sight asks again when links change, and marks what it learns', async () => {
    addCards({ shop: 'a' }, { shop: 'b' });
    market = new Market();
    await market.frame();
    expect(marksIn(document)).toHaveLength(0);
    market.listed.add('b');
    market.session.verdictsChanged();
    await market.frame();
    expect(market.asked.flat()).toHaveLength(4); // in however many messages a busy machine needs
    expect(marksIn(document)).toHaveLength(1);
  });

  it('out of sight waits until it is seen', async () => {
    addCards({ shop: 'a' });
    market = new Market();
    await market.frame();
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    market.session.verdictsChanged();
    await market.frame();
    expect(market.asked).toHaveLength(1);
    hidden.mockReturnValue(false);
    document.dispatchEvent(new Event('visibilitychange'));
    await market.frame();
    expect(market.asked).toHaveLength(2);
  });

  it('tells the popup that a shop’s operator is known where a link names it', async () => {
    addCards({ shop: 'a' });
    market = new Market();
    const operator = { via: 'licence' as const, disputed: false };
    market.verdict = { ...verdictOf(), operator };
    await market.frame();
    expect(market.session.summary()?.shops[0]?.operatorKnown).toBe(true);
    market.verdict = { ...verdictOf(), operator: { ...operator, disputed: true } };
    market.session.verdictsChanged();
    await market.frame();
    expect(market.session.summary()?.shops[0]?.operatorKnown).toBe(false);
  });
});

const shop = (shopId: string) => ({
  site: 'jd' as const,
  shopId,
  parties: [],
  ad: false,
  selfOperated: false,
});

it('says of a question whether all of it was answered before', async () => {
  const asked: [number, boolean][] = [];
  const asker = new Asker({
    ask: async (sightings, again) => {
      asked.push([sightings.length, again]);
      return sightings.map(() => verdictOf());
    },
    batch: 10,
    answered: () => undefined,
    failed: () => undefined,
    signal: new AbortController().signal,
  });
  const ask = async (...keys: string[]): Promise<void> => {
    for (const key of keys) asker.want(key, shop(key));
    asker.flush();
    await Promise.resolve();
    await Promise.resolve();
  };
  await ask('a');
  asker.forget();
  await ask('a');
  asker.forget();
  await ask('a', 'b');
  expect(asked).toEqual([
    [1, false],
    [1, true],
    [2, false],
  ]);
});
