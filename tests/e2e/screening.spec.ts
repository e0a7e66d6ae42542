/** Many names at once, on the desk's page in a real browser, and what is saved against `xinbiao match` on the same feed. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import Papa from 'papaparse';
import type { Entry } from '../../utils/model/entry.ts';
import { expectAccessible } from './axe.ts';
import type { Tab } from './browsers/shopper.ts';
import { Extension } from './extension.ts';
import { expect, test } from './fixtures.ts';
import { press, says, textOf } from './own-page.ts';
import { PublishedList } from './published-list.ts';

const run = promisify(execFile);

const day = new Date().toISOString().slice(0, 10);
const listed = '杭州乙丙丁演示电子商务有限公司';
const twin = '杭州乙丙丁演示电子商务有限责任公司';
const entryOf = (id: string, name: string, change: Partial<Entry> = {}): Entry => ({
  id,
  subject: { kind: 'company', name },
  tier: 'blacklist',
  causes: [{ wording: '演示事由' }],
  basisKind: 'administrative',
  listedOn: day,
  ...change,
});
const entries = [
  entryOf('one', listed, { subject: { kind: 'company', name: listed, uscc: '914403001922038216' } }),
  entryOf('two', '宁波戊己演示贸易有限公司', { domains: ['temai-yanshi.example'] }),
  ...Array.from({ length: 3000 }, (_, at) => entryOf(`many-${at}`, `示例第${at}号演示商行`)),
];

/** A table as people have it: its columns are found by their headers. */
const table = [
  '序号,企业名称,统一社会信用代码,店铺网址',
  `1,${listed},,`,
  `2,${twin},,`,
  '3,宁波戊已演示贸易有限公司,,',
  '4,兰州庚辛虚构种业有限公司,,',
  `5,${listed},91110000710926094P,`,
  '6,,,https://www.temai-yanshi.example/x',
  '7,=1+1,,',
].join('\n');

/** Drops a file on the section, as a person does. */
const drop = (tab: Tab, name: string, text: string): Promise<void> =>
  tab.evaluate(
    (file) => {
      const data = new DataTransfer();
      data.items.add(new File([file.text], file.name));
      const target = document.querySelector('.intake');
      target?.dispatchEvent(
        new DragEvent('dragover', { dataTransfer: data, bubbles: true, cancelable: true }),
      );
      target?.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    },
    { name, text },
  );

/** Runs in the page: keeps what is saved, instead of saving it. */
const noteSaved = `{
  const make = URL.createObjectURL.bind(URL);
  const { dataset } = document.documentElement;
  URL.createObjectURL = (blob) => {
    void blob.arrayBuffer().then((bytes) => {
      dataset.saved = Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join('');
    });
    return make(blob);
  };
  HTMLAnchorElement.prototype.click = function () {
    dataset.name = this.download;
  };
}`;

async function saved(tab: Tab, format: 'csv' | 'xlsx'): Promise<{ name: string; bytes: Buffer }> {
  await tab.run('delete document.documentElement.dataset.saved');
  await press(tab, `[data-export="${format}"]:not([disabled])`);
  const read = (): Promise<string> =>
    tab.evaluate(() => document.documentElement.dataset['saved'] ?? '', null);
  await expect.poll(read, { timeout: 20_000 }).not.toBe('');
  const name = await tab.evaluate(() => document.documentElement.dataset['name'] ?? '', null);
  return { name, bytes: Buffer.from(await read(), 'latin1') };
}

/** A line as both tell it: which entries, in which order, and how strong the whole is. */
interface Line {
  query: string;
  level: string;
  entries: string[];
}

interface Told {
  query: string;
  level: string;
  entries: { list: string; id: string }[];
}

/** What the command line says of the same table, over the same feed. */
async function matched(files: ReadonlyMap<string, Uint8Array>): Promise<Line[]> {
  const folder = await mkdtemp(join(tmpdir(), 'xinbiao-screening-'));
  try {
    for (const [name, bytes] of files) {
      const path = join(folder, 'feed', name);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, bytes);
    }
    await writeFile(join(folder, 'table.csv'), table);
    const { stdout } = await run(process.execPath, [
      'cli/main.ts',
      'match',
      join(folder, 'table.csv'),
      '--list',
      join(folder, 'feed'),
    ]);
    return stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Told)
      .map(({ query, level, entries: found }) => ({ query, level, entries: found.map(({ id }) => id) }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const levelWords: Readonly<Record<string, string>> = {
  黑名单: 'blacklist',
  可能相符: 'possible',
  不在列: 'none',
};

/** The lines of a saved table: its rows are entries, of which those of one list count. */
function linesOf(csv: string, list: string): Line[] {
  const rows = Papa.parse<Record<string, string>>(csv.replace('\uFEFF', ''), {
    header: true,
    skipEmptyLines: true,
  }).data;
  const lines = new Map<string, Line>();
  for (const row of rows) {
    const query = (row['查询内容'] ?? '').replace(/^'/, '');
    const line = lines.get(row['行号'] ?? '') ?? {
      query,
      level: levelWords[row['结论'] ?? ''] ?? '',
      entries: [],
    };
    const id = row['记录编号'] ?? '';
    if (row['名单编号'] === list) line.entries.push(id);
    lines.set(row['行号'] ?? '', line);
  }
  return [...lines.values()];
}

test.describe('screening', () => {
  test.describe.configure({ mode: 'serial' });
  let extension: Extension;
  let list: PublishedList;
  let files: ReadonlyMap<string, Uint8Array>;

  test.beforeAll(async ({ shopper, web }) => {
    list = await PublishedList.create(web, 'screening');
    files = await list.publish(entries);
    await shopper.allowOrigin(PublishedList.pattern);
    extension = await Extension.of(shopper);
    await extension.changeSettings({ language: 'zh-CN' });
    await extension.send('subscribe', { address: list.address });
  });

  test.afterAll(async () => {
    await extension.send('unsubscribe', { id: list.id });
    await extension.changeSettings({ language: 'auto' });
    await extension.close();
  });

  test('a dropped table is screened, confirmed and saved, and agrees with the command line', async ({
    shopper,
  }) => {
    const tab = await shopper.openOwn('desk.html#screening');
    await says(tab, '批量比对');
    await expect.poll(() => tab.evaluate(() => document.querySelector('.intake') !== null, null)).toBe(true);
    await drop(tab, '演示清单.csv', table);
    await says(tab, '哪一列是什么');
    expect(
      await tab.evaluate(
        () => [...document.querySelectorAll<HTMLSelectElement>('.sample select')].map(({ value }) => value),
        null,
      ),
    ).toEqual(['', 'name', 'uscc', 'url']);
    await press(tab, '.intake .button.primary:not([disabled])');
    await says(tab, '共7条');

    await press(tab, '[data-kind="possible"]');
    await says(tab, '可能性大的在前');
    await press(tab, '.screened-row:first-child .row-head');
    await says(tab, `查询为“${twin}”，名单为“${listed}”`, '.findings');
    await press(tab, '.findings [data-decide="confirmed"]');
    await says(tab, '已确认', '.screened-row:first-child .row-head');

    await tab.run(noteSaved);
    const csv = await saved(tab, 'csv');
    expect(csv.name).toMatch(/^批量比对-\d{4}-\d\d-\d\d\.csv$/);
    const text = csv.bytes.toString('utf8');
    expect(linesOf(text, list.id)).toEqual(await matched(files));
    expect(text).toContain('已确认');
    expect(text).not.toMatch(/(?:^|,)=1\+1/m);
    const xlsx = await saved(tab, 'xlsx');
    expect(xlsx.name).toMatch(/\.xlsx$/);
    expect(xlsx.bytes.subarray(0, 2).toString()).toBe('PK');
    await tab.close();
  });

  test('a run shows how far it is and can be cancelled; what is pasted is screened after it', async ({
    shopper,
  }) => {
    const tab = await shopper.openOwn('desk.html#screening');
    await expect.poll(() => tab.evaluate(() => document.querySelector('.intake') !== null, null)).toBe(true);
    const many = Array.from({ length: 30_000 }, (_, at) => `云州第${at}号演示商贸有限公司`);
    await drop(tab, '很多.txt', [listed, ...many].join('\n'));
    await press(tab, '.intake .button.primary:not([disabled])');
    await expect
      .poll(() => textOf(tab, '.progress-words'), { timeout: 20_000, intervals: [20] })
      .toMatch(/正在比对：[\d,]+ \/ 30,001/);
    await press(tab, '.under-way button');
    await says(tab, '已取消，什么都没有留下。');
    expect(await textOf(tab, '.screened')).toBe('');

    await press(tab, '.given-file button');
    await tab.type('textarea', `${listed}\n兰州庚辛虚构种业有限公司`);
    await press(tab, '.intake .button.primary:not([disabled])');
    await says(tab, '共2条');
    expect(await tab.evaluate(() => document.querySelectorAll('.screened-row').length, null)).toBe(2);
    await tab.close();
  });

  test('what cannot be read is told in words', async ({ shopper }) => {
    const tab = await shopper.openOwn('desk.html#screening');
    await expect.poll(() => tab.evaluate(() => document.querySelector('.intake') !== null, null)).toBe(true);
    await drop(tab, '演示.pdf', '%PDF-1.7');
    await says(tab, '既不是文字也不是工作簿');
    await drop(tab, '演示.csv', `企业名称\n"${listed}\n`);
    await press(tab, '.intake .button.primary:not([disabled])');
    await says(tab, '引号没有闭合');
    await tab.close();
  });

  for (const scheme of ['light', 'dark'] as const) {
    test(`axe finds nothing, ${scheme}`, async ({ shopper }) => {
      const tab = await shopper.openOwn('desk.html#screening');
      await tab.likes({ colorScheme: scheme });
      await expect
        .poll(() => tab.evaluate(() => document.querySelector('.intake') !== null, null))
        .toBe(true);
      await drop(tab, '演示清单.csv', table);
      await says(tab, '哪一列是什么');
      await expectAccessible(tab);
      await press(tab, '.intake .button.primary:not([disabled])');
      await press(tab, '.screened-row:nth-child(2) .row-head');
      await press(tab, '.findings [data-decide="rejected"]');
      await expectAccessible(tab);
      await tab.close();
    });
  }
});
