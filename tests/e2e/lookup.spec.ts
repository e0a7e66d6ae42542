/** Looking up: the page, an entry's page and the popup, with the keyboard, over a list of thousands. */
import type { Entry } from '../../utils/model/entry.ts';
import { expectAccessible } from './axe.ts';
import type { Tab } from './browsers/shopper.ts';
import { Extension } from './extension.ts';
import { expect, test } from './fixtures.ts';
import { PublishedList } from './published-list.ts';

const many = 6000;

const entryOf = (id: string, name: string, change: Partial<Entry> = {}): Entry => ({
  id,
  subject: { kind: 'company', name },
  tier: 'blacklist',
  causes: [{ code: 'fake-orders', wording: '刷单炒信' }],
  basisKind: 'administrative',
  listedOn: '2026-01-05',
  ...change,
});

const entries: Entry[] = [
  ...Array.from({ length: many }, (_, i) => entryOf(`many-${i}`, `杭州第${i}号演示商贸有限公司`)),
  entryOf('whale', '重庆蓝鲸演示电子商务有限公司', {
    tier: 'watchlist',
    domains: ['whale-shop.example'],
    decision: { authority: '测试机关', number: '测试〔2026〕1号', date: '2026-01-02' },
  }),
];

const rowsOf = (tab: Tab): Promise<string[]> =>
  tab.evaluate(() => [...document.querySelectorAll('a[data-row]')].map((row) => row.textContent ?? ''), null);
const statusOf = (tab: Tab): Promise<string> =>
  tab.evaluate(() => document.querySelector('.found-count')?.textContent ?? '', null);

const read = (tab: Tab): Promise<string> =>
  tab.evaluate(() => document.querySelector('main')?.textContent ?? '', null);

/** Types into the field in place of what stands there. */
async function lookFor(tab: Tab, text: string): Promise<void> {
  await tab.evaluate(() => {
    const field = document.querySelector<HTMLInputElement>('input[type="search"]');
    field?.focus();
    field?.select();
  }, null);
  await tab.type('input[type="search"]', text);
}

test.describe('looking up', () => {
  test.describe.configure({ mode: 'serial' });
  let extension: Extension;
  let list: PublishedList;

  test.beforeAll(async ({ shopper, web }) => {
    list = await PublishedList.create(web, 'lookup');
    await list.publish(entries);
    await shopper.allowOrigin(PublishedList.pattern);
    extension = await Extension.of(shopper);
    await extension.send('subscribe', { address: list.address });
  });

  test.afterAll(async () => {
    await extension.send('unsubscribe', { id: list.id });
    await extension.close();
  });

  test('finds by a part, a sound, first letters, a code’s beginning and a host, as it is typed', async ({
    shopper,
  }) => {
    const tab = await shopper.openOwn('lookup.html');
    await expect.poll(() => statusOf(tab)).toMatch(/6,?00[1-9]/);
    for (const typed of ['蓝鲸', 'lanjing', 'cqlj', 'whale-shop', 'https://whale-shop.example/x?y=1']) {
      await lookFor(tab, typed);
      await expect.poll(async () => (await rowsOf(tab)).length, typed).toBe(1);
      expect((await rowsOf(tab))[0]).toContain('重庆蓝鲸演示电子商务有限公司');
    }
    await lookFor(tab, 'meiyouzhegemingcheng');
    await expect.poll(() => rowsOf(tab)).toEqual([]);
    await tab.close();
  });

  test('is walked with the keyboard to an entry’s page and back', async ({ shopper }) => {
    const tab = await shopper.openOwn('lookup.html?q=%E8%93%9D%E9%B2%B8');
    await expect.poll(async () => (await rowsOf(tab)).length).toBe(1);
    await tab.press('ArrowDown');
    await tab.press('Enter');
    await expect.poll(() => tab.evaluate(() => location.hash, null)).toBe('#lookup/whale');
    await expect
      .poll(() => tab.evaluate(() => document.querySelector('.entry')?.textContent ?? '', null))
      .toContain('测试〔2026〕1号');
    await tab.press('Escape');
    await expect.poll(async () => (await rowsOf(tab)).length).toBe(1);
    await tab.close();
  });

  test('an entry has an address of its own, and keeps it when it is removed', async ({ shopper }) => {
    const tab = await shopper.openOwn('lookup.html#lookup/whale');
    await expect.poll(() => read(tab)).toContain('重庆蓝鲸演示电子商务有限公司');
    expect(await read(tab)).toContain('端到端测试名单（虚构）');
    await tab.close();
    const other = await shopper.openOwn('lookup.html#lookup/never-there');
    await expect.poll(() => read(other)).toContain('端到端测试名单（虚构）');
    expect(await read(other)).not.toContain('重庆蓝鲸');
    await other.close();
  });

  for (const scheme of ['light', 'dark'] as const) {
    test(`axe finds nothing on either page, ${scheme}`, async ({ shopper }) => {
      const tab = await shopper.openOwn('lookup.html?q=cqlj');
      await tab.likes({ colorScheme: scheme });
      await expect.poll(async () => (await rowsOf(tab)).length).toBe(1);
      await expectAccessible(tab);
      await tab.click('a[data-row]');
      await expect.poll(() => read(tab)).toContain('测试〔2026〕1号');
      await expectAccessible(tab);
      await tab.close();
    });
  }

  test('conditions narrow what is found', async ({ shopper }) => {
    const tab = await shopper.openOwn('lookup.html');
    await expect.poll(() => statusOf(tab)).toMatch(/6,?00[1-9]/);
    await tab.evaluate(() => {
      for (const [place, value] of [
        [0, 'lookup'],
        [1, 'watchlist'],
      ] as const) {
        const select = document.querySelectorAll<HTMLSelectElement>('.filters select')[place];
        if (!select) continue;
        select.value = value;
        select.dispatchEvent(new Event('change', { bubbles: true }));
      }
    }, null);
    await expect.poll(async () => (await rowsOf(tab)).length).toBe(1);
    expect((await rowsOf(tab))[0]).toContain('重庆蓝鲸');
    await tab.close();
  });

  test('the popup finds as it is typed, and opens the page with the same question', async ({ shopper }) => {
    const tab = await shopper.openOwn('popup.html?tab=1');
    await lookFor(tab, 'cqlj');
    await expect.poll(async () => (await rowsOf(tab)).length).toBe(1);
    const more = await tab.evaluate(
      () => document.querySelector('.look-up .heading a')?.getAttribute('href') ?? '',
      null,
    );
    expect(more).toBe('/lookup.html?q=cqlj');
    await tab.close();
  });
});
