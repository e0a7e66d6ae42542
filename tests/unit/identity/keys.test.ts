import { describe, expect, it } from 'vitest';
import { readCode } from '../../../utils/identity/codes.ts';
import {
  appKeys,
  codeKey,
  entryKeys,
  looseNameKeys,
  maskKey,
  placeKeys,
  readPlace,
} from '../../../utils/identity/keys.ts';
import { splitName } from '../../../utils/identity/names.ts';
import type { Entry } from '../../../utils/model/entry.ts';

const uscc = '91440300708461136T';
const name = '杭州乙丙丁电子商务有限公司';

function entryOf(changes: Partial<Entry>): Entry {
  return {
    id: 'one',
    subject: { kind: 'company', name },
    tier: 'blacklist',
    causes: [],
    basisKind: 'court',
    ...changes,
  };
}

const keysOf = (text: string): string | undefined => {
  const code = readCode(text);
  return code ? codeKey(code) : undefined;
};
const sharedKeys = (entry: Entry, asked: string): string[] => {
  const listed = new Set(entryKeys(entry));
  return looseNameKeys(splitName(asked)).filter((key) => listed.has(key));
};

const domainKeysOf = (domain: string) =>
  entryKeys(entryOf({ domains: [domain] })).filter((key) => /^(?:host|domain|shop):/.test(key));

describe('keys of codes', () => {
  it('a USCC and its organisation code share one', () => {
    expect(keysOf(uscc)).toBe('org:708461136');
    expect(keysOf('70846113-6')).toBe('org:708461136');
  });

  it('a code that is mere filling, or masked where it counts, has none', () => {
    expect(keysOf('000000000000000')).toBeUndefined();
    expect(keysOf('9144030070****136T')).toBeUndefined();
  });

  it('a masked USCC shares one with every code that it may be', () => {
    const [whole, masked] = [readCode(uscc), readCode('9144030070****136T')];
    expect(whole && maskKey(whole)).toBe(masked && maskKey(masked));
  });
});

const storefrontKeysOf = (storefront: NonNullable<Entry['storefronts']>[number]) =>
  entryKeys(entryOf({ storefronts: [storefront] })).filter((key) => /^(?:shop|seller):/.test(key));

describe('keys of a shop', () => {
  it('are the same however an entry writes the id', () => {
    expect(storefrontKeysOf({ site: 'ebay', sellerId: 'Demo_Lamps' })).toEqual(['seller:ebay:demo_lamps']);
    expect(storefrontKeysOf({ site: 'suning', shopId: '0070000001' })).toEqual(['shop:suning:70000001']);
    expect(storefrontKeysOf({ site: 'tmall', sellerId: '4001' })).toEqual(['seller:taobao:4001']);
    expect(storefrontKeysOf({ site: 'taobao', sellerId: 'RAzN8%2BExample' })).toEqual([
      'seller:taobao:RAzN8+Example',
    ]);
  });

  it('keep an id that has no form we know', () => {
    expect(storefrontKeysOf({ site: 'jd', shopId: '某某' })).toEqual(['shop:jd:某某']);
  });
});

describe('keys of an app', () => {
  it.each([
    ['com.example.demoshop', 'shop:google-play:com.example.demoshop'],
    ['https://sj.qq.com/appdetail/com.example.demoshop', 'shop:google-play:com.example.demoshop'],
    ['https://app.mi.com/details?id=com.example.demoshop', 'shop:google-play:com.example.demoshop'],
    ['id1000000001', 'shop:apple-apps:1000000001'],
    ['1000000001', 'shop:apple-apps:1000000001'],
    ['https://apps.apple.com/cn/app/demo/id1000000001', 'shop:apple-apps:1000000001'],
    ['c100000001', 'shop:huawei-apps:C100000001'],
    ['https://weibo.com/u/1000000001', 'seller:weibo:1000000001'],
  ])('%s', (app, key) => {
    expect(appKeys(app)).toEqual([key]);
    expect(entryKeys(entryOf({ apps: [app] }))).toContain(key);
  });

  it.each(['演示购物', 'demo', '', 'https://shop.example/app'])('a name is no key: %j', (app) => {
    expect(appKeys(app)).toEqual([]);
  });
});

describe('keys of an entry', () => {
  it('are a handful', () => {
    const keys = entryKeys(
      entryOf({ subject: { kind: 'company', name, uscc, registrationNumber: '110108000000016' } }),
    );
    expect(keys).toEqual([
      'org:708461136',
      'reg:110108000000016',
      `name:${name}`,
      'mask:9144030070****136T',
      'trade:乙丙丁',
      'head:杭州乙丙丁',
      'near:杭州丙丁电子商务有限公司',
      'near:杭州乙丁电子商务有限公司',
      'near:杭州乙丙电子商务有限公司',
    ]);
  });

  it('name its storefronts by ids, by address and by host', () => {
    const keys = entryKeys(
      entryOf({
        storefronts: [
          { site: 'tmall', sellerId: '42' },
          { site: 'taobao', url: 'https://shop77.taobao.com/' },
          { site: 'tmall', host: 'yanshi.tmall.com' },
          { site: 'jd', host: 'www.jd.com' },
        ],
      }),
    );
    expect(keys).toEqual(
      expect.arrayContaining(['seller:taobao:42', 'shop:taobao:77', 'host:yanshi.tmall.com']),
    );
    expect(keys.join()).not.toContain('jd.com');
  });

  it('name a domain with all below it, a sub-domain alone, a platform never', () => {
    expect(domainKeysOf('yanshi-demo.example')).toEqual([
      'host:yanshi-demo.example',
      'domain:yanshi-demo.example',
    ]);
    expect(domainKeysOf('a.yanshi-demo.example')).toEqual(['host:a.yanshi-demo.example']);
    expect(domainKeysOf('demo.github.io')).toEqual(['host:demo.github.io']);
    expect(domainKeysOf('taobao.com')).toEqual([]);
    expect(domainKeysOf('shop77.taobao.com')).toEqual(['shop:taobao:77']);
  });

  it('are none for a person', () => {
    expect(entryKeys(entryOf({ subject: { kind: 'company', name: '王某某' } }))).toEqual([]);
  });
});

describe('keys of a place', () => {
  it('reach the registrable domain that it lies under', () => {
    const place = readPlace('https://m.yanshi-demo.example/a');
    expect(place && placeKeys(place)).toEqual(['host:m.yanshi-demo.example', 'domain:yanshi-demo.example']);
  });
});

describe('keys for what only resembles', () => {
  it.each([
    ['one character of the trade name changed', '杭州乙两丁电子商务有限公司'],
    ['one left out', '杭州乙丁电子商务有限公司'],
    ['one too many', '杭州乙丙丙丁电子商务有限公司'],
    ['one wrong in the trade', '杭州乙丙丁电于商务有限公司'],
    ['one wrong in the region', '抗州乙丙丁电子商务有限公司'],
    ['one wrong in the form', '杭州乙丙丁电子商务有限公同'],
    ['another region', '宁波乙丙丁电子商务有限公司'],
    ['a branch', `${name}南京分公司`],
  ])('meet an entry with %s', (_how, asked) => {
    const shared = sharedKeys(entryOf({}), asked);
    expect(shared.length).toBeGreaterThan(0);
  });

  it('do not meet an entry that has only the trade in common', () => {
    expect(sharedKeys(entryOf({}), '杭州戊己庚电子商务有限公司')).toEqual([]);
  });
});
