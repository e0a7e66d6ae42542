/** Lists as they were really published, through the door that the browser uses, where ../shared holds them. */
import 'fake-indexeddb/auto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { readCode } from '../../../utils/identity/codes.ts';
import { keyForm, markKeys } from '../../../utils/identity/keys.ts';
import { idleFlight } from '../../../utils/lists/flight.ts';
import { idHash } from '../../../utils/lists/feed/removals.ts';
import type { Sources } from '../../../utils/lists/sources/sources.ts';
import { judge } from '../../../utils/match/judge.ts';
import type { Entry } from '../../../utils/model/entry.ts';
import type { SourcePlace } from '../../../utils/model/source.ts';
import type { Sighting } from '../../../utils/model/sighting.ts';
import { readEntries } from '../../../utils/store/contents.ts';
import type { StoreDatabase } from '../../../utils/store/database.ts';
import { readList } from '../../../utils/store/lists.ts';
import { openReader } from '../../../utils/store/reader.ts';
import { freshDatabase } from '../store/made-up-list.ts';
import { FakeWeb, filePlace, isListPreview, sourcesOver, withChoices } from './source-places.ts';

const lists = '../shared/lists';
const absent = !existsSync(lists);
const title = absent
  ? 'published lists as sources: SKIPPED, ../shared/lists is absent'
  : 'published lists as sources';

async function chosen(path: string): Promise<SourcePlace> {
  return filePlace(await readFile(`${lists}/${path}`), path.split('/').at(-1));
}

describe.skipIf(absent)(title, () => {
  let db: StoreDatabase;
  let sources: Sources;

  beforeEach(async () => {
    db = await freshDatabase();
    sources = sourcesOver(db, new FakeWeb());
  });

  it.each([
    ['ecommerce-blacklist-2017/91855.xlsx', 'table', [500, 500, 1, 0]],
    ['ecommerce-blacklist-2017/91855.csv', 'table', [500, 500, 1, 0]],
    ['transport-blacklist-2017/93516.xls', 'table', [270, 270, 7, 0]],
    ['finance-blacklist-2017-ocr/93512_1.csv', 'table', [181, 181, 125, 0]],
    ['court-defaulters-sample-2019/companies.json', 'table', [9, 9, 0, 0]],
    ['watchlist-internet/watchlist-internet-ph.txt', 'domains', [34_957, 34_954, 0, 3]],
    ['watchlist-internet/VScom_fakeshops-ph.txt', 'domains', [298, 298, 0, 0]],
    ['watchlist-internet/VSde_problematic_onlineshops-ph.txt', 'domains', [603, 603, 0, 0]],
    ['scamblocklist/hosts.txt', 'domains', [2214, 1344, 0, 870]],
    ['scamblocklist/adguard.txt', 'domains', [959, 953, 0, 6]],
  ])(
    '%s: shown and imported with rows read, taken, of these doubtful, refused',
    async (path, form, counts) => {
      const place = await chosen(path);
      const shown = await sources.preview(place, undefined, idleFlight);
      if (!isListPreview(shown)) throw new Error(shown.form);
      expect(shown.form).toBe(form);
      expect([shown.read, shown.taken, shown.doubtful, shown.refused]).toEqual(counts);
      expect(shown.notes.filter(({ refused }) => refused).length).toBeLessThanOrEqual(shown.refused);
      const state = await sources.importSource(place, { ...shown.choices, id: 'published' }, idleFlight);
      const [read, taken, doubtful, refused] = counts;
      expect(state).toMatchObject({ entries: taken, rows: { read, refused, doubtful } });
    },
  );

  it('operators of shops are links, twenty of them', async () => {
    const place = await chosen('shop-operators-1688-2026.csv');
    expect(await sources.preview(place, undefined, idleFlight)).toEqual({
      form: 'links',
      read: 20,
      taken: 20,
      refused: 0,
      notes: [],
    });
    expect(await sources.importLinks(place, idleFlight)).toEqual({ taken: 20, refused: 0 });
  });

  it('the list read by OCR marks nobody by a broken code', async () => {
    const place = await chosen('finance-blacklist-2017-ocr/93512_1.csv');
    const choices = withChoices(await sources.preview(place, undefined, idleFlight), {
      id: 'ocr',
      tier: 'blacklist',
      published: '2026-02-01',
    });
    await sources.importSource(place, choices, idleFlight);
    const entries: Entry[] = [];
    const list = await readList(db, 'ocr');
    if (list) for await (const portion of readEntries(db, list.contents, idHash)) entries.push(...portion);
    const reader = await openReader(db, {
      entryKeys: markKeys,
      keyForm,
      nameEntry: idHash,
      onDamage: () => undefined,
    });
    const levels = async (codes: readonly string[]): Promise<string[]> => {
      const sightings = codes.map((code): Sighting => ({
        site: 'demo',
        parties: [{ role: 'operator', codes: [code] }],
        ad: false,
        selfOperated: false,
      }));
      const verdicts = await judge(sightings, reader, { today: '2026-03-01', possible: false });
      return verdicts.map(({ level }) => level);
    };
    const codes = entries.flatMap(({ subject: { uscc, registrationNumber, organisationCode } }) =>
      [uscc, registrationNumber, organisationCode].filter((code) => code !== undefined),
    );
    const broken = codes.filter((code) => readCode(code)?.check === 'fails');
    const sound = codes.filter((code) => readCode(code)?.check === 'passes');
    expect(broken.length).toBeGreaterThan(50);
    expect(new Set(await levels(broken))).toEqual(new Set(['none']));
    // The test could see a mark: sound codes of the same list make one.
    expect(await levels(sound)).toContain('blacklist');
  });
});
