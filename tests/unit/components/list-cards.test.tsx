// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { undoLasts } from '../../../components/options/list-section/card/use-removals.ts';
import { ListSection } from '../../../components/options/list-section/list-section.tsx';
import type { ListState } from '../../../utils/model/list.ts';
import { browser } from './fake-browser.ts';
import { announce, bad, good, press, rendered, sentInputs, stubBlobs } from './list-section.ts';
import { demonstrationList, fingerprint, madeUpList } from './made-up.ts';
import { choices, events, tablePreview } from './made-up-sources.ts';
import { find, findButton, says, show, takeAway } from './shown.tsx';

vi.mock('wxt/browser', async () => import('./fake-browser.ts'));

beforeEach(() => {
  browser.reset();
  stubBlobs();
});
afterEach(() => {
  takeAway();
  vi.useRealTimers();
});

const { info } = madeUpList();
const named = (id: string, title: string, change: Partial<ListState> = {}): ListState =>
  madeUpList({ info: { ...info, id, title }, ...change });

const ofFile = (): ListState => {
  const list = named('file', '文件名单（虚构）', {
    source: { kind: 'file', fileName: '名单.xlsx' },
    rows: { read: 500, refused: 24, doubtful: 12 },
    changedAt: '2026-01-02T00:00:00Z',
  });
  delete list.address;
  delete list.fingerprint;
  return list;
};

describe('a list', () => {
  test('is shown with everything that is known of it', async () => {
    browser.lists = [
      madeUpList({
        info: {
          ...info,
          homepage: 'https://lists.example/',
          appealTo: 'javascript:alert(1)',
          licence: 'CC0',
        },
        error: { code: 'unreachable', detail: 'feed.json: 503' },
      }),
    ];
    show(<ListSection />);
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
      '整改3个月，公布60个月',
      'CC0',
      '请检查网络和地址',
      'feed.json: 503',
    ]) {
      expect(document.body.textContent).toContain(words);
    }
    expect([...document.querySelectorAll('a')].map((link) => link.href)).toEqual(['https://lists.example/']);
  });

  test('of a file shows its rows, saves those left out, and has no fingerprint to compare', async () => {
    browser.lists = [ofFile()];
    show(<ListSection />);
    await says('名单.xlsx');
    expect((await find('.row-counts')).textContent).toBe('读到（行）500录入476未录入24录入但存疑12');
    expect(document.body.textContent).toContain('没有签名，无从证明出自列入机关');
    expect(document.body.textContent).not.toContain('核对指纹');
    browser.replies.set('rowNotes', good('row\r\n'));
    const saved = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue(undefined);
    await press('article .step .button');
    await vi.waitFor(() => expect(saved).toHaveBeenCalledOnce());
    expect(sentInputs('rowNotes')).toEqual([{ subject: 'file' }]);
    saved.mockRestore();
  });

  test('is switched off and on', async () => {
    browser.lists = [madeUpList()];
    show(<ListSection />);
    await press('article input[role=switch]');
    await vi.waitFor(() => expect(sentInputs('enableList')).toEqual([{ id: 'made-up', enabled: false }]));
  });

  test('of the demonstration says that it is made up, and can be neither updated nor removed', async () => {
    browser.lists = [demonstrationList()];
    show(<ListSection />);
    await says('名称均属虚构，不涉及任何真实商家');
    expect(document.querySelectorAll('article button')).toHaveLength(0);
  });

  test('of a file that is out of date asks for a newer file', async () => {
    browser.lists = [{ ...ofFile(), expires: '2026-01-31T00:00:00Z' }];
    show(<ListSection />);
    await says('请换用更新的文件');
    await findButton('换用更新的文件…：文件名单（虚构）');
  });
});

describe('updating', () => {
  test('asks again for a permission that was taken back', async () => {
    browser.lists = [madeUpList({ address: 'https://taken-back.example/list/' })];
    show(<ListSection />);
    (await findButton('立即更新：测试名单（虚构）')).click();
    await vi.waitFor(() => expect(sentInputs('sync')).toEqual([{ id: 'made-up' }]));
    expect(browser.asked).toEqual(['https://taken-back.example/*']);
    await says('已检查，没有变化');
  });

  test('shows how far it is, whoever began it, and can be ended', async () => {
    browser.lists = [madeUpList()];
    show(<ListSection />);
    await find('article');
    await announce({ subject: 'made-up', stage: 'fetching', done: 1024 * 1024, unit: 'bytes' });
    await says('1 MB');
    expect((await find('progress')).hasAttribute('value')).toBe(false);
    await press('.progress-line button');
    await vi.waitFor(() => expect(sentInputs('cancel')).toEqual([{ subject: 'made-up' }]));
  });

  test('says that it changed something', async () => {
    browser.lists = [madeUpList()];
    browser.replies.set('sync', good([madeUpList({ serial: 8, entries: 9 })]));
    show(<ListSection />);
    (await findButton('立即更新：测试名单（虚构）')).click();
    await vi.waitFor(async () => expect((await find('.card-actions .status')).textContent).toBe('已更新'));
  });
});

test('what is read of a table’s address can be looked at again, and taken as it is now', async () => {
  const list = named('table', '表格名单（虚构）', {
    source: { kind: 'address' },
    address: 'https://tables.example/list.csv',
    error: { code: 'unreachable' },
  });
  browser.lists = [list];
  browser.replies.set(
    'preview',
    good(tablePreview({ known: true, vanished: 2, choices: { ...choices, id: 'table' } })),
  );
  show(<ListSection />);
  (await findButton('核对读法…：表格名单（虚构）')).click();
  await says('原有3条中，有2条这次没有了');
  expect(browser.asked).toEqual(['https://tables.example/*']);
  expect(sentInputs('preview')).toEqual([
    { place: { kind: 'address', address: 'https://tables.example/list.csv' } },
  ]);
});

describe('how far a feed is believed', () => {
  test('is raised after its fingerprint was compared', async () => {
    browser.lists = [madeUpList()];
    browser.replies.set('trustList', good(madeUpList({ trust: 'raised' })));
    show(<ListSection />);
    (await findButton('核对指纹…：测试名单（虚构）')).click();
    const yes = await find<HTMLButtonElement>('.raise .primary');
    expect(yes.disabled).toBe(true);
    await press('.raise .check input');
    await vi.waitFor(() => expect(yes.disabled).toBe(false));
    browser.lists = [madeUpList({ trust: 'raised' })];
    yes.click();
    await says('已由你核对指纹');
    expect(sentInputs('trustList')).toEqual([{ id: 'made-up', raised: true, fingerprint }]);
    expect(document.querySelector('.raise')).toBeNull();
  });

  test('is lowered again with one press', async () => {
    browser.lists = [madeUpList({ trust: 'raised' })];
    show(<ListSection />);
    (await findButton('改回社群转录：测试名单（虚构）')).click();
    await vi.waitFor(() =>
      expect(sentInputs('trustList')).toEqual([{ id: 'made-up', raised: false, fingerprint }]),
    );
  });

  test('is nobody’s to change where the catalogue says it', async () => {
    browser.lists = [madeUpList({ trust: 'official' })];
    show(<ListSection />);
    await says('此名单的密钥已与列入机关核对');
    expect(document.querySelector('.trust button')).toBeNull();
  });
});

test('a link is copied and shown, or only shown where the browser forbids copying', async () => {
  browser.lists = [madeUpList()];
  const link = 'https://lists.example/made-up/#xinbiao=1';
  browser.replies.set('listLink', good(link));
  const writeText = vi.fn(async () => undefined);
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  show(<ListSection />);
  (await findButton('复制分享链接：测试名单（虚构）')).click();
  await says('已复制');
  expect(writeText).toHaveBeenCalledWith(link);
  expect((await find<HTMLInputElement>('.share input')).value).toBe(link);
  writeText.mockRejectedValue(new Error('NotAllowedError'));
  await press('.share button');
  await says('请从下面手动复制');
  vi.unstubAllGlobals();
});

test('the history is asked for when it is opened, with what changed and why it failed', async () => {
  browser.lists = [madeUpList()];
  browser.replies.set('listHistory', good(events));
  show(<ListSection />);
  const fold = await find<HTMLDetailsElement>('.folds details:last-of-type');
  expect(sentInputs('listHistory')).toEqual([]);
  fold.open = true;
  fold.dispatchEvent(new Event('toggle'));
  await find('.folds tbody tr');
  const rows = [...document.querySelectorAll('.folds tbody tr')].map((row) =>
    [...row.querySelectorAll('td')].slice(1).map((cell) => cell.textContent),
  );
  expect(rows[0]).toEqual(['更新', '8', '1', '2', '1,240']);
  expect(rows[1]?.[0]).toContain('未能更新名单的文件无法取得');
  expect(rows[1]?.[0]).toContain('feed.json: 503');
  expect(rows[3]).toEqual(['添加', '1,233', '–', '–', '1,233']);
});

describe('the order', () => {
  test('is changed by buttons, is said, and the focus stays on the button', async () => {
    browser.lists = [named('a', '甲'), named('b', '乙'), named('c', '丙')];
    show(<ListSection />);
    const up = await find('[aria-label="上移“丙”"]');
    up.focus();
    browser.replies.set('orderLists', ({ ids }) => {
      browser.lists = (ids as string[]).flatMap((id) => browser.lists.filter((list) => list.info.id === id));
      return { ok: true, value: {} };
    });
    up.click();
    await says('“丙”现为第2份，共3份');
    expect(sentInputs('orderLists')).toEqual([{ ids: ['a', 'c', 'b'] }]);
    expect([...document.querySelectorAll('article h3')].map((title) => title.textContent)).toEqual([
      '甲',
      '丙',
      '乙',
    ]);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('上移“丙”');
  });

  test('has ends', async () => {
    browser.lists = [named('a', '甲'), named('b', '乙')];
    show(<ListSection />);
    await press('[aria-label="上移“甲”"]');
    await rendered();
    expect(sentInputs('orderLists')).toEqual([]);
    expect((await find('[aria-label="上移“甲”"]')).getAttribute('aria-disabled')).toBe('true');
  });

  test('that could not be changed says why', async () => {
    browser.lists = [named('a', '甲'), named('b', '乙')];
    browser.replies.set('orderLists', bad('store-unavailable'));
    show(<ListSection />);
    await press('[aria-label="下移“甲”"]');
    await says('浏览器打不开信标存放数据的地方');
  });
});

async function remove(): Promise<void> {
  browser.lists = [madeUpList()];
  show(<ListSection />);
  (await findButton('移除：测试名单（虚构）')).click();
  await says('秒后移除');
}

describe('removing', () => {
  test('waits, and can be undone: nothing is ever removed', async () => {
    await remove();
    const undo = await findButton('撤销：测试名单（虚构）');
    await vi.waitFor(() => expect(document.activeElement).toBe(undo));
    vi.useFakeTimers();
    undo.click();
    await vi.advanceTimersByTimeAsync(2 * undoLasts);
    expect(sentInputs('unsubscribe')).toEqual([]);
    expect(document.activeElement?.id).toBe('list-made-up');
  });

  test('is carried out after a while', async () => {
    browser.lists = [madeUpList()];
    show(<ListSection />);
    const button = await findButton('移除：测试名单（虚构）');
    vi.useFakeTimers();
    button.click();
    await vi.advanceTimersByTimeAsync(undoLasts - 1000);
    expect(sentInputs('unsubscribe')).toEqual([]);
    browser.lists = [];
    await vi.advanceTimersByTimeAsync(2000);
    expect(sentInputs('unsubscribe')).toEqual([{ id: 'made-up' }]);
    expect(document.body.textContent).not.toContain('测试名单（虚构）');
  });

  test('is carried out at once when the page is left', async () => {
    await remove();
    window.dispatchEvent(new Event('pagehide'));
    expect(sentInputs('unsubscribe')).toEqual([{ id: 'made-up' }]);
  });

  test('that fails says why, and the list is there again', async () => {
    browser.replies.set('unsubscribe', bad('store-unavailable'));
    await remove();
    window.dispatchEvent(new Event('pagehide'));
    await says('浏览器打不开信标存放数据的地方');
    await find('article h3');
  });
});
