import { describe, expect, test } from 'vitest';
import { isStale } from '../../../components/list-age.ts';
import { pageState } from '../../../components/popup/page-state.ts';
import type { TabAnswer } from '../../../components/popup/page-state.ts';
import type { ListState } from '../../../utils/model/list.ts';
import { demonstrationList, madeUpFinding, madeUpList, madeUpShop, madeUpSummary } from './made-up.ts';

const lists = [madeUpList()];

describe('why nothing was compared', () => {
  test.each<[string, TabAnswer, ListState[], string]>([
    ['a page of another site', 'foreign', lists, 'unsupported'],
    ['a page older than the extension', 'unread', lists, 'reload'],
    ['a page of the site that is not read', null, lists, 'other'],
    ['a site that is switched off', madeUpSummary({ siteEnabled: false, shops: [] }), lists, 'site-off'],
    ['an unknown layout', madeUpSummary({ layout: 'unknown', shops: [] }), lists, 'unknown-layout'],
    ['a page without a shop', madeUpSummary({ layout: 'none', shops: [] }), lists, 'no-shop'],
    ['no list at all', madeUpSummary(), [], 'no-list'],
    ['no list switched on', madeUpSummary(), [madeUpList({ enabled: false })], 'no-list'],
  ])('%s', (_case, answer, held, reason) => {
    expect(pageState(answer, held)).toMatchObject({ reason });
  });
});

test('a shop is listed, compared and not found, or not compared, and each is told apart', () => {
  const listed = madeUpShop('在列店', {}, [madeUpFinding()]);
  const unknown = madeUpShop('未知店', { operatorKnown: false });
  const clean = madeUpShop('已知店');
  expect(pageState(madeUpSummary({ shops: [clean, listed, unknown] }), lists)).toEqual({
    listed: [{ shop: listed, findings: listed.verdict.findings }],
    unlisted: [
      { why: 'not-listed', shops: [clean] },
      { why: 'operator-unknown', shops: [unknown] },
    ],
  });
});

test('findings that a shopper must not see list nobody', () => {
  const possible = madeUpShop('相似店', {}, [madeUpFinding({ level: 'possible' })]);
  const past = madeUpShop('到期店', {}, [madeUpFinding({ state: 'past-retention' })]);
  expect(pageState(madeUpSummary({ shops: [possible, past] }), lists)).toEqual({
    listed: [],
    unlisted: [{ why: 'not-listed', shops: [possible, past] }],
  });
});

test('on a search engine’s page addresses are compared, whoever runs them', () => {
  const result = madeUpShop('shop.example', { operatorKnown: false });
  expect(pageState(madeUpSummary({ kind: 'serp', shops: [result] }), lists)).toEqual({
    listed: [],
    unlisted: [{ why: 'address-not-listed', shops: [result] }],
  });
});

test('a list is stale after its time; the packaged demonstration has none', () => {
  const now = Date.parse('2026-06-01T00:00:00Z');
  expect(isStale(madeUpList({ expires: '2026-05-31T00:00:00Z' }), now)).toBe(true);
  expect(isStale(madeUpList({ expires: '2026-06-02T00:00:00Z' }), now)).toBe(false);
  expect(isStale(demonstrationList({ expires: '2026-05-31T00:00:00Z' }), now)).toBe(false);
});
