import { runInThisContext } from 'node:vm';
import { afterEach, describe, expect, it } from 'vitest';
import { attributesRead, packScript, packsAtHand } from '../../../utils/sites/at-hand.ts';
import { contentScriptMatches, groupPacks } from '../../../utils/sites/matches.ts';
import type { Pack } from '../../../utils/sites/pack.ts';
import { packs } from '../../../utils/sites/packs.ts';

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'xinbiaoPacks');
});

describe('the script of a group of packs', () => {
  it.each(groupPacks(packs).map((group) => [group.name, group.packs] as const))(
    'leaves the packs of %s as they are declared',
    (_, own) => {
      runInThisContext(packScript(own));
      expect(packsAtHand().packs).toEqual(own);
    },
  );

  it('tells the attributes that the packs are read by, and not the class', () => {
    const attributes = attributesRead(packs);
    expect(attributes).toEqual(expect.arrayContaining(['href', 'data-sku', 'mu']));
    expect(attributes).not.toContain('class');
    runInThisContext(packScript(packs));
    expect(packsAtHand().attributes).toEqual(attributes);
  });

  it('is not needed: without it no page is read', () => {
    expect(packsAtHand()).toEqual({ packs: [], attributes: [] });
  });
});

const pack = (site: Pack['site'], ...hosts: string[]): Pack => ({ site, hosts, scheme: 'any', pages: [] });
const names = (...all: Pack[]) => groupPacks(all).map((group) => group.packs.map(({ site }) => site));

describe('groups of packs', () => {
  it('hold every pack once and match every page of it', () => {
    const groups = groupPacks(packs);
    const members = groups.flatMap((group) => group.packs);
    expect(members).toHaveLength(packs.length);
    expect(new Set(members)).toEqual(new Set(packs));
    expect(groups.flatMap(({ matches }) => matches).toSorted()).toEqual(contentScriptMatches);
  });

  it('keep packs together that share a host, however they name it', () => {
    expect(
      names(pack('taobao', '*.a.example'), pack('jd', 'b.example'), pack('tmall', 's.a.example')),
    ).toEqual([['jd'], ['taobao', 'tmall']]);
    expect(
      names(pack('taobao', 'a.example'), pack('jd', 'b.example'), pack('web', '*.a.example', 'b.example')),
    ).toEqual([['taobao', 'jd', 'web']]);
    expect(names(pack('taobao', '*.a.example'), pack('jd', 'ba.example'))).toEqual([['taobao'], ['jd']]);
  });
});
