/**
 * Lists from files and addresses, through the messages that the options page sends: what a page hands over as a file
 * reaches the Worker without passing through a message, and a cancel reaches it too.
 */
import type { ListState } from '../../utils/model/list.ts';
import type { SourceChoices, SourcePlace, SourcePreview } from '../../utils/model/source.ts';
import type { Verdict } from '../../utils/model/verdict.ts';
import { madeUpWorkbook } from '../unit/lists/made-up-workbook.ts';
import type { Tab } from './browsers/shopper.ts';
import { Extension } from './extension.ts';
import { expect, test } from './fixtures.ts';

const origin = 'https://tables.xinbiao.example';

function madeUpTable(count: number, version = 0): string {
  const rows = Array.from(
    { length: count },
    (_, i) => `杭州第${version}版第${i}号演示商贸有限公司,刷单炒信,演示市市场监督管理局,2026-02-01`,
  );
  return ['企业名称,列入事由,认定机关,列入日期', ...rows].join('\n');
}

type ListPreview = Extract<SourcePreview, { form: 'table' | 'domains' }>;

test.describe('sources', () => {
  test.describe.configure({ mode: 'serial' });
  let extension: Extension;
  let page: Tab;
  const stopServing: (() => void)[] = [];

  /** Hands a file over as the options page does: as an address that holds as long as the page is open. */
  const chosen = async (bytes: Uint8Array, fileName: string): Promise<SourcePlace> => {
    const blob = await page.evaluate((base64) => {
      const binary = atob(base64);
      return URL.createObjectURL(new Blob([Uint8Array.from(binary, (c) => c.charCodeAt(0))]));
    }, Buffer.from(bytes).toString('base64'));
    return { kind: 'file', blob, fileName };
  };

  const previewOf = async (place: SourcePlace): Promise<ListPreview> => {
    const preview = await extension.send<SourcePreview>('preview', { place });
    if (preview.form !== 'table' && preview.form !== 'domains') throw new Error(preview.form);
    return preview;
  };

  const taken = async (place: SourcePlace, id: string): Promise<ListState> => {
    const preview = await previewOf(place);
    const choices: SourceChoices = { ...preview.choices, id, tier: 'blacklist' };
    return extension.send<ListState>('importSource', { place, choices });
  };

  const levelOf = async (name: string): Promise<string | undefined> => {
    const sighting = {
      site: 'demo',
      parties: [{ role: 'operator', name, codes: [] }],
      ad: false,
      selfOperated: false,
    };
    const [verdict] = await extension.send<Verdict[]>('judge', { sightings: [sighting] });
    return verdict?.level;
  };

  test.beforeAll(async ({ shopper, web }) => {
    stopServing.push(
      web.serve((url) => {
        if (url.origin !== origin) return undefined;
        if (url.pathname === '/list.csv')
          return { headers: { 'content-type': 'text/csv' }, body: madeUpTable(30) };
        if (url.pathname === '/hosts.txt')
          return { body: '# Title: 演示网址\n0.0.0.0 yanshi.example\n0.0.0.0 taobao.com\n' };
        return undefined;
      }),
    );
    await shopper.allowOrigin(`${origin}/*`);
    extension = await Extension.of(shopper);
    page = await shopper.openOwn('options.html');
  });

  test.afterAll(async () => {
    for (const id of ['from-csv', 'from-xlsx', 'from-address', 'from-domains', 'cancelled'])
      await extension.send('unsubscribe', { id });
    for (const stop of stopServing) stop();
    await page.close();
    await extension.close();
  });

  test('a CSV file is shown, imported, and its entries are found', async () => {
    const place = await chosen(new TextEncoder().encode(`${madeUpTable(20)}\n,无名,,`), '演示名单.csv');
    expect(await previewOf(place)).toMatchObject({
      form: 'table',
      read: 21,
      taken: 20,
      refused: 1,
      notes: [{ code: 'no-name', row: 22 }],
    });
    expect(await taken(place, 'from-csv')).toMatchObject({
      source: { kind: 'file', fileName: '演示名单.csv' },
      trust: 'community',
      entries: 20,
      rows: { read: 21, refused: 1, doubtful: 0 },
    });
    expect(await levelOf('杭州第0版第7号演示商贸有限公司')).not.toBe('none');
    const notes = await extension.send<string>('rowNotes', { subject: 'from-csv' });
    expect(notes).toContain(',22,refused,no-name,');
  });

  test('a workbook is read as well', async () => {
    const place = await chosen(
      madeUpWorkbook({
        名单: [
          ['企业名称', '列入事由'],
          ['演示工作簿商贸有限公司', '传销'],
        ],
      }),
      '名单.xlsx',
    );
    expect(await taken(place, 'from-xlsx')).toMatchObject({ entries: 1 });
  });

  test('what is no table is refused with the code that has its words', async () => {
    const place = await chosen(new TextEncoder().encode('%PDF-1.7'), '名单.pdf');
    await expect(previewOf(place)).rejects.toThrow('other-format');
  });

  test('a table and a list of domains are taken from their addresses, and looked at again', async () => {
    expect(await taken({ kind: 'address', address: `${origin}/list.csv` }, 'from-address')).toMatchObject({
      source: { kind: 'address' },
      entries: 30,
      serial: 1,
    });
    expect(await taken({ kind: 'address', address: `${origin}/hosts.txt` }, 'from-domains')).toMatchObject({
      entries: 1,
      rows: { read: 2, refused: 1 },
    });
    const states = await extension.send<ListState[]>('sync', { id: 'from-address' });
    const state = states.find(({ info }) => info.id === 'from-address');
    expect(state).toMatchObject({ serial: 1, entries: 30 });
    expect(state?.error).toBeUndefined();
  });

  test('an import that is ended leaves the list that was there', async () => {
    const before = await chosen(new TextEncoder().encode(madeUpTable(5)), 'a.csv');
    await taken(before, 'cancelled');
    const large = await chosen(new TextEncoder().encode(madeUpTable(150_000, 1)), 'a.csv');
    const { choices } = await previewOf(before);
    const importing = extension
      .send<ListState>('importSource', { place: large, choices: { ...choices, id: 'cancelled' } })
      .then(
        () => 'imported',
        (error: unknown) => String(error),
      );
    await new Promise((passed) => setTimeout(passed, 500));
    await extension.send('cancel', { subject: 'cancelled' });
    expect(await importing).toContain('cancelled');
    expect((await extension.lists()).find(({ info }) => info.id === 'cancelled')).toMatchObject({
      entries: 5,
      serial: 1,
    });
  });

  test('a list of the catalogue whose origin was refused is not asked for', async ({ web }) => {
    const [item] = await extension.send<{ address: string; choices: SourceChoices }[]>('catalogue');
    if (!item) throw new Error('The catalogue is empty');
    const place: SourcePlace = { kind: 'address', address: item.address };
    await expect(previewOf(place)).rejects.toThrow('no-permission');
    await expect(extension.send('importSource', { place, choices: item.choices })).rejects.toThrow(
      'no-permission',
    );
    expect(web.requests.filter((url) => url.startsWith(new URL(item.address).origin))).toEqual([]);
  });
});
