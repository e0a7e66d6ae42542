// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { AllowedSites } from '../../../components/options/allowed-sites.tsx';
import { Popup } from '../../../components/popup/popup.tsx';
import { browser } from './fake-browser.ts';
import { madeUpList, madeUpSummary } from './made-up.ts';
import { find, findButton, says, show, takeAway } from './shown.tsx';

vi.mock('wxt/browser', async () => import('./fake-browser.ts'));

const origin = 'https://shop.example';
const sent = (name: string) => browser.sent.filter((message) => message.name === name);

beforeEach(() => {
  browser.reset();
  browser.lists = [madeUpList()];
});
afterEach(takeAway);

describe('the popup on a page of another site', () => {
  beforeEach(() => {
    browser.summary = 'silent';
    browser.address = `${origin}:8443/goods?id=1`;
    browser.replies.set('siteOffer', () => ({ ok: true, value: { allowed: false } }));
  });

  test('offers to read the site, and asks the browser for its origin only', async () => {
    show(<Popup tab={7} />);
    (await find('#read-site')).click();
    await vi.waitFor(() => expect(sent('allowSite').map(({ input }) => input)).toEqual([{ origin }]));
    expect(browser.asked).toEqual([`${origin}/*`]);
    expect(sent('siteOffer')[0]?.input).toEqual({ origin });
  });

  test('says so where the person refused, and allows nothing', async () => {
    browser.allows = false;
    show(<Popup tab={7} />);
    (await find('#read-site')).click();
    await says('浏览器没有放行');
    expect(sent('allowSite')).toEqual([]);
  });

  test('offers nothing on a platform’s own site, and says why', async () => {
    browser.replies.set('siteOffer', () => ({ ok: true, value: { refused: 'platform' } }));
    show(<Popup tab={7} />);
    await says('这是平台自身的网站');
    expect(document.querySelector('#read-site')).toBeNull();
  });

  test('offers nothing where the browser tells no address', async () => {
    browser.address = undefined;
    show(<Popup tab={7} />);
    await says('此页不在读取之列');
    expect(sent('siteOffer')).toEqual([]);
  });
});

test('an allowed site can be given up in the popup', async () => {
  browser.summary = madeUpSummary({ site: 'web', kind: 'page', layout: 'imprint' });
  browser.address = `${origin}/`;
  show(<Popup tab={7} />);
  (await find('#forget-site')).click();
  await vi.waitFor(() => expect(sent('forgetSite').map(({ input }) => input)).toEqual([{ origin }]));
});

test('the script that is left in a page of a site that was given up counts for nothing', async () => {
  browser.summary = madeUpSummary({ site: 'web', kind: 'page', siteEnabled: false, shops: [] });
  show(<Popup tab={7} />);
  await says('此页不在读取之列');
});

test('the options name each allowed site and remove it', async () => {
  browser.stored = { settings: { sitesAllowed: [origin, 'http://other.example'] } };
  show(<AllowedSites />);
  await says(origin);
  await says('http://other.example');
  (await findButton(`不再读取：${origin}`)).click();
  await vi.waitFor(() => expect(sent('forgetSite').map(({ input }) => input)).toEqual([{ origin }]));
});

describe('a page that cannot be read', () => {
  test('is told apart: not rendered yet', async () => {
    browser.summary = madeUpSummary({ layout: 'waiting', shops: [] });
    show(<Popup tab={7} />);
    await says('页面还没有显示出内容');
    expect(document.querySelector('#save-skeleton')).toBeNull();
  });

  test('gives a skeleton in one click, and says what it holds and its size', async () => {
    const saved: { name: string; blob: Blob }[] = [];
    let blob: Blob | undefined;
    vi.stubGlobal(
      'URL',
      Object.assign(URL, {
        createObjectURL: (given: Blob) => {
          blob = given;
          return 'blob:made-up';
        },
        revokeObjectURL: () => undefined,
      }),
    );
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      if (blob) saved.push({ name: this.download, blob });
    });
    browser.summary = madeUpSummary({ layout: 'unknown', shops: [] });
    browser.scriptResult = { site: 'taobao', text: '<!-- xinbiao skeleton -->'.padEnd(3000, ' ') };
    show(<Popup tab={7} />);
    await says('不含：正文');
    (await find('#save-skeleton')).click();
    await says('（3 KB）');
    expect(saved[0]?.name).toMatch(/^xinbiao-skeleton-taobao-\d{4}-\d\d-\d\d\.html$/);
    expect(saved[0]?.blob.size).toBe(3000);
    click.mockRestore();
    vi.unstubAllGlobals();
  });

  test('says so where the tab gives no skeleton', async () => {
    browser.summary = madeUpSummary({ layout: 'unknown', shops: [] });
    browser.scriptResult = null;
    show(<Popup tab={7} />);
    (await find('#save-skeleton')).click();
    await says('没能读取此页');
  });
});
