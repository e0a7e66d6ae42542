// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ListSection } from '../../../components/options/list-section/list-section.tsx';
import { browser } from './fake-browser.ts';
import { bad, blobs, chooseFile, good, lookAt, press, sentInputs, stubBlobs } from './list-section.ts';
import { fingerprint, madeUpList } from './made-up.ts';
import { catalogued, feedPreview, linksPreview } from './made-up-sources.ts';
import { fillIn, find, says, show, takeAway } from './shown.tsx';

vi.mock('wxt/browser', async () => import('./fake-browser.ts'));

beforeEach(() => {
  browser.reset();
  stubBlobs();
});
afterEach(takeAway);

const address = 'https://new.example:8443/list/';
const link = `${address}#xinbiao=1&id=made-up&root=${fingerprint}`;

describe('an address', () => {
  test('is asked for in the click, and looked at before anything is added', async () => {
    browser.replies.set('preview', good(feedPreview()));
    show(<ListSection />);
    await lookAt(address);
    await says('测试名单（虚构）');
    expect(browser.asked).toEqual(['https://new.example/*']);
    expect(sentInputs('preview')).toEqual([{ place: { kind: 'address', address } }]);
    expect(sentInputs('subscribe')).toEqual([]);
    expect(document.activeElement?.id).toBe('add-title');
  });

  test('that is allowed already is asked for no more', async () => {
    browser.allowed.add('https://new.example/*');
    browser.replies.set('preview', good(feedPreview()));
    show(<ListSection />);
    await lookAt(address);
    await says('1,234条');
    expect(browser.asked).toEqual([]);
  });

  test('is not fetched where the person refuses', async () => {
    browser.allows = false;
    show(<ListSection />);
    await lookAt(address);
    await says('浏览器未允许访问');
    expect((await find('[role=alert]')).textContent).toContain('并选择允许');
    expect((await find('#list-address')).getAttribute('aria-invalid')).toBe('true');
    expect(sentInputs('preview')).toEqual([]);
  });

  test.each([
    ['', '以 https:// 开头'],
    ['not an address', '以 https:// 开头'],
    [link.slice(0, -3), '分享链接不完整'],
  ])('%j is refused before anything is asked', async (pasted, words) => {
    show(<ListSection />);
    await lookAt(pasted);
    await says(words);
    expect((await find('#list-address')).getAttribute('aria-invalid')).toBe('true');
    expect(browser.asked).toEqual([]);
    expect(sentInputs('preview')).toEqual([]);
  });

  test('in a shared link carries its fingerprint along', async () => {
    browser.replies.set('preview', good(feedPreview({ pinned: true })));
    show(<ListSection />);
    await lookAt(link);
    await says('指纹与链接所带的一致');
    expect(sentInputs('preview')).toEqual([{ place: { kind: 'address', address: link, fingerprint } }]);
  });

  test('that gives another list than its link names is refused', async () => {
    browser.replies.set('preview', good(feedPreview({ info: { ...madeUpList().info, id: 'another' } })));
    show(<ListSection />);
    await lookAt(link);
    await says('现在是另一份名单');
  });

  test('that fails says why, and stays to be corrected', async () => {
    browser.replies.set('preview', bad('wrong-root', 'beef is served'));
    show(<ListSection />);
    await lookAt(address);
    const alert = await find('[role=alert] .notice');
    expect(alert.textContent).toContain('名单与指纹不符');
    expect(alert.textContent).toContain('beef is served');
  });
});

async function look(change: Parameters<typeof feedPreview>[0] = {}): Promise<void> {
  browser.replies.set('preview', good(feedPreview(change)));
  browser.replies.set('subscribe', good(madeUpList()));
  show(<ListSection />);
  await lookAt(address);
  await says('测试名单（虚构）');
}

describe('a feed', () => {
  test('is subscribed with the fingerprint that was shown, as a community’s', async () => {
    await look();
    await says('c5d0 034f dd87');
    await press('#list-add');
    await says('已添加“测试名单（虚构）”，共3条');
    expect(sentInputs('subscribe')).toEqual([{ address, fingerprint }]);
    expect(sentInputs('trustList')).toEqual([]);
  });

  test('is raised only where the person says that the fingerprints were compared', async () => {
    await look();
    await press('.choice:nth-of-type(2) input');
    await find('.compare');
    await press('#list-add');
    await says('还没有确认指纹一致');
    expect(sentInputs('subscribe')).toEqual([]);
    await press('.compare .check input');
    await press('#list-add');
    await says('已添加');
    expect(sentInputs('trustList')).toEqual([{ id: 'made-up', raised: true, fingerprint }]);
  });

  test('cannot be said to be the same as a fingerprint that differs', async () => {
    await look();
    await press('.choice:nth-of-type(2) input');
    await press('.compare .check input');
    fillIn(await find<HTMLInputElement>('.compare .input'), fingerprint.replace('034f', '0340'));
    await says('不一致，标出的组不同');
    const check = await find<HTMLInputElement>('.compare .check input');
    expect([check.checked, check.disabled]).toEqual([false, true]);
    expect([...document.querySelectorAll('.compare mark')].map((group) => group.textContent)).toEqual([
      '034f',
    ]);
    fillIn(await find<HTMLInputElement>('.compare .input'), `SHA-256: ${fingerprint.toUpperCase()}`);
    await vi.waitFor(() => expect(check.disabled).toBe(false));
    expect(document.querySelector('.compare mark')).toBeNull();
  });

  test('of the catalogue is believed as official, without a question', async () => {
    await look({ official: true });
    await says('标注以实色显示');
    expect(document.querySelector('input[type=radio]')).toBeNull();
  });

  test('that is there already is not subscribed again', async () => {
    await look({ known: true });
    await says('这份名单已经添加过');
    expect(document.querySelector('#list-add')).toBeNull();
  });

  test('that is subscribed but could not be raised says both', async () => {
    await look();
    browser.replies.set('trustList', bad('not-subscribed'));
    await press('.choice:nth-of-type(2) input');
    await press('.compare .check input');
    await press('#list-add');
    await says('已添加“测试名单（虚构）”');
    await says('这份名单已被移除');
  });
});

describe('the catalogue', () => {
  test('offers each list with issuer, terms and rhythm, and says which is there', async () => {
    browser.replies.set('catalogue', good(catalogued));
    show(<ListSection />);
    await says('从目录中选：现行公布的名单（2份）');
    const [first, second] = [...document.querySelectorAll('.offer')].map((offer) => offer.textContent);
    expect(first).toContain(
      '演示：欺诈网店名单演示网络安全中心\u00A0· 由列入机关自行公布\u00A0· 约每12小时更新',
    );
    expect(first).toContain('使用条款：人人可用');
    expect(second).toContain('约每7天更新');
    expect(second).toContain('仅限非商业用途');
    expect(second).toContain('已添加');
    expect(document.querySelectorAll('.offer button')).toHaveLength(1);
  });

  test('asks for the origin of the one that is picked, and proposes what is known of it', async () => {
    browser.replies.set('catalogue', good(catalogued));
    browser.replies.set('preview', good(feedPreview()));
    show(<ListSection />);
    await press('.offer button');
    await find('#list-add');
    expect(browser.asked).toEqual(['https://domains.example/*']);
    expect(sentInputs('preview')).toEqual([
      {
        place: { kind: 'address', address: 'https://domains.example/list.txt' },
        choices: catalogued[0]?.choices,
      },
    ]);
  });
});

describe('a table of shops', () => {
  test('is taken as links, and its file is let go', async () => {
    browser.replies.set('preview', good(linksPreview()));
    browser.replies.set('importLinks', good({ taken: 18, refused: 2 }));
    show(<ListSection />);
    await chooseFile('#list-file', new File(['x'], '年报.csv'));
    await says('帮助所有名单认出店铺');
    const place = { kind: 'file', blob: 'blob:test/1', fileName: '年报.csv' };
    expect(sentInputs('preview')).toEqual([{ place }]);
    expect([...blobs.keys()]).toEqual(['blob:test/1']);
    await press('#list-add');
    await says('已录入18条店铺对应关系，未录入2行');
    expect(sentInputs('importLinks')).toEqual([{ place }]);
    expect(blobs.size).toBe(0);
  });
});

describe('what takes long', () => {
  test('can be ended while it is read: nothing is said to have failed', async () => {
    browser.replies.set('preview', () => new Promise(() => undefined));
    show(<ListSection />);
    await chooseFile('#list-file', new File(['x'], 'a.csv'));
    await says('读完之前请不要关闭本页');
    await press('.progress-line button');
    await says('已取消，什么都没有改变');
    expect(sentInputs('cancel')).toEqual([{ subject: 'blob:test/1' }]);
    expect(blobs.size).toBe(0);
    expect(document.querySelector('[role=alert] .notice')).toBeNull();
  });

  test('an answer that comes after it was ended is dropped', async () => {
    const { promise, resolve } = Promise.withResolvers<{ ok: true; value: unknown }>();
    browser.replies.set('preview', () => promise);
    show(<ListSection />);
    await chooseFile('#list-file', new File(['x'], 'a.csv'));
    await press('.progress-line button');
    await says('已取消');
    resolve({ ok: true, value: feedPreview() });
    await promise;
    await find('#list-address');
    expect(document.querySelector('#list-add')).toBeNull();
  });
});
