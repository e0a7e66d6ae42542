// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Options } from '../../../components/options/options.tsx';
import { browser } from './fake-browser.ts';
import { find, says, show, takeAway } from './shown.tsx';

vi.mock('wxt/browser', async () => import('./fake-browser.ts'));

beforeEach(() => browser.reset());
afterEach(takeAway);

test('sites are switched by name', async () => {
  show(<Options sites={['taobao', 'baidu']} readPack={() => ({ faults: [] })} />);
  await says('购物网站');
  const names = [...document.querySelectorAll('fieldset .switch')].map((label) => label.textContent);
  expect(names).toEqual(['淘宝', '百度']);
  document.querySelector<HTMLElement>('fieldset .switch input')?.click();
  await vi.waitFor(() => expect(Object.values(browser.stored)[0]).toMatchObject({ sitesOff: ['taobao'] }));
});

test('the language changes at once, and the page says so to readers', async () => {
  show(<Options sites={[]} readPack={() => ({ faults: [] })} />);
  (await find('input[value=en]')).click();
  await says('Add a list');
  await vi.waitFor(() => expect(document.documentElement.lang).toBe('en'));
  await vi.waitFor(() => expect(document.title).toBe('Xinbiao · Options'));
});

test('the page tells the version and what is never done', async () => {
  show(<Options sites={[]} readPack={() => ({ faults: [] })} />);
  await says('版本 1.2.3');
  await says('从不收集、上传或出售浏览内容');
});
