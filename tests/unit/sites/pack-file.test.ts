// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { localPackKey } from '../../../utils/local-pack-key.ts';
import { withLocalPacks } from '../../../utils/sites/at-hand.ts';
import { isSelector } from '../../../utils/sites/is-selector.ts';
import type { Pack } from '../../../utils/sites/pack.ts';
import { readPackFile } from '../../../utils/sites/pack-file.ts';
import { packs } from '../../../utils/sites/packs.ts';

const read = (declared: unknown) => readPackFile(JSON.stringify(declared), packs, isSelector);

const small = {
  site: 'jd',
  hosts: ['search.jd.com'],
  scheme: 'any',
  pages: [
    {
      kind: 'search',
      at: [{ path: '/Search' }],
      readings: [
        {
          name: 'mended',
          card: { each: '.x' },
          fields: { shopName: [{ from: 'text', at: '.y' }] },
          mark: [{ at: '.y', where: 'after' }],
        },
      ],
      empty: [],
    },
  ],
};

/** `small` with one thing changed, as a person's file may be. */
function changed(change: (pack: typeof small & Record<string, unknown>) => void): unknown {
  const pack = structuredClone(small);
  change(pack);
  return pack;
}
const [page] = small.pages;
const [reading] = page?.readings ?? [];
const withReading = (more: object) => ({
  ...small,
  pages: [{ ...page, readings: [{ ...reading, ...more }] }],
});

describe('a pack from a file', () => {
  it.each(packs.map((pack) => [`${pack.site} ${pack.hosts[0]}`, pack] as const))(
    'comes out as it is declared: %s',
    (_, pack) => {
      expect(read(pack)).toEqual(pack);
    },
  );

  it('may be smaller than the one that ships', () => {
    expect(read(small)).toEqual(small);
  });

  it.each<[string, unknown, object]>([
    [
      'a key that nobody knows',
      { ...small, script: 'x' },
      { path: '', fault: 'unknown-key', detail: 'script' },
    ],
    [
      'one deep within',
      withReading({ regex: 'a+' }),
      { path: 'pages[0].readings[0]', fault: 'unknown-key', detail: 'regex' },
    ],
    [
      'a selector that is none',
      withReading({ card: { each: '.x[' } }),
      { path: 'pages[0].readings[0].card.each', fault: 'bad-selector' },
    ],
    [
      'a selector that is too long',
      withReading({ card: { each: '.x'.repeat(251) } }),
      { path: 'pages[0].readings[0].card.each', fault: 'too-long' },
    ],
    [
      'a source that nobody knows',
      withReading({ fields: { shopName: [{ from: 'script', name: 'x' }] } }),
      { path: 'pages[0].readings[0].fields.shopName[0].from', fault: 'bad-value' },
    ],
    [
      'too many pages',
      { ...small, pages: Array.from({ length: 61 }, () => page) },
      { path: 'pages', fault: 'too-many' },
    ],
    [
      'too many readings',
      { ...small, pages: [{ ...page, readings: Array.from({ length: 21 }, () => reading) }] },
      { path: 'pages[0].readings', fault: 'too-many' },
    ],
    ['any other site', { ...small, site: 'web' }, { path: 'site', fault: 'bad-site', detail: 'web' }],
    [
      'a host of another site',
      { ...small, hosts: ['search.jd.com', 'bank.example'] },
      { path: 'hosts[1]', fault: 'bad-host', detail: 'bank.example' },
    ],
    [
      'a wider host',
      { ...small, hosts: ['*.com'] },
      { path: 'hosts[0]', fault: 'bad-host', detail: '*.com' },
    ],
    ['every host', { ...small, hosts: ['*'] }, { path: 'hosts[0]', fault: 'bad-host', detail: '*' }],
    [
      'another scheme',
      changed((pack) => (pack.scheme = 'http')),
      { path: 'scheme', fault: 'bad-scheme', detail: 'http' },
    ],
  ])('is refused for %s, with its place', (_, declared, fault) => {
    expect(read(declared)).toEqual({ faults: [fault] });
  });

  it('is refused where it is no JSON, or too large', () => {
    expect(readPackFile('{"site":', packs, isSelector)).toEqual({ faults: [{ path: '', fault: 'no-json' }] });
    expect(readPackFile(' '.repeat(256 * 1024 + 1), packs, isSelector)).toEqual({
      faults: [{ path: '', fault: 'too-large' }],
    });
  });
});

describe('packs in use', () => {
  const own = packs.filter(({ site }) => site === 'jd');
  it('are those at hand, where none was loaded', () => {
    expect(withLocalPacks(own, {})).toEqual(own);
  });

  it('are the loaded one in place of all that ship for its site', () => {
    const local = small as unknown as Pack;
    const others = packs.filter(({ site }) => site === 'taobao');
    const stored = { [localPackKey('jd')]: { site: 'jd', pack: local } };
    expect(withLocalPacks([...others, ...own], stored)).toEqual([local, ...others]);
  });
});
