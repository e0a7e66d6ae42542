// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openPopup } from '../../../components/popup/open-popup.tsx';
import { Popup } from '../../../components/popup/popup.tsx';
import { browser } from './fake-browser.ts';
import { demonstrationList, madeUpFinding, madeUpList, madeUpShop, madeUpSummary } from './made-up.ts';
import { find, place, says, show, takeAway } from './shown.tsx';

vi.mock('wxt/browser', async () => import('./fake-browser.ts'));

beforeEach(() => {
  browser.reset();
  browser.lists = [madeUpList()];
});
afterEach(takeAway);

/** How many marks the popup tells of, as text. */
function markedCount(): string | undefined {
  return document.querySelector<HTMLElement>('[data-marked]')?.dataset['marked'];
}

describe('the popup', () => {
  test('shows each listed shop with its mark, its list and issuer, and counts the marked cards', async () => {
    browser.summary = madeUpSummary({
      cards: 5,
      marked: 3,
      shops: [
        madeUpShop('在列演示店', { cards: 3 }, [madeUpFinding()]),
        madeUpShop('未知演示店', { operatorKnown: false }),
        madeUpShop('已知演示店'),
      ],
    });
    show(<Popup tab={7} />);
    const listed = await find('.shops li');
    expect((await find('[data-marked]')).dataset['marked']).toBe('3');
    for (const words of ['在列演示店', '列入黑名单', '测试名单（虚构）\u00A0· 测试机关', '3处']) {
      expect(listed.textContent).toContain(words);
    }
    expect(listed.textContent).toContain('载明杭州乙丙丁演示电子商务有限公司，事由“制假售假”');
    const others = [...document.querySelectorAll('.unlisted')].map((group) => group.textContent);
    expect(others[0]).toContain('经营者未知，无法比对1家店铺未知演示店');
    expect(others[1]).toContain('未见于所选名单，不代表可靠1家店铺已知演示店');
  });

  test('follows the page while it is open', async () => {
    browser.summary = madeUpSummary({ marked: 1 });
    show(<Popup tab={7} />);
    expect((await find('[data-marked]')).dataset['marked']).toBe('1');
    browser.summary = madeUpSummary({ marked: 2 });
    await vi.waitFor(() => find('[data-marked="2"]'), { timeout: 5000 });
  });

  test.each([
    ['silent', [], '此页不在读取之列'],
    ['silent', [7], '请刷新本页'],
    [null, [], '此页不含店铺，不读取'],
    [madeUpSummary({ siteEnabled: false, shops: [] }), [], '已在淘宝停用'],
    [madeUpSummary({ layout: 'unknown', shops: [] }), [], '未能识别此页版式'],
    [madeUpSummary({ layout: 'none', shops: [] }), [], '本页没有店铺'],
  ] as const)('says why nothing was compared (%#)', async (summary, ourTabs, words) => {
    browser.summary = summary;
    browser.ourTabs = [...ourTabs];
    show(<Popup tab={7} />);
    await says(words);
  });

  test('never calls a shop unlisted where there is no list', async () => {
    browser.summary = madeUpSummary();
    browser.lists = [];
    show(<Popup tab={7} />);
    await says('没有启用名单，无法比对');
    expect(document.body.textContent).not.toContain('未见于所选名单');
  });

  test('says that only the demonstration is on', async () => {
    browser.lists = [demonstrationList()];
    show(<Popup tab={7} />);
    await says('目前只启用了演示名单');
    expect(document.body.textContent).not.toContain('立即更新');
  });

  test('says what is wrong with a list and what to do', async () => {
    browser.lists = [madeUpList({ expires: '2026-01-31T00:00:00Z', error: { code: 'unreachable' } })];
    show(<Popup tab={7} />);
    await says('名单未更新');
    await says('有效期已于2026年1月31日届满');
    await says('请检查网络和地址');
    await says('原有条目照常使用');
  });

  test('updates the lists, says that it is at it, and what came of it', async () => {
    const { promise: done, resolve: finish } = Promise.withResolvers<void>();
    browser.replies.set('sync', async () => {
      await done;
      return { ok: true, value: [madeUpList({ error: { code: 'no-space' } })] };
    });
    show(<Popup tab={7} />);
    const button = await find<HTMLButtonElement>('.heading button');
    button.click();
    await says('正在更新…');
    expect(button.disabled).toBe(true);
    finish();
    await says('1份名单未能更新');
    await vi.waitFor(() => expect(button.disabled).toBe(false));
  });

  test('switches the site of the page off and on', async () => {
    browser.summary = madeUpSummary();
    browser.stored = { settings: { sitesOff: ['jd'] } };
    show(<Popup tab={7} />);
    const input = await find<HTMLInputElement>('header input');
    input.click();
    await vi.waitFor(() =>
      expect(Object.values(browser.stored)[0]).toMatchObject({ sitesOff: ['jd', 'taobao'] }),
    );
    await vi.waitFor(() => expect(input.checked).toBe(false));
    input.click();
    await vi.waitFor(() => expect(Object.values(browser.stored)[0]).toMatchObject({ sitesOff: ['jd'] }));
  });

  test('leads to the options', async () => {
    const closed = vi.spyOn(window, 'close').mockReturnValue(undefined);
    show(<Popup tab={7} />);
    (await find('footer button')).click();
    await vi.waitFor(() => expect(closed).toHaveBeenCalledOnce());
    expect(browser.optionsOpened).toBe(1);
    closed.mockRestore();
  });

  test('says in words that the background failed', async () => {
    browser.replies.set('lists', () => ({ ok: false, error: { code: 'store-unavailable' } }));
    show(<Popup tab={7} />);
    await says('浏览器打不开信标存放数据的地方');
    await says('名单读不出来，本页无法比对');
    expect(document.body.textContent).not.toContain('正在读取');
  });

  test('says in words that the site could not be switched', async () => {
    browser.summary = madeUpSummary();
    browser.replies.set('turnSite', () => ({ ok: false, error: { code: 'background-gone' } }));
    show(<Popup tab={7} />);
    (await find<HTMLInputElement>('header input')).click();
    await says('信标刚刚更新或重启');
  });

  test('shows no earlier answer of the page after a later one', async () => {
    const { promise: second, resolve: answerSecond } = Promise.withResolvers<void>();
    let asked = 0;
    browser.replies.set('pageInTab', async () => {
      const number = (asked += 1);
      if (number === 2) await second;
      return { ok: true, value: { summary: madeUpSummary({ marked: number }), siteOn: true } };
    });
    const shown = new Set<string | undefined>();
    const watch = new MutationObserver(() => shown.add(markedCount()));
    watch.observe(document.body, { subtree: true, childList: true, attributes: true });
    show(<Popup tab={7} />);
    const input = await find<HTMLInputElement>('header input');
    const askAnew = (until: number): Promise<void> => {
      input.click(); // asks at once
      return vi.waitFor(() => expect(Number(markedCount())).toBeGreaterThanOrEqual(until), {
        timeout: 10_000,
      });
    };
    input.click();
    await askAnew(3);
    answerSecond();
    await askAnew(4);
    watch.disconnect();
    expect(shown).not.toContain('2');
  });
});

describe('the popup’s language', () => {
  test.each([
    ['en-GB', undefined, 'en', 'This page'],
    ['zh-HK', undefined, 'zh-TW', '本頁'],
    ['fr', undefined, 'en', 'This page'],
    ['fr', 'auto', 'en', 'This page'],
    ['en', 'zh-TW', 'zh-TW', '本頁'],
    ['en', 'made-up', 'en', 'This page'],
  ])('in a browser in %s with the choice %s is %s', async (ui, choice, language, words) => {
    browser.language = ui;
    browser.stored = { settings: { language: choice } };
    await openPopup(place(), 7);
    expect(document.body.textContent).toContain(words); // with the first painting
    expect(document.documentElement.lang).toBe(language);
  });

  test('changes while it is open', async () => {
    await openPopup(place(), 7);
    expect(document.body.textContent).toContain('本页');
    await vi.waitFor(async () => {
      await browser.storage.local.set({ settings: { language: 'en' } });
      expect(document.body.textContent).toContain('This page');
    });
  });

  test('is the browser’s where the choices cannot be read', async () => {
    const read = vi.spyOn(browser.storage.local, 'get').mockRejectedValue(new Error('damaged'));
    await openPopup(place(), 7);
    expect(document.body.textContent).toContain('本页');
    read.mockRestore();
  });
});
