/** The monthly report, in a real browser: its figures, texts, due day and file; and forms, filled under its policy. */
import { strFromU8, unzipSync } from 'fflate';
import type { Entry } from '../../utils/model/entry.ts';
import type { ListState } from '../../utils/model/list.ts';
import { madeForm } from '../unit/desk/forms/made-form.ts';
import { expectAccessibleInBothWays } from './axe.ts';
import type { Tab } from './browsers/shopper.ts';
import { beginWithEmptyDesk } from './desk-at-rest.ts';
import { Extension } from './extension.ts';
import { expect, test } from './fixtures.ts';
import { chooseFile, press, says, textOf } from './own-page.ts';
import { PublishedList } from './published-list.ts';

/** The month in which the test is run: what is written to the ledger is written today. */
const month = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date()).slice(0, 7);

const madeUp = (id: string, name: string, more: Partial<Entry> = {}): Entry => ({
  id,
  subject: { kind: 'company', name },
  tier: 'blacklist',
  causes: [{ code: 'fake-orders', wording: '刷单炒信' }],
  basisKind: 'administrative',
  listedOn: `${month}-01`,
  ...more,
});

const entries: Entry[] = [
  madeUp('a', '南昌演示甲商贸有限公司'),
  madeUp('b', '南昌演示乙商贸有限公司', {
    status: 'overdue',
    listedOn: new Date(Date.now() - 400 * 86_400_000).toISOString().slice(0, 10),
    measures: [{ number: 9, by: '演示平台' }],
  }),
  madeUp('c', '南昌演示丙商贸有限公司'),
  madeUp('d', '杭州演示丁商贸有限公司'),
];

/** Calls a Worker of the extension by comlink's own messages, one call after another, and ends it. */
async function askWorker(
  tab: Tab,
  worker: string,
  calls: readonly { name: string; arguments: readonly unknown[] }[],
): Promise<string> {
  return tab.evaluate(
    async ({ file, wanted }) => {
      const asked = new Worker(file);
      let last: unknown;
      for (const [at, call] of wanted.entries()) {
        const id = String(at);
        const answered = new Promise((resolve) => {
          asked.addEventListener('message', ({ data }: MessageEvent<{ id: string; value: unknown }>) => {
            if (data.id === id) resolve(data.value);
          });
        });
        const argumentList = call.arguments.map((value) => ({
          type: 'RAW',
          value:
            typeof value === 'object' && value !== null && 'base64' in value
              ? Uint8Array.from(atob(String(value.base64)), (letter) => letter.charCodeAt(0))
              : value,
        }));
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a Worker, not a window
        asked.postMessage({ id, type: 'APPLY', path: [call.name], argumentList });
        last = await answered;
      }
      asked.terminate();
      return JSON.stringify(last, (_key, value: unknown) =>
        value instanceof Uint8Array
          ? btoa(Array.from(value, (byte) => String.fromCharCode(byte)).join(''))
          : value,
      );
    },
    { file: worker, wanted: calls },
  );
}

/** Runs in the page: notes what is saved and under which name, instead of saving it. */
const noteSaved = `{
  const make = URL.createObjectURL.bind(URL);
  const { dataset } = document.documentElement;
  URL.createObjectURL = (blob) => {
    void blob.arrayBuffer().then((bytes) => {
      dataset.saved = btoa(Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join(''));
    });
    return make(blob);
  };
  HTMLAnchorElement.prototype.click = function () {
    dataset.name = this.download;
  };
}`;

const documentText = (bytes: Uint8Array): string => {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  return xml.replaceAll('</w:p>', '\n').replaceAll(/<[^>]*>/g, '');
};

/** The saved document: its name, and its words, a paragraph or cell a line. */
async function savedDocument(tab: Tab): Promise<{ name: string; text: string }> {
  await tab.run(noteSaved);
  await press(tab, '#monthly-docx');
  const read = (): Promise<string> =>
    tab.evaluate(() => document.documentElement.dataset['saved'] ?? '', null);
  await expect.poll(read, { timeout: 20_000 }).not.toBe('');
  const name = await tab.evaluate(() => document.documentElement.dataset['name'] ?? '', null);
  return { name, text: documentText(Buffer.from(await read(), 'base64')) };
}

/** The number beside the name of a figure, on the page. */
const figure = (tab: Tab, name: string): Promise<string> =>
  tab.evaluate((wanted) => {
    const rows = [...document.querySelectorAll('.monthly-texts tbody tr')];
    return rows.find((row) => row.firstElementChild?.textContent === wanted)?.children[1]?.textContent ?? '';
  }, name);

const figureBecomes = (tab: Tab, name: string, number: string): Promise<void> =>
  expect.poll(() => figure(tab, name), { timeout: 20_000 }).toBe(number);

const valueOf = (tab: Tab, selector: string): Promise<string> =>
  tab.evaluate((wanted) => document.querySelector<HTMLTextAreaElement>(wanted)?.value ?? '', selector);

/** A file for 2031. */
const calendar = (holidays: object[]): { name: string; bytes: Uint8Array } => {
  const notice = { title: '演示通知', number: '演示〔2030〕1号', issued: '2030-11-01' };
  const year = { format: 'xinbiao-working-days', version: 1, year: 2031, notice, holidays };
  return { name: '2031.json', bytes: Buffer.from(JSON.stringify(year)) };
};

test.describe('the monthly report', () => {
  test.describe.configure({ mode: 'serial' });
  let extension: Extension;
  let list: PublishedList;

  test.beforeAll(async ({ shopper, web }) => {
    list = await PublishedList.create(web, 'monthly');
    await shopper.allowOrigin(PublishedList.pattern);
    extension = await Extension.of(shopper);
    await beginWithEmptyDesk(shopper);
    await extension.changeSettings({ language: 'zh-CN' });
    await list.publish(entries);
    await extension.send('subscribe', { address: list.address });
    await list.publish(entries, [{ id: 'c', reason: 'repaired', on: `${month}-01` }]);
    const serial = async (): Promise<number | undefined> =>
      (await extension.send<ListState[]>('sync')).find(({ info }) => info.id === list.id)?.serial;
    await expect.poll(serial).toBe(list.serial);
    const tab = await shopper.openOwn('desk.html');
    const opened = { title: '演示某某商贸有限公司', area: '江西' };
    await askWorker(tab, '/ledger-worker.js', [
      { name: 'open', arguments: [] },
      { name: 'openCase', arguments: [{ ...opened, status: 'notice' }] },
      { name: 'openCase', arguments: [{ ...opened, title: '演示另一商贸有限公司' }] },
    ]);
    await tab.close();
  });

  test.afterAll(async () => {
    await extension.send('unsubscribe', { id: list.id });
    await extension.changeSettings({ language: 'auto' });
    await extension.close();
  });

  test('holds the figures of lists and ledger and the person’s texts, which outlive the page', async ({
    shopper,
  }) => {
    const tab = await shopper.openOwn(`desk.html#monthly/${month}`);
    await figureBecomes(tab, '本月列入名单', '3');
    await figureBecomes(tab, '现仍在列', '3');
    expect(await figure(tab, '本月整改后移出名单')).toBe('1');
    expect(await figure(tab, '名单标明逾期未整改')).toBe('1');
    expect(await figure(tab, '本月新增台账')).toBe('2');
    expect(await figure(tab, '月末在办：已发整改通知书')).toBe('1');
    expect(await figure(tab, '本月发出举报')).toBe('0');
    await tab.type('#monthly-situation', '本月排查演示店铺若干家。');
    await tab.type('#monthly-sender', '演示某某局');
    await says(tab, '已保存在本机', '#monthly-kept');
    const { name, text } = await savedDocument(tab);
    expect(name).toBe(`月报-全国-${month}.docx`);
    const lines = text.split('\n');
    expect(lines).toContain('本月排查演示店铺若干家。');
    expect(lines).toContain('演示某某局');
    expect(lines.slice(lines.indexOf('本月列入名单')).slice(0, 3)).toEqual([
      '本月列入名单',
      '3',
      '订阅的名单，日期在本月',
    ]);
    expect(lines.slice(lines.indexOf('本月新增台账')).slice(0, 3)).toEqual([
      '本月新增台账',
      '2',
      '本机台账，本月',
    ]);
    await tab.close();

    const again = await shopper.openOwn(`desk.html#monthly/${month}`);
    await expect
      .poll(() => valueOf(again, '#monthly-situation'), { timeout: 20_000 })
      .toBe('本月排查演示店铺若干家。');
    await again.close();
  });

  test('of an area counts what lies in it', async ({ shopper }) => {
    const tab = await shopper.openOwn(`desk.html#monthly/${month}/${encodeURIComponent('浙江')}`);
    await figureBecomes(tab, '本月列入名单', '1');
    expect(await figure(tab, '本月新增台账')).toBe('0');
    expect(await valueOf(tab, '#monthly-situation')).toBe('');
    await tab.close();
  });

  test('is due by the published calendar; of an unknown year it says so, until a file is imported', async ({
    shopper,
  }) => {
    const tab = await shopper.openOwn('desk.html#monthly/2026-01');
    await says(tab, '2026年2月14日前报送', '#monthly-due');
    await says(tab, '国办发明电〔2025〕7号', '#monthly-due');
    await tab.evaluate(() => void (location.hash = `#monthly/2031-03/${encodeURIComponent('江西')}`), null);
    await says(tab, '2031年4月9日前报送', '#monthly-due');
    await says(tab, '2031年的放假安排本机没有', '#monthly-due');
    await tab.click('.monthly-settings > summary');
    await chooseFile(
      tab,
      '#monthly-year-file',
      calendar([{ name: '演示节', from: '2031-05-01', to: '2031-04-30', work: [] }]),
    );
    await says(tab, '2031-05-01开始的假期', '#monthly-year-said');
    await chooseFile(
      tab,
      '#monthly-year-file',
      calendar([{ name: '演示节', from: '2031-04-08', to: '2031-04-09', work: [] }]),
    );
    await says(tab, '2031年4月7日前报送', '#monthly-due');
    expect(await textOf(tab, '#monthly-due')).toContain('演示〔2030〕1号');
    await tab.close();
  });

  test('is read out well, in both languages and colours, with all that can be opened open', async ({
    shopper,
  }) => {
    const tab = await shopper.openOwn(`desk.html#monthly/${month}`);
    await figureBecomes(tab, '本月列入名单', '3');
    await tab.click('.monthly-settings > summary');
    await press(tab, '#monthly-preview');
    await expectAccessibleInBothWays(tab, extension);
    await extension.changeSettings({ language: 'zh-CN' });
    await tab.close();
  });

  test('a form is filled in its Worker under the extension’s policy, which allows no eval', async ({
    shopper,
  }) => {
    const tab = await shopper.openOwn('desk.html');
    const form = Buffer.from(madeForm([['{{名称}}因{{事由}}，{{局长}}']])).toString('base64');
    const facts = { name: '演示某某商贸有限公司', cause: '刷单炒信' };
    const answer = await askWorker(tab, '/forms-worker.js', [
      { name: 'fill', arguments: [{ base64: form }, facts] },
    ]);
    const { bytes, filled, unknown } = JSON.parse(answer) as {
      bytes: string;
      filled: string[];
      unknown: string[];
    };
    expect(documentText(Buffer.from(bytes, 'base64')).trim()).toBe(
      '演示某某商贸有限公司因刷单炒信，{{局长}}',
    );
    expect({ filled, unknown }).toEqual({ filled: ['名称', '事由'], unknown: ['局长'] });
    await tab.close();
  });
});
