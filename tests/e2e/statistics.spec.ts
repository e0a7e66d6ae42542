/** The page of statistics, in a real browser: of lists with terms and removals, and of marks that were shown. */
import type { Entry } from '../../utils/model/entry.ts';
import type { ListState } from '../../utils/model/list.ts';
import type { ShownMonth } from '../../utils/model/statistics.ts';
import { expectAccessibleInBothWays } from './axe.ts';
import type { Tab } from './browsers/shopper.ts';
import { Extension } from './extension.ts';
import { expect, test } from './fixtures.ts';
import { listedEntries, marksOf, searchAddress, searchPage, servePages } from './living-market.ts';
import { PublishedList } from './published-list.ts';

const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

const madeUp = (id: string, name: string, more: Partial<Entry> = {}): Entry => ({
  id,
  subject: { kind: 'company', name },
  tier: 'blacklist',
  causes: [{ code: 'fake-orders', wording: '刷单炒信' }],
  basisKind: 'administrative',
  listedOn: daysAgo(10),
  ...more,
});

const entries: Entry[] = [
  ...listedEntries(7),
  madeUp('overdue', '杭州演示甲商贸有限公司', {
    status: 'overdue',
    listedOn: daysAgo(400),
    measures: [{ number: 9, by: '演示平台' }],
  }),
  madeUp('passed', '杭州演示乙商贸有限公司', { listedOn: daysAgo(200) }),
  madeUp('repaired', '广州演示丙商贸有限公司', { listedOn: daysAgo(40) }),
  madeUp('late', '广州演示丁商贸有限公司', { listedOn: daysAgo(300) }),
  madeUp('wrong', '上海演示戊商贸有限公司'),
];

const textOf = (tab: Tab, selector: string): Promise<string> =>
  tab.evaluate((wanted) => document.querySelector(wanted)?.textContent ?? '', selector);

/** Rows of a table: heads and figures as they are read out. */
const rowsOf = (tab: Tab, id: string): Promise<string[]> =>
  tab.evaluate(
    (wanted) =>
      [...document.querySelectorAll(`#figures-${wanted} tbody tr`)].map((row) =>
        [...row.children].map((cell) => cell.textContent?.trim()).join(' '),
      ),
    id,
  );

/** Runs in the page: notes what is saved and under which name, instead of saving it. */
const noteSaved = `{
  const make = URL.createObjectURL.bind(URL);
  const { dataset } = document.documentElement;
  URL.createObjectURL = (blob) => {
    void blob.arrayBuffer().then((bytes) => {
      dataset.saved = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    });
    return make(blob);
  };
  HTMLAnchorElement.prototype.click = function () {
    dataset.name = this.download;
  };
}`;

/** Presses the button that saves a table, and reads what would be saved. */
async function savedCsv(tab: Tab, id: string): Promise<{ name: string; text: string }> {
  await tab.run(noteSaved);
  await tab.click(`#figures-${id} button`);
  await expect
    .poll(() => tab.evaluate(() => document.documentElement.dataset['saved'] ?? '', null))
    .not.toBe('');
  return tab.evaluate(() => {
    const { saved = '', name = '' } = document.documentElement.dataset;
    return { text: saved, name };
  }, null);
}

test.describe('statistics', () => {
  const address = searchAddress('counted');
  let list: PublishedList;
  let extension: Extension;
  let stop: () => void;

  test.beforeAll(async ({ shopper, web }) => {
    list = await PublishedList.create(web, 'figures');
    await shopper.allowOrigin(PublishedList.pattern);
    extension = await Extension.of(shopper);
    await extension.changeSettings({ language: 'zh-CN' });
    await list.publish(entries);
    await extension.send('subscribe', { address: list.address });
    await list.publish(entries, [
      { id: 'repaired', reason: 'repaired', on: daysAgo(10) },
      { id: 'late', reason: 'repaired', on: daysAgo(0) },
      { id: 'wrong', reason: 'objection-upheld', on: daysAgo(1) },
    ]);
    await expect
      .poll(async () => {
        const states = await extension.send<ListState[]>('sync');
        return states.find(({ info }) => info.id === list.id)?.serial;
      })
      .toBe(list.serial);
    stop = servePages(web, { [address]: searchPage('addCards(5, 4);') });
  });

  test.afterAll(async () => {
    stop();
    await extension.send('unsubscribe', { id: list.id });
    await extension.changeSettings({ language: 'auto' });
    await extension.close();
  });

  test('of a list say what became of its entries, by term, reason, area and platform', async ({
    shopper,
  }) => {
    const tab = await shopper.openOwn('statistics.html');
    await expect.poll(() => textOf(tab, '#key-listed')).toBe('6');
    expect(await textOf(tab, '#key-standing')).toBe('3');
    expect(await textOf(tab, '#key-in-time')).toBe('1');
    expect(await textOf(tab, '#key-overdue')).toBe('1');
    expect(await textOf(tab, '#key-objections')).toBe('1');
    expect(await textOf(tab, '#key-median')).toBe('165天（已知2条）');
    expect(await rowsOf(tab, 'reasons')).toEqual([
      '整改好了 2',
      '公示期满 0',
      '异议成立 1',
      '名单方撤回 0',
      '误列 0',
      '未说明 0',
    ]);
    expect(await rowsOf(tab, 'terms')).toEqual(['期限之内 1', '期限之后 1', '不详 0']);
    expect(await rowsOf(tab, 'areas')).toEqual([
      '广东 2 0 0 2 0',
      '浙江 2 2 1 0 0',
      '上海 1 0 0 0 1',
      '不详 1 1 0 0 0',
    ]);
    expect(await rowsOf(tab, 'measures')).toEqual(['演示平台 9 在搜索结果中标注风险 1']);
    const { name, text } = await savedCsv(tab, 'areas');
    expect(name).toBe('xinbiao-areas.csv');
    expect(text).toContain('\uFEFF地区,列入,在列,逾期,整改好,其他移出\r\n广东,2,0,0,2,0\r\n');
    await tab.close();
  });

  test('of this machine count each shop once a page load, are read out, and are cleared', async ({
    shopper,
  }) => {
    await extension.send('clearShownMarks');
    const counts = async (): Promise<number> =>
      (await extension.send<ShownMonth[]>('shownMarks'))[0]?.marks ?? 0;
    const page = await shopper.open(address);
    await page.bringToFront();
    await expect.poll(async () => (await marksOf(page)).shops, { timeout: 20_000 }).toEqual([7]);
    await expect.poll(counts).toBe(1);
    await page.goto(address);
    await expect.poll(counts).toBe(2);
    await page.close();

    const tab = await shopper.openOwn('statistics.html');
    await expect.poll(() => rowsOf(tab, 'marks-sites')).toEqual(['京东 2']);
    expect(await rowsOf(tab, 'marks-causes')).toEqual(['制假售假 2']);
    expect(await textOf(tab, '#marks-all')).toContain('共2次');
    await expect.poll(() => rowsOf(tab, 'measures')).not.toEqual([]);
    await expectAccessibleInBothWays(tab, extension);
    await tab.click('#of-marks .card .actions button');
    await tab.click('#of-marks .confirm .danger');
    await expect.poll(() => textOf(tab, '#marks-none')).not.toBe('');
    expect(await counts()).toBe(0);
    await tab.close();
  });
});
