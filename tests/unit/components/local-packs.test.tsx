// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LocalPacks } from '../../../components/options/local-packs.tsx';
import { Popup } from '../../../components/popup/popup.tsx';
import type { ReadPack } from '../../../utils/model/local-pack.ts';
import { browser } from './fake-browser.ts';
import { madeUpList, madeUpSummary } from './made-up.ts';
import { find, findButton, says, show, takeAway } from './shown.tsx';

vi.mock('wxt/browser', async () => import('./fake-browser.ts'));

beforeEach(() => {
  browser.reset();
  browser.lists = [madeUpList()];
});
afterEach(takeAway);

const choose = async (text: string): Promise<void> => {
  const input = await find('#pack-file');
  Object.defineProperty(input, 'files', { value: [new File([text], '演示.json')], configurable: true });
  input.dispatchEvent(new Event('change'));
};

const readsIt: ReadPack = () => ({ site: 'jd', pack: { site: 'jd' } });
const refusesIt: ReadPack = () => ({
  faults: [
    { path: 'pages[0].readings[1].card.each', fault: 'bad-selector' },
    { path: 'pages[0]', fault: 'unknown-key', detail: 'script' },
  ],
});

test('a pack is loaded from a file, shown with its name, and removed', async () => {
  show(<LocalPacks sites={['taobao', 'jd']} readPack={readsIt} />);
  await choose('{}');
  await says('已载入：京东');
  await says('使用本地站点包 演示.json');
  expect(browser.stored['localPack:jd']).toMatchObject({
    site: 'jd',
    name: '演示.json',
    pack: { site: 'jd' },
  });
  (await findButton('停用并删除：京东')).click();
  await vi.waitFor(() => expect(browser.stored).not.toHaveProperty('localPack:jd'));
});

test('a file that is refused is kept nowhere, and each fault is told with its place', async () => {
  show(<LocalPacks sites={['jd']} readPack={refusesIt} />);
  await choose('{}');
  await says('pages[0].readings[1].card.each 不是浏览器能懂的 CSS 选择器');
  await says('有信标不认识的键：script');
  expect(browser.stored).toEqual({});
});

test('the popup says that a page is read by a local pack', async () => {
  browser.stored = {
    'localPack:taobao': { site: 'taobao', name: '演示.json', loadedAt: '2026-03-04T05:00:00Z', pack: {} },
  };
  browser.summary = madeUpSummary();
  show(<Popup tab={7} />);
  await says('使用本地站点包 演示.json');
  await says('2026年3月4日');
});
