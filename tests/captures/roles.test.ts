/**
 * Who on a captured page is meant, judged against lists made of what the page itself holds: a company that it only
 * names (maker, brand, publisher, the platform, a footer's code) never marks a shop, one that it gives as the operator
 * does. Names and codes are read from the captures and stand nowhere here.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { madeUpDay, madeUpEntry, madeUpList, revoked } from '../../cli/accuracy/made-up.ts';
import { decodePage } from '../../cli/page-encoding.ts';
import { scanPage } from '../../cli/scan-page.ts';
import { findCodes } from '../../utils/identity/codes.ts';
import { deskKeys, markKeys } from '../../utils/identity/keys.ts';
import { foldName } from '../../utils/identity/names.ts';
import { judge } from '../../utils/match/judge.ts';
import type { Entry } from '../../utils/model/entry.ts';
import type { Sighting } from '../../utils/model/sighting.ts';
import type { Verdict } from '../../utils/model/verdict.ts';
import { MemoryStore } from '../../utils/store/memory.ts';
import { absent, capturesDirectory, capturesPresent, expectedPages } from './expectations.ts';

const patience = 60_000;

async function judged(sightings: readonly Sighting[], entries: readonly Entry[]): Promise<Verdict[]> {
  const listed = entries.map((entry) => ({ list: madeUpList, entry }));
  const store = new MemoryStore(listed, (entry) => [...markKeys(entry), ...deskKeys(entry)]);
  return judge(sightings, store, { today: madeUpDay, possible: true });
}

const companyName = /[\p{Script=Han}A-Za-z（）()]{4,40}?(?:有限责任公司|有限公司)/gu;

/** Every company and code that stands in the text of a page, each as an entry of its own. */
function everyoneNamed(text: string, except: ReadonlySet<string>): Entry[] {
  const plain = text.replaceAll(/\\u([0-9a-f]{4})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  const names = new Set(plain.match(companyName)?.map(foldName));
  const codes = new Set(findCodes(plain).map(({ value }) => value));
  const others = [...names].filter((name) => !except.has(name));
  const otherCodes = [...codes].filter((value) => !except.has(value) && value.length === 18);
  return [
    ...others.map((name, index) => madeUpEntry(`name-${index}`, { name })),
    ...otherCodes.map((uscc, index) =>
      madeUpEntry(`code-${index}`, { name: `演示某某${index}有限公司`, uscc }),
    ),
  ];
}

/** What a page gives as the shop's own: its operator's names and codes, and whole names in the shop's name. */
function ownOf(sightings: readonly Sighting[]): Set<string> {
  const own = new Set<string>();
  for (const { parties, shopName = '' } of sightings) {
    for (const { role, name, codes } of parties) {
      if (role !== 'operator' && role !== 'advertiser' && role !== 'carrier') continue;
      if (name !== undefined) own.add(foldName(name));
      for (const text of codes) for (const { value } of findCodes(`信用代码：${text}`)) own.add(value);
    }
    own.add(foldName(shopName));
    for (const piece of shopName.split(/[\s|/\\_,，。、:：~～*&+=<>【】—–-]+/u)) own.add(foldName(piece));
  }
  return own;
}

const pages = expectedPages().map((page) => [page.file, page] as const);

describe.skipIf(!capturesPresent)(
  capturesPresent ? 'who is meant on captured pages' : `SKIPPED: ${absent}`,
  () => {
    it.each(pages)(
      'nobody that the page only names marks a shop: %s',
      async (_, page) => {
        const bytes = readFileSync(join(capturesDirectory, page.file));
        const { sightings } = scanPage(bytes, page.url);
        const entries = everyoneNamed(decodePage(bytes), ownOf(sightings));
        const verdicts = await judged(sightings, entries);
        for (const { level } of verdicts) expect(['possible', 'none']).toContain(level);
      },
      patience,
    );

    it(
      'finds companies that pages only name, or the test above is empty',
      () => {
        let withOthers = 0;
        for (const [, page] of pages) {
          const bytes = readFileSync(join(capturesDirectory, page.file));
          const named = everyoneNamed(decodePage(bytes), ownOf(scanPage(bytes, page.url).sightings));
          if (named.length > 0) withOthers += 1;
          // reading all of them would take a busy machine minutes
          if (withOthers > 5) break;
        }
        expect(withOthers).toBeGreaterThan(5);
      },
      5 * patience,
    );

    it(
      "the operator of a captured licence page is marked by its code, and not by its name beside another's",
      async () => {
        const page = expectedPages().find(({ file }) => file === 'jd/licence-mobile-2019.html');
        const bytes = readFileSync(join(capturesDirectory, page?.file ?? ''));
        const { sightings } = scanPage(bytes, page?.url ?? '');
        const operator = sightings[0]?.parties.find(({ role }) => role === 'operator');
        const [uscc = ''] = operator?.codes ?? [];
        const name = operator?.name ?? '';
        expect([uscc.length, name.length > 5]).toEqual([18, true]);
        const level = async (...entries: Entry[]) => (await judged(sightings, entries))[0]?.level;
        expect(await level(madeUpEntry('code', { name: '演示某某有限公司', uscc }))).toBe('blacklist');
        expect(await level(madeUpEntry('name', { name }))).toBe('blacklist');
        expect(await level(madeUpEntry('other', { name, uscc: '91440300708461136T' }))).toBe('none');
        // A namesake that was not confirmed for a year is outlined as such.
        expect(await level({ ...madeUpEntry('old', { name }), listedOn: '2025-05-01' })).toBe('same-name');
        const branch = madeUpEntry('branch', { name: `${name}南京分公司` });
        expect(await level({ ...branch, subject: { ...branch.subject, kind: 'branch' } })).toBe('possible');
        expect(await level({ ...madeUpEntry('revoked', { name, uscc }), causes: revoked })).toBe('notice');
        expect(await level({ ...madeUpEntry('revoked', { name }), causes: revoked })).toBe('possible');
      },
      patience,
    );

    it(
      'the companies behind captured cards of 1688 are marked by their names, each its own cards only',
      async () => {
        const page = expectedPages().find(({ file }) => file === '1688/p4psearch-2024-shujuxian.html');
        const { sightings } = scanPage(
          readFileSync(join(capturesDirectory, page?.file ?? '')),
          page?.url ?? '',
        );
        const [first] = sightings;
        const name = first?.parties.find(({ role }) => role === 'operator')?.name ?? first?.shopName ?? '';
        const verdicts = await judged(sightings, [madeUpEntry('one', { name })]);
        const marked = sightings.filter((_, index) => verdicts[index]?.level === verdicts[0]?.level);
        expect(['blacklist', 'same-name']).toContain(verdicts[0]?.level);
        expect(new Set(marked.map(({ sellerId }) => sellerId))).toEqual(new Set([first?.sellerId]));
      },
      patience,
    );
  },
);
