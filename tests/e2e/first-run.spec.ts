/** From the first page that opens to the first mark, as a person walks it, for each way in which a list can come. */
import { utils, write } from '@e965/xlsx';
import type { Tab } from './browsers/shopper.ts';
import { Extension } from './extension.ts';
import { expect, test } from './fixtures.ts';
import { listedEntries, marksOf, searchAddress, searchPage, servePages } from './living-market.ts';
import { chooseFile, lookAtAddress, press, says, textOf } from './own-page.ts';
import { PublishedList } from './published-list.ts';

const results = searchAddress('first-run');
const rows = [
  ['企业名称', '店铺网址', '列入事由', '列入机关', '列入日期'],
  [
    '杭州演示某某商贸有限公司',
    'https://mall.jd.com/index-7.html',
    '刷单炒信',
    '演示市市场监督管理局',
    '2026-02-01',
  ],
  [
    '宁波演示某某电子商务有限公司',
    'https://mall.jd.com/index-17.html',
    '制假售假',
    '演示市市场监督管理局',
    '2026-02-02',
  ],
];

function workbook(): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), '名单');
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

/** What a table does not say of itself, the person says. */
async function answerQuestions(page: Tab): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => document.querySelectorAll('.questions input[required]').length, null), {
      timeout: 20_000,
    })
    .toBe(2);
  await page.evaluate(() => {
    for (const [place, field] of document
      .querySelectorAll<HTMLInputElement>('.questions input[required]')
      .entries()) {
      field.value = ['演示失信名单（虚构）', '演示市市场监督管理局'][place] ?? '';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }, null);
}

/** Goes on by one step. A press on a button that just moved does not count: a person presses again. */
async function goOn(page: Tab): Promise<void> {
  const step = (): Promise<string> => textOf(page, '#step-title');
  const before = await step();
  await expect
    .poll(
      async () => {
        if ((await step()) === before) await press(page, '#step-next');
        return step();
      },
      { timeout: 20_000 },
    )
    .not.toBe(before);
}

const ways: Readonly<Record<string, (page: Tab, list: PublishedList) => Promise<void>>> = {
  'an address': (page, list) => lookAtAddress(page, list.address),
  'a CSV file': async (page) => {
    const text = rows.map((row) => row.join(',')).join('\r\n');
    await chooseFile(page, '#list-file', { name: '演示名单.csv', bytes: new TextEncoder().encode(text) });
    await answerQuestions(page);
  },
  'an XLSX file': async (page) => {
    await chooseFile(page, '#list-file', { name: '演示名单.xlsx', bytes: workbook() });
    await answerQuestions(page);
  },
};

test.describe('the first run', () => {
  for (const [way, look] of Object.entries(ways)) {
    test(`leads to the first mark from ${way}`, async ({ shopper, web }) => {
      const list = await PublishedList.create(web, 'first-run');
      await list.publish(listedEntries(20));
      await shopper.allowOrigin(PublishedList.pattern); // no test can press the browser's own question
      const stop = servePages(web, { [results]: searchPage('addCards(5, 5);') });
      const extension = await Extension.of(shopper);
      await extension.changeSettings({ language: 'zh-CN' });
      const page = await shopper.openOwn('welcome.html');

      await says(page, '它从不做的事');
      await goOn(page);
      await says(page, '用谁的名单由你决定');
      await look(page, list);
      await press(page, '#list-add');
      await says(page, '已添加');
      await says(page, '已有1份名单可供比对');
      await goOn(page);
      await says(page, '信标只读这些网站的页面');
      await goOn(page);
      await says(page, '打开任一所选网站');

      const shop = await shopper.open(results);
      await expect.poll(async () => (await marksOf(shop)).shops, { timeout: 20_000 }).toEqual([7]);

      const lists = await extension.lists();
      for (const { info, trust } of lists)
        if (trust !== 'demonstration') await extension.send('unsubscribe', { id: info.id });
      await extension.changeSettings({ language: 'auto' });
      stop();
      for (const tab of [shop, page]) await tab.close();
      await extension.close();
    });
  }
});
