/** The first run, the page that explains, and Privacy and data, in a real browser. */
import type { ListState } from '../../utils/model/list.ts';
import type { StoredData } from '../../utils/model/backup.ts';
import type { SourcePlace, SourcePreview } from '../../utils/model/source.ts';
import type { Tab } from './browsers/shopper.ts';
import { Extension } from './extension.ts';
import { expect, test } from './fixtures.ts';

const textOf = (tab: Tab, selector: string): Promise<string> =>
  tab.evaluate((wanted) => document.querySelector(wanted)?.textContent ?? '', selector);

test('the first run is walked with the keyboard alone', async ({ shopper }) => {
  const page = await shopper.openOwn('welcome.html');
  await expect.poll(() => textOf(page, '#step-title')).not.toBe('');
  const titles: string[] = [];
  for (let step = 0; step < 3; step++) {
    titles.push(await textOf(page, '#step-title'));
    await page.evaluate(() => document.querySelector<HTMLElement>('#step-next')?.focus(), null);
    await page.press('Enter');
    await expect.poll(() => textOf(page, '#step-title')).not.toBe(titles.at(-1));
  }
  titles.push(await textOf(page, '#step-title'));
  expect(new Set(titles).size).toBe(4);
  await page.close();
});

test('an address leads to the cause that it names', async ({ shopper }) => {
  const page = await shopper.openOwn('learn.html#cause-fake-orders');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id, null)).toBe('cause-fake-orders');
  await page.close();
});

test.describe('privacy and data', () => {
  test('backup, erase and restore give back everything', async ({ shopper }) => {
    const extension = await Extension.of(shopper);
    const page = await shopper.openOwn('options.html');
    const place = await page.evaluate((): SourcePlace => {
      const rows = Array.from({ length: 3000 }, (_, i) => `杭州第${i}号演示商贸有限公司,刷单炒信`);
      const blob = new Blob([['企业名称,列入事由', ...rows].join('\n')]);
      return { kind: 'file', blob: URL.createObjectURL(blob), fileName: '演示名单.csv' };
    }, null);
    const preview = await extension.send<SourcePreview>('preview', { place });
    if (preview.form !== 'table') throw new Error(preview.form);
    await extension.send('importSource', { place, choices: { ...preview.choices, id: 'backed-up' } });
    await extension.changeSettings({ sitesOff: ['jd'] });
    const lists = await extension.lists();
    const before = lists.find(({ info }) => info.id === 'backed-up');
    expect(before?.entries).toBe(3000);

    const blob = await page.evaluate(async () => {
      interface Api {
        runtime: { sendMessage(message: unknown): Promise<{ value: { text: string; next?: unknown } }> };
      }
      const scope = globalThis as unknown as { browser?: Api; chrome: Api };
      const { runtime } = scope.browser ?? scope.chrome;
      let text = '';
      let cursor: unknown;
      do {
        const input = cursor === undefined ? {} : { cursor };
        const { value } = await runtime.sendMessage({ name: 'backup', input });
        text += value.text;
        cursor = value.next;
      } while (cursor !== undefined);
      return URL.createObjectURL(new Blob([text]));
    }, null);

    await page.click('#erase-all');
    await page.click('#erase-all-yes');
    await expect
      .poll(async () => (await extension.lists()).map(({ trust }) => trust))
      .toEqual(['demonstration']);
    expect(await extension.send<StoredData>('storedData')).toMatchObject({
      lists: { count: 0, entries: 0 },
      links: { count: 0 },
      history: { count: 1 }, // the demonstration's own beginning
    });
    expect((await extension.lists())[0]?.enabled).toBe(true);

    await extension.send('restore', { blob });
    const after = (await extension.lists()).find(({ info }) => info.id === 'backed-up');
    const { error: _, ...kept } = before ?? ({} as ListState);
    expect(after).toEqual(kept);
    const settings = await page.evaluate(async () => {
      interface Api {
        storage: { local: { get(key: string): Promise<Record<string, unknown>> } };
      }
      const scope = globalThis as unknown as { browser?: Api; chrome: Api };
      return (await (scope.browser ?? scope.chrome).storage.local.get('settings'))['settings'];
    }, null);
    expect(settings).toMatchObject({ sitesOff: ['jd'] });
    await extension.send('unsubscribe', { id: 'backed-up' });
    await extension.changeSettings({ sitesOff: [] });
    await page.close();
    await extension.close();
  });
});
