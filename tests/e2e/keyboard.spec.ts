/** The first run, the popup and the options, walked with Tab, Enter, Space and Escape alone. */
import type { Tab } from './browsers/shopper.ts';
import type { Extension } from './extension.ts';
import { expect, test } from './fixtures.ts';
import { listedEntries, searchAddress, searchPage, servePages, withList } from './living-market.ts';
import { says } from './own-page.ts';
import { PublishedList } from './published-list.ts';

const results = searchAddress('keyboard');

interface Focused {
  name: string;
  /** Whether a person sees where they are. */
  visible: boolean;
}

const focused = (tab: Tab): Promise<Focused> =>
  tab.evaluate(() => {
    const at = document.activeElement;
    if (!(at instanceof HTMLElement) || at === document.body) return { name: '', visible: true };
    const label =
      at instanceof HTMLInputElement || at instanceof HTMLSelectElement ? at.labels?.[0] : undefined;
    const name = at.getAttribute('aria-label') ?? label?.textContent ?? at.textContent ?? '';
    const { outlineStyle, outlineWidth } = getComputedStyle(at);
    return { name, visible: outlineStyle !== 'none' && outlineWidth !== '0px' && at.checkVisibility() };
  }, null);

/** Goes on with Tab until what has the focus begins with these words. */
async function tabTo(tab: Tab, words: string): Promise<void> {
  const passed: string[] = [];
  for (let steps = 0; steps < 150; steps += 1) {
    await tab.press('Tab');
    const { name, visible } = await focused(tab);
    expect(visible, `the focus on “${name}” is seen`).toBe(true);
    if (name.trim().startsWith(words)) return;
    passed.push(name);
  }
  throw new Error(`Tab does not lead to “${words}”, but to: ${passed.join(' | ')}`);
}

async function goAndPress(tab: Tab, words: string, key: 'Enter' | ' '): Promise<void> {
  await tabTo(tab, words);
  await tab.press(key);
}

const has = (tab: Tab, words: string): Promise<void> =>
  expect.poll(async () => (await focused(tab)).name.trim()).toContain(words);

/** How many controls are on the page, and how many of them Tab reaches. */
async function reach(tab: Tab): Promise<{ controls: number; reached: number }> {
  const controls = await tab.evaluate(() => {
    const seen = [
      ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary, textarea'),
    ].filter((one) => one.checkVisibility() && !one.matches('.unseen, :disabled'));
    // of a group of radio buttons Tab reaches the chosen one; the arrows reach the others
    return seen.filter((one) => !(one instanceof HTMLInputElement && one.type === 'radio') || one.checked)
      .length;
  }, null);
  await tab.evaluate(() => {
    document.documentElement.dataset['reached'] = '0';
    const met = new Set<EventTarget>();
    addEventListener('focusin', ({ target }) => {
      if (
        target instanceof HTMLElement &&
        target.matches('a[href], button, input, select, summary, textarea')
      )
        met.add(target);
      document.documentElement.dataset['reached'] = String(met.size);
    });
  }, null);
  const reached = (): Promise<number> =>
    tab.evaluate(() => Number(document.documentElement.dataset['reached']), null);
  for (let steps = 0; steps < controls + 20 && (await reached()) < controls; steps += 1)
    await tab.press('Tab');
  return { controls, reached: await reached() };
}

test.describe('with the keyboard alone', () => {
  test.describe.configure({ mode: 'serial' });
  let extension: Extension;
  let list: PublishedList;
  let stop: () => void;

  test.beforeAll(async ({ shopper, web }) => {
    list = await PublishedList.create(web, 'keyboard');
    await shopper.allowOrigin(PublishedList.pattern);
    extension = await withList(list, shopper, 20);
    await extension.changeSettings({ language: 'zh-CN' });
    stop = servePages(web, { [results]: searchPage('addCards(5, 4);') });
  });
  test.afterAll(async () => {
    await extension.send('unsubscribe', { id: list.id });
    await extension.changeSettings({ language: 'auto', sitesOff: [] });
    await extension.close();
    stop();
  });

  test('the first run: a list by its address, and done', async ({ shopper, web }) => {
    const another = await PublishedList.create(web, 'keyboard-too');
    await another.publish(listedEntries(20));
    const page = await shopper.openOwn('welcome.html');
    await says(page, '它从不做的事');
    await goAndPress(page, '下一步', 'Enter');
    await has(page, '选择名单');
    await tabTo(page, '网址或分享链接');
    await page.type('#list-address', another.address);
    await page.press('Enter');
    await has(page, '看一看，再决定');
    await goAndPress(page, '订阅', 'Enter');
    await says(page, '已添加');
    await goAndPress(page, '下一步', ' ');
    await has(page, '在哪里标注');
    await goAndPress(page, '完成', 'Enter');
    await has(page, '好了');
    await goAndPress(page, '再看一遍', 'Enter');
    await has(page, '它做什么');
    await extension.send('unsubscribe', { id: another.id });
    await page.close();
  });

  test('the popup: the site off and on again, a shop opened, its operator to be checked', async ({
    shopper,
  }) => {
    const tab = await shopper.open(results);
    const popup = await shopper.openOwn(`popup.html?tab=${await extension.tabOf(results)}`);
    await says(popup, '1处标注');
    await goAndPress(popup, '在京东标注', ' ');
    await says(popup, '已在京东停用');
    await popup.press(' ');
    await says(popup, '1处标注');
    await goAndPress(popup, '演示店铺7号', 'Enter');
    expect(await popup.evaluate(() => document.querySelector<HTMLDetailsElement>('.shop')?.open, null)).toBe(
      true,
    );
    await goAndPress(popup, '经营者未知', 'Enter');
    await popup.press(' '); // closed and opened again
    await tabTo(popup, '核对经营者：演示店铺5号');
    await goAndPress(popup, '立即更新', 'Enter');
    await says(popup, '已检查，名单均为最新');
    await tabTo(popup, '选项');
    await popup.close();
    await tab.close();
  });

  test('the options: everything is reached, nothing is a trap', async ({ shopper }) => {
    const options = await shopper.openOwn('options.html');
    await says(options, '端到端测试名单');
    await says(options, '从目录中选');
    const { controls, reached } = await reach(options);
    expect(controls).toBeGreaterThan(40);
    expect(reached).toBe(controls);
    await options.close();
  });

  test('the options: a list removed and kept, erasing thought better of', async ({ shopper }) => {
    const options = await shopper.openOwn('options.html');
    await says(options, '端到端测试名单');
    await goAndPress(options, '启用“端到端测试名单（虚构）”', ' ');
    await says(options, '已停用', `[aria-labelledby="list-${list.id}"]`);
    await options.press(' ');
    await goAndPress(options, '移除：端到端测试名单', 'Enter');
    await has(options, '撤销：端到端测试名单');
    await options.press('Enter');
    await has(options, '端到端测试名单');
    await goAndPress(options, '历史', 'Enter');
    await says(options, '事项');
    await goAndPress(options, '全部抹去', 'Enter');
    await has(options, '保留');
    await options.press('Escape');
    await has(options, '全部抹去');
    expect((await extension.lists()).map(({ info }) => info.id)).toContain(list.id);
    await options.close();
  });
});
