// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Options } from '../../../components/options/options.tsx';
import type { Reply } from '../../../utils/messages/error.ts';
import { browser } from './fake-browser.ts';
import { demonstrationList, fingerprint, madeUpList } from './made-up.ts';
import { fillIn, find, says, show, takeAway } from './shown.tsx';

vi.mock('wxt/browser', async () => import('./fake-browser.ts'));

beforeEach(() => browser.reset());
afterEach(takeAway);

const sentInputs = (name: string): unknown[] =>
  browser.sent.filter((message) => message.name === name).map((message) => message.input);

async function subscribe(address: string, pasted = ''): Promise<void> {
  show(<Options sites={[]} />);
  fillIn(await find<HTMLInputElement>('#list-address'), address);
  fillIn(await find<HTMLInputElement>('#list-fingerprint'), pasted);
  await vi.waitFor(async () => expect((await find<HTMLInputElement>('#list-address')).value).toBe(address));
  await new Promise((rendered) => setTimeout(rendered));
  (await find('#list-add')).click();
}

const subscribed = (): Reply => ({ ok: true, value: madeUpList() });

describe('adding a list', () => {
  test('asks for its origin, then subscribes with the fingerprint in its plain form', async () => {
    browser.replies.set('subscribe', subscribed);
    await subscribe('https://new.example:8443/list/', fingerprint.match(/.{4}/g)?.join(' '));
    await says('已添加“测试名单（虚构）”');
    expect(browser.asked).toEqual(['https://new.example/*']);
    expect(sentInputs('subscribe')).toEqual([{ address: 'https://new.example:8443/list/', fingerprint }]);
  });

  test('asks nobody for an origin that is held already', async () => {
    browser.allowed.add('https://held.example/*');
    browser.replies.set('subscribe', subscribed);
    await subscribe('https://held.example/list/');
    await says('已添加');
    expect(browser.asked).toEqual([]);
  });

  test('fetches nothing where the person refuses', async () => {
    browser.allows = false;
    await subscribe('https://refused.example/list/');
    await says('浏览器未允许访问');
    expect((await find('[role=alert]')).textContent).toContain('并选择允许');
    expect(sentInputs('subscribe')).toEqual([]);
  });

  test.each([
    ['no address', '', '', '以 https:// 开头', '#list-address'],
    ['half a fingerprint', 'https://x.example/', 'abcd', '指纹应为 64 位字符', '#list-fingerprint'],
  ])('refuses %s before anything is asked', async (_case, address, pasted, words, field) => {
    await subscribe(address, pasted);
    await says(words);
    expect((await find(field)).getAttribute('aria-invalid')).toBe('true');
    expect(browser.asked).toEqual([]);
    expect(sentInputs('subscribe')).toEqual([]);
  });

  test('says why the background refused, with what was found', async () => {
    browser.replies.set('subscribe', () => ({
      ok: false,
      error: { code: 'wrong-root', detail: 'beef is served' },
    }));
    await subscribe('https://forged.example/list/', fingerprint);
    const alert = await find('[role=alert] .notice');
    expect(alert.textContent).toContain('名单与指纹不符');
    expect(alert.textContent).toContain('beef is served');
    expect((await find<HTMLInputElement>('#list-address')).value).toBe('https://forged.example/list/');
  });
});

describe('a list', () => {
  test('is shown with everything that is known of it', async () => {
    const { info } = madeUpList();
    browser.lists = [
      madeUpList({
        info: { ...info, homepage: 'https://lists.example/', appealTo: 'javascript:alert(1)' },
        error: { code: 'unreachable', detail: 'feed.json: 503' },
      }),
    ];
    show(<Options sites={[]} />);
    await says('测试名单（虚构）');
    for (const words of [
      '测试机关',
      '测试转录组',
      '他人转录自公布的名单',
      '社群转录',
      '黑名单',
      'c5d0 034f dd87',
      '3条',
      '第7期，2026年1月1日签发',
      '2999年1月1日',
      '请检查网络和地址',
      'feed.json: 503',
    ]) {
      expect(document.body.textContent).toContain(words);
    }
    expect([...document.querySelectorAll('a')].map((link) => link.href)).toEqual(['https://lists.example/']);
  });

  test('is switched off and on', async () => {
    browser.lists = [madeUpList()];
    show(<Options sites={[]} />);
    (await find('article input[role=switch]')).click();
    await vi.waitFor(() => expect(sentInputs('enableList')).toEqual([{ id: 'made-up', enabled: false }]));
  });

  test('is removed only after a second yes; the first focus is on keeping it', async () => {
    browser.lists = [madeUpList()];
    show(<Options sites={[]} />);
    (await find('[aria-label="移除“测试名单（虚构）”"]')).click();
    const question = await find('[role=alertdialog]');
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('保留'));
    expect(sentInputs('unsubscribe')).toEqual([]);
    question.querySelector<HTMLElement>('.danger')?.click();
    await vi.waitFor(() => expect(sentInputs('unsubscribe')).toEqual([{ id: 'made-up' }]));
  });

  test('asks again for a permission that was taken back before it is updated', async () => {
    browser.lists = [madeUpList({ address: 'https://taken-back.example/list/' })];
    show(<Options sites={[]} />);
    (await find('[aria-label="更新“测试名单（虚构）”"]')).click();
    await vi.waitFor(() => expect(sentInputs('sync')).toEqual([{ id: 'made-up' }]));
    expect(browser.asked).toEqual(['https://taken-back.example/*']);
  });

  test('of the demonstration says that it is made up, and cannot be removed', async () => {
    browser.lists = [demonstrationList()];
    show(<Options sites={[]} />);
    await says('名称均属虚构，不涉及任何真实商家');
    expect(document.querySelector('[aria-label^="移除"]')).toBeNull();
  });
});

test('sites are switched by name', async () => {
  show(<Options sites={['taobao', 'baidu']} />);
  await says('购物网站');
  const names = [...document.querySelectorAll('fieldset .switch')].map((label) => label.textContent);
  expect(names).toEqual(['淘宝', '百度']);
  document.querySelector<HTMLElement>('fieldset .switch input')?.click();
  await vi.waitFor(() => expect(Object.values(browser.stored)[0]).toMatchObject({ sitesOff: ['taobao'] }));
});

test('the language changes at once, and the page says so to readers', async () => {
  show(<Options sites={[]} />);
  (await find('input[value=en]')).click();
  await says('Add a list');
  await vi.waitFor(() => expect(document.documentElement.lang).toBe('en'));
  expect(document.title).toBe('Xinbiao · Options');
});

test('the page tells the version and what is never done', async () => {
  show(<Options sites={[]} />);
  await says('版本 1.2.3');
  await says('从不收集、上传或出售浏览内容');
});
