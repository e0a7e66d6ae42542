// @vitest-environment jsdom
/** How listed cards are shown by a person's choice, and what a person says at a mark. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { groupOf, treatmentOf } from '../../../utils/mark/treatment.ts';
import { MarkChoices } from '../../../utils/model/choices.ts';
import type { Treatment } from '../../../utils/model/choices.ts';
import { sampleFinding } from '../../gallery/samples.ts';
import { Market, addCards, fillCard, goTo, marksIn, settingsIn, spyOnRoots } from './market.ts';

let market: Market;
let said: (host: Element) => string;

const choosing = (show: Treatment, hideAds = false) => MarkChoices.parse({ blacklist: { show, hideAds } });

async function open(show: Treatment, hideAds = false): Promise<void> {
  market.session.end();
  market = new Market({ listed: ['a'] });
  market.settings = { ...settingsIn('zh-CN'), choices: choosing(show, hideAds) };
  await market.frame();
}

const styled = (): number => document.querySelectorAll('[style]').length;
const isHidden = (element: Element | undefined): boolean =>
  element instanceof HTMLElement && element.style.display === 'none';

beforeEach(() => {
  said = spyOnRoots();
  goTo('/search?q=1');
  market = new Market();
});

afterEach(() => {
  market.session.end();
  vi.restoreAllMocks();
});

describe('a choice', () => {
  it('goes by tier where the mark is solid, and by doubt where it is not', () => {
    expect(groupOf(sampleFinding())).toBe('blacklist');
    expect(groupOf(sampleFinding({ level: 'watchlist' }))).toBe('watchlist');
    expect(groupOf(sampleFinding({ suspected: true }))).toBe('doubtful');
    expect(groupOf(sampleFinding({ weight: 'outlined' }))).toBe('doubtful');
    expect(groupOf(sampleFinding({ stale: true, weight: 'grey' }))).toBe('doubtful');
    expect(groupOf(sampleFinding({ level: 'same-name', weight: 'outlined' }))).toBe('doubtful');
  });

  it('never goes beyond a mark for a mere notice', () => {
    const all = { show: 'hide', hideAds: true } as const;
    const choices = { blacklist: all, watchlist: all, other: all, doubtful: all };
    expect(treatmentOf(choices, sampleFinding({ level: 'notice' }), true)).toBe('mark');
    expect(treatmentOf(choices, sampleFinding(), true)).toBe('hide-ad');
    expect(treatmentOf(choices, sampleFinding(), false)).toBe('hide');
  });
});

describe('a listed card', () => {
  it('is dimmed but for its mark', async () => {
    const [card, other] = addCards({ shop: 'a' }, { shop: 'b' });
    await open('dim');
    const mark = card?.querySelector('xinbiao-mark');
    for (let at: Element | null | undefined = mark; at && at !== card; at = at.parentElement)
      expect((at as HTMLElement).style.opacity).toBe('');
    expect(card?.querySelector<HTMLElement>('.title')?.style.opacity).toBe('0.35');
    expect(other?.querySelectorAll('[style]')).toHaveLength(0);
  });

  it('is hidden and counted, and is seen again when it shows another shop', async () => {
    const [card] = addCards({ shop: 'a' });
    await open('hide');
    expect(isHidden(card)).toBe(true);
    expect(market.session.summary()).toMatchObject({ treated: { hide: 1 } });
    if (card) fillCard(card, { shop: 'b' });
    await market.frame();
    expect(isHidden(card)).toBe(false);
  });

  it('is dimmed instead on a page that uses its cards again', async () => {
    const [reused, card] = addCards({ shop: 'b' }, { shop: 'a' });
    await open('hide');
    expect(isHidden(card)).toBe(true);
    if (reused) fillCard(reused, { shop: 'c' });
    await market.frame();
    expect(isHidden(card)).toBe(false);
    expect(market.session.summary()).toMatchObject({ treated: { dim: 1, dimmedInstead: 1 } });
  });

  it('is dimmed instead where the page places it by hand', async () => {
    const [card] = addCards({ shop: 'a' });
    card?.setAttribute('style', 'position: absolute;');
    await open('fold');
    expect(market.session.summary()).toMatchObject({ treated: { dim: 1, dimmedInstead: 1 } });
    expect(card?.getAttribute('style')).toBe('position: absolute;');
  });

  it('is folded to a line that says why', async () => {
    const [card] = addCards({ shop: 'a' });
    await open('fold');
    const [line] = card ? marksIn(card) : [];
    expect(line && said(line)).toContain('列入黑名单');
    expect(line && said(line)).toContain('已折叠 · 展开');
    expect(isHidden(card?.querySelector('.title') ?? undefined)).toBe(true);
  });

  it('goes to the end of its row without leaving its place in the page', async () => {
    const [card, other] = addCards({ shop: 'a' }, { shop: 'b' });
    await open('end');
    expect((card as HTMLElement).style.order).toBe('2147483647');
    expect(card?.nextElementSibling).toBe(other);
  });

  it('loses its advertisements alone where these are to be hidden', async () => {
    const [ad, card] = addCards({ shop: 'a' }, { shop: 'a' });
    ad?.classList.add('ad');
    await open('mark', true);
    expect([isHidden(ad), isHidden(card)]).toEqual([true, false]);
    expect(market.session.summary()).toMatchObject({ treated: { ads: 1, hide: 0 } });
  });

  it.each<Treatment>(['dim', 'fold', 'hide', 'end'])('is as it was when %s is taken back', async (show) => {
    const [card] = addCards({ shop: 'a' });
    await open(show);
    expect(styled()).toBeGreaterThan(0);
    market.settings = settingsIn('zh-CN');
    market.session.settingsChanged();
    await market.frame();
    expect(styled()).toBe(0);
    expect(card && marksIn(card)).toHaveLength(1);
  });
});

describe('a page of one shop', () => {
  it('is only marked, whatever the choice', async () => {
    goTo('/item/a', '<p><a id="seller">a</a></p>');
    await open('hide');
    expect(styled()).toBe(0);
    expect(marksIn(document).length).toBeGreaterThan(0);
  });
});

describe('what a person said', () => {
  it('takes the mark of a muted shop away, and counts it no more', async () => {
    const [card] = addCards({ shop: 'a' });
    market.session.end();
    market = new Market({ listed: ['a'] });
    market.change = (verdict) => ({ ...verdict, muted: { id: 'm', on: '2026-08-01' } });
    await market.frame();
    expect(card && marksIn(card)).toHaveLength(0);
    expect(market.session.summary()).toMatchObject({ marked: 0 });
  });

  it('takes away the entry that is not this shop, and leaves another list’s', async () => {
    const [card] = addCards({ shop: 'a' });
    market.session.end();
    market = new Market({ listed: ['a'] });
    market.change = (verdict) => ({
      ...verdict,
      findings: [
        ...verdict.findings.map((finding) => ({ ...finding, disowned: { id: 'd', on: '2026-08-01' } })),
        sampleFinding({ level: 'watchlist', info: { id: 'other' } }),
      ],
    });
    await market.frame();
    const [mark] = card ? marksIn(card) : [];
    expect(mark && said(mark)).toContain('重点关注');
    expect(mark && said(mark)).not.toContain('黑名单');
  });
});

describe('a mark that was wrong', () => {
  it('says so where it stood, and is no mark', async () => {
    const [card] = addCards({ shop: 'a' });
    market.session.end();
    market = new Market();
    market.verdict = {
      ...market.verdict,
      corrected: { list: '演示名单', issuer: '演示机关', on: '2026-08-02' },
    };
    await market.frame();
    const [mark] = card ? marksIn(card) : [];
    expect(mark && said(mark).trim()).toBe('已更正，此前有误据演示机关，2026年8月2日');
    expect(market.session.summary()).toMatchObject({ marked: 0 });
  });
});
