/** What a person is shown of a source before anything is stored. */
import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import { idleFlight } from '../../../utils/lists/flight.ts';
import { FeedError } from '../../../utils/lists/feed/error.ts';
import { SourceError } from '../../../utils/lists/sources/error.ts';
import type { Sources } from '../../../utils/lists/sources/sources.ts';
import { SyncError } from '../../../utils/lists/sync-error.ts';
import { TableError } from '../../../utils/lists/tables/error.ts';
import { SourcePreview } from '../../../utils/model/source.ts';
import type { SourceChoices, SourcePlace } from '../../../utils/model/source.ts';
import type { StoreDatabase } from '../../../utils/store/database.ts';
import { freshDatabase } from '../store/made-up-list.ts';
import { anyFile, anyMapping } from './made-up-tables.ts';
import { madeUpWorkbook } from './made-up-workbook.ts';
import {
  addressPlace,
  FakeWeb,
  filePlace,
  isListPreview,
  madeUpTable,
  sourcesOver,
  utf8,
  withChoices,
} from './source-places.ts';
import type { ListPreview } from './source-places.ts';
import { FakePublisher, madeUpEntries } from './sync-server.ts';

let db: StoreDatabase;
let web: FakeWeb;
let sources: Sources;

beforeEach(async () => {
  db = await freshDatabase();
  web = new FakeWeb();
  sources = sourcesOver(db, web);
});

const preview = (place: SourcePlace, choices?: SourceChoices): Promise<SourcePreview> =>
  sources.preview(place, choices, idleFlight);

async function listPreview(place: SourcePlace, choices?: SourceChoices): Promise<ListPreview> {
  const shown = await preview(place, choices);
  if (!isListPreview(shown)) throw new Error(`it is a ${shown.form}`);
  return shown;
}

async function refusal(place: SourcePlace): Promise<string> {
  return preview(place).then(
    ({ form }) => `taken for a ${form}`,
    (error: unknown) => (error as { code?: string }).code ?? String(error),
  );
}

const address = 'https://lists.example/名单2026-02-01.csv';

describe('a table', () => {
  it('whose columns nobody can guess is shown with them, so that a person can point them out', async () => {
    const place = filePlace('甲,乙\n一,丙丁\n二,戊己\n', '名单.csv');
    const first = await listPreview(place);
    expect(first).toMatchObject({ form: 'table', read: 0, taken: 0 });
    expect(first.sheets[0]?.columns.map(({ samples }) => samples[1])).toEqual(['一', '丙丁']);
    const choices = withChoices(first, { columns: [{ column: 1, header: '', field: 'name' }] });
    expect(await listPreview(place, choices)).toMatchObject({ read: 3 });
  });

  it('from a file or an address is shown alike, with what is proposed for it', async () => {
    web.put(new URL(address).href, madeUpTable(3));
    const fetched = await listPreview(addressPlace(address));
    const chosen = await listPreview(filePlace(madeUpTable(3), '名单2026-02-01.csv'));
    for (const shown of [fetched, chosen]) {
      expect(shown).toMatchObject({
        form: 'table',
        read: 3,
        taken: 3,
        refused: 0,
        doubtful: 0,
        known: false,
      });
      expect(shown.choices).toMatchObject({
        title: '名单2026-02-01',
        issuer: '演示市市场监督管理局',
        tier: 'other',
        basisKind: 'administrative',
        published: '2026-02-01',
        columns: [],
      });
      expect(shown.sheets[0]?.columns.map(({ field }) => field)).toEqual([
        'name',
        'cause',
        'authority',
        'listedOn',
      ]);
      expect(SourcePreview.safeParse(shown).success).toBe(true);
    }
    expect(fetched.choices.id).not.toBe(chosen.choices.id);
    expect((await listPreview(addressPlace(address))).choices.id).toBe(fetched.choices.id);
  });

  it('is asked for without cookies, validators, referrer or redirects', async () => {
    web.put('https://lists.example/a.csv', madeUpTable(1));
    await preview(addressPlace('https://lists.example/a.csv#note'));
    expect(web.asked).toEqual([
      {
        url: 'https://lists.example/a.csv',
        init: expect.objectContaining({
          cache: 'no-store',
          credentials: 'omit',
          redirect: 'error',
          referrerPolicy: 'no-referrer',
        }),
      },
    ]);
    expect(web.asked[0]?.init.headers).toBeUndefined();
  });

  it('is neither fetched nor opened again when a column is corrected', async () => {
    const place = addressPlace('https://lists.example/a.csv');
    web.put('https://lists.example/a.csv', '企业名称,备注\n演示甲商贸有限公司,2026-01-02\n');
    const first = await listPreview(place);
    web.pages.clear();
    const choices = withChoices(first, { columns: [{ column: 1, header: '备注', field: 'listedOn' }] });
    const corrected = await listPreview(place, choices);
    expect(corrected.sheets[0]?.columns[1]).toMatchObject({ field: 'listedOn', by: 'choice' });
    expect(corrected.choices).toEqual(choices);
    expect(web.asked).toHaveLength(1);
  });

  it('with a column for a field that no reader knows is read without it', async () => {
    const columns = [{ column: 1, header: '列入事由', field: 'made-up' }];
    const place = filePlace(madeUpTable(2));
    expect((await listPreview(place, withChoices(await preview(place), { columns }))).taken).toBe(2);
  });

  it('shows exact counts and the first fifty notes, and gives all of them as CSV', async () => {
    const bad = Array.from({ length: 60 }, (_, i) => (i % 2 ? ',x,,' : '演示商贸有限公司,=1+1,,差日期'));
    const place = filePlace(`企业名称,列入事由,认定机关,列入日期\n${bad.join('\n')}`);
    const shown = await listPreview(place);
    expect([shown.read, shown.taken, shown.refused, shown.doubtful]).toEqual([60, 1, 59, 1]);
    expect(shown.notes).toHaveLength(50);
    const key = place.kind === 'file' ? place.blob : '';
    const lines = (await sources.rowNotes(key, (code) => `=${code}`)).trimEnd().split('\r\n');
    expect(lines[0]).toBe('\uFEFFsheet,row,outcome,reason,explanation,detail,name');
    expect(lines.filter((line) => line.includes(',refused,'))).toHaveLength(59);
    expect(lines.some((line) => line.includes(',doubtful,unreadable-date,'))).toBe(true);
    expect(
      lines
        .slice(1)
        .flatMap((line) => line.split(','))
        .filter((cell) => cell.startsWith('=')),
    ).toEqual([]);
  });

  it('of persons alone takes nobody, and shows none of their numbers', async () => {
    const shown = await listPreview(
      filePlace('姓名,证件号码\n张三,110101190001011009\n李四,110101190001011009\n'),
    );
    expect([shown.read, shown.taken, shown.refused]).toEqual([2, 0, 2]);
    expect(shown.notes.map(({ code }) => code)).toContain('natural-person');
    expect(JSON.stringify(shown)).not.toContain('110101190001011009');
  });

  it('in a page takes its title and day from the page', async () => {
    const page = `<!doctype html><meta name="PubDate" content="2017-11-01 09:00"><title>信用某地</title><h1>演示黑名单（第一批）</h1>
      <table><tr><th>企业名称</th><th>失信领域</th></tr><tr><td>演示甲商贸有限公司</td><td>工商吊销</td></tr></table>`;
    expect((await listPreview(filePlace(page, 'page.html'))).choices).toMatchObject({
      title: '演示黑名单（第一批）',
      tier: 'blacklist',
      published: '2017-11-01',
    });
  });

  it('of a workbook is shown sheet by sheet', async () => {
    const book = madeUpWorkbook({
      名单: [['企业名称'], ['演示甲商贸有限公司']],
      说明: [['没有名称'], ['只有话']],
    });
    const shown = await listPreview(filePlace(book, '名单.xlsx'));
    expect(shown.sheets.map(({ sheet, read }) => [sheet, read])).toEqual([
      ['名单', true],
      ['说明', false],
    ]);
    expect(shown.notes).toContainEqual({ code: 'sheet-skipped', refused: false, sheet: '说明' });
  });
});

describe('a list of domains', () => {
  it('is told from a table, and proposed under its own title as a volunteer’s word', async () => {
    const text =
      '# Title: Made-up warnings\n# Homepage: https://lists.example/about\nyanshi.example\ntaobao.com\n';
    const shown = await listPreview(filePlace(text, 'hosts.txt'));
    expect(shown).toMatchObject({ form: 'domains', read: 2, taken: 1, refused: 1, sheets: [] });
    expect(shown.choices).toMatchObject({
      title: 'Made-up warnings',
      homepage: 'https://lists.example/about',
      basisKind: 'volunteer',
      tier: 'other',
    });
  });

  it('of the catalogue is proposed as the catalogue has it', async () => {
    const at = 'https://raw.githubusercontent.com/durablenapkin/scamblocklist/master/hosts.txt';
    web.put(at, '0.0.0.0 yanshi.example\n');
    expect((await listPreview(addressPlace(at))).choices).toMatchObject({
      id: 'scamblocklist',
      issuer: 'DurableNapkin',
      basisKind: 'volunteer',
    });
  });
});

describe('a table of companies and their shops', () => {
  const table =
    '企业名称,统一社会信用代码,网店名称,网址\n演示甲商贸有限公司,,演示店,https://shop1234.taobao.com/\n演示乙商贸有限公司,,,\n';

  it('is links, and a list where the person says so', async () => {
    const place = filePlace(table);
    expect(await preview(place)).toMatchObject({
      form: 'links',
      read: 2,
      taken: 1,
      refused: 1,
      notes: [{ code: 'no-shop', row: 3 }],
    });
    expect(await sources.importLinks(place, idleFlight)).toEqual({ taken: 1, refused: 1 });
    const choices = { ...withChoices(await preview(filePlace(madeUpTable(1)))), id: 'jia' };
    expect(await preview(place, choices)).toMatchObject({ form: 'table', taken: 2 });
  });

  it('that says why they are listed is a list', async () => {
    expect(await preview(filePlace(table.replace('网店名称', '列入事由')))).toMatchObject({ form: 'table' });
  });
});

/** A server that sends on to another address. */
async function redirecting(_: string, { redirect }: RequestInit): Promise<Response> {
  if (redirect === 'error') throw new TypeError('redirected');
  return new Response(madeUpTable(1));
}

/** A feed of five entries, beside what the made-up web serves. */
async function published(): Promise<FakePublisher> {
  const publisher = new FakePublisher('jia');
  await publisher.publish(madeUpEntries(5), 1);
  sources = sourcesOver(db, web, {
    fetch: async (url, init) =>
      url.startsWith(publisher.address) && publisher.files.has(url.slice(publisher.address.length))
        ? publisher.fetch(url, init)
        : web.fetch(url, init),
  });
  return publisher;
}

describe('an address', () => {
  it('of a feed shows the feed, verified, its folder or any of its files given', async () => {
    const publisher = await published();
    for (const at of ['', 'feed.json', 'index.html', '#x']) {
      expect(await preview(addressPlace(publisher.address + at)), at).toMatchObject({
        form: 'feed',
        info: { id: 'jia' },
        entries: 5,
        official: false,
        pinned: false,
        known: false,
      });
    }
    expect(web.asked).toEqual([]);
  });

  it('of a feed whose fingerprint came along is held to it', async () => {
    const publisher = await published();
    const shown = await preview(addressPlace(publisher.address));
    const fingerprint = shown.form === 'feed' ? shown.fingerprint : '';
    const link = `${publisher.address}#xinbiao=1&id=jia&root=${fingerprint}`;
    expect(await preview(addressPlace(link))).toMatchObject({ form: 'feed', pinned: true });
    expect(await refusal(addressPlace(link.replace(/.$/, (end) => (end === '0' ? '1' : '0'))))).toBe(
      'wrong-root',
    );
    expect(await refusal(addressPlace(link.replace('id=jia', 'id=yi')))).toBe('other-list');
    expect(await refusal(addressPlace(link.replace('root', 'rot')))).toBe('bad-address');
  });

  it('under another name whose content is a feed’s envelope leads to the feed, with two requests to tell', async () => {
    const publisher = await published();
    web.put(`${publisher.address}latest`, publisher.files.get('feed.json') ?? '');
    expect(await preview(addressPlace(`${publisher.address}latest`))).toMatchObject({ form: 'feed' });
    expect(web.asked.map(({ url }) => url)).toEqual([`${publisher.address}latest`]);
    expect(publisher.asked.map(({ path }) => path)).toEqual(['feed.json', 'root/1.json']);
  });

  it('of a folder without a feed is read as the page that stands there', async () => {
    web.put(
      'https://lists.example/list/',
      '<table><tr><td>企业名称</td><td>事由</td></tr><tr><td>演示甲商贸有限公司</td><td>传销</td></tr></table>',
    );
    expect(await preview(addressPlace('https://lists.example/list/'))).toMatchObject({
      form: 'table',
      taken: 1,
    });
    expect(web.asked.map(({ url }) => url)).toEqual([
      'https://lists.example/list/feed.json',
      'https://lists.example/list/',
    ]);
  });

  it('that answers no, redirects, stalls or has nothing says so', async () => {
    expect(await refusal(addressPlace('https://lists.example/absent.csv'))).toBe('address-unreachable');
    sources = sourcesOver(db, web, { fetch: redirecting });
    expect(await refusal(addressPlace('https://lists.example/moved.csv'))).toBe('address-unreachable');
    sources = sourcesOver(db, web, {
      stallMs: 5,
      fetch: async (_, { signal }) =>
        new Response(
          new ReadableStream({
            start: (c) => signal?.addEventListener('abort', () => c.error(new Error('aborted'))),
          }),
        ),
    });
    expect(await refusal(addressPlace('https://lists.example/slow.csv'))).toBe('address-unreachable');
    for (const bad of ['no address', 'http://lists.example/a.csv', 'https://name:word@lists.example/a.csv'])
      expect(await refusal(addressPlace(bad)), bad).toBe('bad-address');
  });

  it('that says it is larger than is read, or is, is left at the limit', async () => {
    const at = 'https://lists.example/a.csv';
    web.put(at, new Response('x', { headers: { 'content-length': '300000000' } }));
    expect(await refusal(addressPlace(at))).toBe('source-too-large');
    let sent = 0;
    const endless = new ReadableStream({
      pull: (controller) => {
        sent += 32;
        controller.enqueue(new Uint8Array(32 * 1024 * 1024));
      },
    });
    sources = sourcesOver(db, web, { fetch: async () => new Response(endless) });
    expect(await refusal(addressPlace(at))).toBe('source-too-large');
    expect(sent).toBeLessThan(400);
  });
});

describe('what is no list', () => {
  const protectedBook = new Uint8Array(1024);
  protectedBook.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  protectedBook.set(new Uint8Array(Uint16Array.from('EncryptedPackage', (c) => c.charCodeAt(0)).buffer), 600);

  it.each<[string, Uint8Array | string, string]>([
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10), 'other-format'],
    ['a photograph', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0), 'other-format'],
    ['a PDF', '%PDF-1.7\n', 'other-format'],
    ['an archive', zipSync({ 'readme.txt': strToU8('x') }), 'other-format'],
    ['another archive', utf8('Rar!\u001a'), 'other-format'],
    ['a workbook with a password', protectedBook, 'protected-workbook'],
    ['a damaged workbook', madeUpWorkbook({ a: [['企业名称']] }).slice(0, 200), 'bad-workbook'],
    ['nothing', '', 'empty'],
    ['a server’s page of errors', '<!doctype html><title>502</title><h1>Bad gateway</h1>', 'no-table'],
    ['an answer without records', '{"code":500,"msg":"系统繁忙"}', 'no-table'],
    ['a cut-off answer', '{"data":[{"mc":"演示', 'bad-json'],
    ['a letter', '各位好：\n名单附后。\n', 'no-name-column'],
    ['bytes', Uint8Array.of(1, 0, 2, 0, 3, 0xff, 0xfe), 'not-text'],
    ['one endless line', 'x'.repeat(5_000_000), 'no-table'],
  ])('%s is refused in words that say what to do', async (_, bytes, code) => {
    expect(await refusal(filePlace(bytes, '名单.csv'))).toBe(code);
    web.put('https://lists.example/list.csv', bytes);
    expect(await refusal(addressPlace('https://lists.example/list.csv'))).toBe(code);
  });

  it('a file whose page was closed is gone', async () => {
    const place = filePlace(madeUpTable(1));
    if (place.kind === 'file') URL.revokeObjectURL(place.blob);
    expect(await refusal(place)).toBe('file-gone');
  });
});

it('any file, whole or damaged, is shown with counts that add up, or refused with a code', async () => {
  const told = [FeedError, SourceError, SyncError, TableError];
  await fc.assert(
    fc.asyncProperty(anyFile, anyMapping, async (bytes, mapping) => {
      const place = filePlace(bytes);
      try {
        const shown = await preview(place);
        expect(SourcePreview.safeParse(shown).success).toBe(true);
        if (!isListPreview(shown)) return;
        expect(shown.read).toBe(shown.taken + shown.refused);
        const again = await preview(place, { ...shown.choices, columns: mapping?.columns ?? [] });
        if (isListPreview(again)) expect(again.read).toBe(again.taken + again.refused);
      } catch (error) {
        if (!told.some((kind) => error instanceof kind)) throw error;
      } finally {
        if (place.kind === 'file') URL.revokeObjectURL(place.blob);
      }
    }),
    { numRuns: 150 },
  );
}, 120_000);
