/** Several words on who runs one shop: which of them count, and what they give to matching. */
import { describe, expect, it } from 'vitest';
import { addClaim, areDisputed, currentClaims } from '../../../utils/lists/storefront-links/claims.ts';
import { linkedOperators, shownLink } from '../../../utils/lists/storefront-links/operators.ts';
import type { LinkClaim, ShopLink } from '../../../utils/model/link.ts';
import { name, uscc, usccOf } from '../match/made-up.ts';

const other = usccOf(99);
const today = '2026-06-15';
const said = (via: LinkClaim['via'], seen: string, change: Partial<LinkClaim> = {}): LinkClaim => ({
  via,
  company: { name, uscc },
  seen,
  ...change,
});
const another = { company: { name: '演示另一家商贸有限公司', uscc: other } };
const after = (...claims: LinkClaim[]): LinkClaim[] =>
  claims.reduce<LinkClaim[]>((known, claim) => addClaim(known, claim, today), []);
const shop = (claims: LinkClaim[]): ShopLink => ({
  id: 1,
  site: 'jd',
  shopIds: ['1'],
  sellerIds: [],
  hosts: [],
  licences: [],
  claims,
});
const operatorsOf = (...claims: LinkClaim[]) => linkedOperators([shop(after(...claims))]);

describe('a word heard again', () => {
  it('is one word, of the later day, with what was missing', () => {
    const claims = after(
      said('licence', '2026-01-01', { company: { name } }),
      said('licence', '2026-03-01', { company: { uscc } }),
    );
    expect(claims).toEqual([said('licence', '2026-03-01')]);
    expect(after(said('licence', '2026-03-01'), said('licence', '2026-01-01'))).toEqual([
      said('licence', '2026-03-01'),
    ]);
  });
});

describe('a word that differs', () => {
  it('on a newer licence takes the place of all that pages said before, and these are kept', () => {
    const claims = after(
      said('licence', '2026-01-01'),
      said('item', '2026-02-01'),
      said('licence', '2026-03-01', another),
    );
    expect(claims.map(({ superseded }) => superseded)).toEqual(['2026-03-01', '2026-03-01', undefined]);
    expect(operatorsOf(said('licence', '2026-01-01'), said('licence', '2026-03-01', another))).toMatchObject({
      parties: [{ codes: [other] }],
      told: { disputed: false },
    });
  });

  it('on an older licence is kept, and counts nothing', () => {
    const claims = after(said('licence', '2026-03-01'), said('licence', '2026-01-01', another));
    expect(currentClaims(claims)).toEqual([said('licence', '2026-03-01')]);
  });

  it('on an item’s page stands against the licence: both codes veto, no name speaks', () => {
    const operators = operatorsOf(said('licence', '2026-01-01'), said('item', '2026-02-01', another));
    expect(operators?.told.disputed).toBe(true);
    expect(operators?.parties.map(({ name: told, codes }) => [told, codes])).toEqual([
      [undefined, [uscc]],
      [undefined, [other]],
    ]);
  });

  it('by its name alone leaves nothing to compare', () => {
    const operators = operatorsOf(
      said('licence', '2026-01-01'),
      said('item', '2026-02-01', { company: { name: '演示另一家商贸有限公司' } }),
    );
    expect(operators).toMatchObject({ parties: [], told: { disputed: true } });
  });

  it('in an imported table never takes the place of what pages said', () => {
    const claims = after(
      said('licence', '2026-01-01'),
      said('table', '2026-05-01', { table: 'a', ...another }),
    );
    expect(areDisputed(currentClaims(claims))).toBe(true);
    const again = after(
      said('table', '2025-01-01', { table: 'a' }),
      said('table', '2026-01-01', { table: 'a', ...another }),
    );
    expect(currentClaims(again)).toMatchObject([another]);
  });
});

describe('the person’s own correction', () => {
  it('is the only word that counts', () => {
    const operators = operatorsOf(said('licence', '2026-01-01'), said('person', '2026-02-01', another));
    expect(operators).toMatchObject({
      parties: [{ codes: [other], link: { via: 'person', confirmed: true } }],
      told: { via: 'person', disputed: false },
    });
    expect(operators?.parties).toHaveLength(1);
  });

  it('stands also against a later licence, until it is taken back', () => {
    const claims = after(said('person', '2026-02-01', another), said('licence', '2026-03-01'));
    expect(currentClaims(claims)).toMatchObject([another]);
  });
});

const confirmedBy = (...claims: LinkClaim[]) => operatorsOf(...claims)?.parties[0]?.link?.confirmed;
const row = (table: string, change: Partial<LinkClaim> = {}): LinkClaim =>
  said('table', '2026-06-01', { table, basis: 'publisher', ...change });

describe('a table’s word', () => {
  it('counts in full where two have given it, a page has, or it needs no second', () => {
    expect(confirmedBy(row('a'))).toBe(false);
    expect(confirmedBy(row('a', { confirmations: 1 }))).toBe(false);
    expect(confirmedBy(row('a', { confirmations: 2 }))).toBe(true);
    expect(confirmedBy(row('a'), row('b'))).toBe(true);
    expect(confirmedBy(row('a'), said('licence', '2026-01-01'))).toBe(true);
    expect(confirmedBy(row('a', { basis: 'annual-report' }))).toBe(true);
  });

  it('without a day may be of any age', () => {
    const { seen: _, ...undated } = row('a', { basis: 'annual-report' });
    expect(confirmedBy(undated)).toBe(false);
  });
});

it('of many words the superseded go first', () => {
  const companies = Array.from({ length: 20 }, (_, i) => ({ uscc: usccOf(500 + i) }));
  const claims = after(
    ...companies.map((company, i) =>
      said('licence', `2026-01-${String(i + 1).padStart(2, '0')}`, { company }),
    ),
  );
  expect(claims).toHaveLength(12);
  expect(currentClaims(claims)).toMatchObject([{ company: companies[19] }]);
});

const isOld = (seen: string): boolean => seen < '2026-01-01';

const standings = (...claims: LinkClaim[]) =>
  shownLink(shop(after(...claims)), isOld).claims.map(({ standing }) => standing);

it('what each word is worth is told', () => {
  expect(standings(said('licence', '2025-01-01'))).toEqual(['old']);
  expect(standings(said('licence', '2026-02-01'), said('licence', '2026-03-01', another))).toEqual([
    'superseded',
    'counts',
  ]);
  expect(standings(said('licence', '2026-02-01'), said('person', '2026-03-01', another))).toEqual([
    'overruled',
    'counts',
  ]);
  expect(standings(said('table', '2026-02-01', { table: 'a', basis: 'volunteer' }))).toEqual(['unconfirmed']);
});
