// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { columnGroups } from '../../../components/options/list-section/add/column-fields.ts';
import { ListSection } from '../../../components/options/list-section/list-section.tsx';
import { fields } from '../../../utils/lists/tables/headers.ts';
import { browser } from './fake-browser.ts';
import {
  announce,
  bad,
  blobs,
  choose,
  chooseFile,
  good,
  press,
  rendered,
  sentInputs,
  stubBlobs,
} from './list-section.ts';
import { madeUpList } from './made-up.ts';
import { choices, tablePreview } from './made-up-sources.ts';
import { fillIn, find, says, show, takeAway } from './shown.tsx';

vi.mock('wxt/browser', async () => import('./fake-browser.ts'));

beforeEach(() => {
  browser.reset();
  stubBlobs();
});
afterEach(takeAway);

const place = { kind: 'file', blob: 'blob:test/1', fileName: '名单.xlsx' };
const { info } = madeUpList();
const held = madeUpList({
  info: { ...info, id: choices.id, title: '旧名单（虚构）' },
  source: { kind: 'file', fileName: '旧.xlsx' },
  entries: 500,
});

async function look(change: Parameters<typeof tablePreview>[0] = {}): Promise<void> {
  browser.replies.set('preview', good(tablePreview(change)));
  show(<ListSection />);
  await chooseFile('#list-file', new File(['x'], '名单.xlsx'));
  await find('.row-counts');
}

const selects = (): HTMLSelectElement[] => [
  ...document.querySelectorAll<HTMLSelectElement>('.column select'),
];

test('every field that a table can hold can be chosen, and no other', () => {
  expect(Object.values(columnGroups).flat().toSorted()).toEqual([...fields].toSorted());
});

describe('a table', () => {
  test('is shown with what would be taken, how its columns are read, and what no one reads', async () => {
    await look();
    expect((await find('.row-counts')).textContent).toBe('读到（行）500录入476未录入24录入但存疑12');
    const columns = [...document.querySelectorAll('.column')];
    expect(columns.map((column) => column.querySelector('label')?.textContent)).toEqual([
      '序号',
      '企业名称',
      '代码',
      '法定代表人',
      '列入原因',
    ]);
    expect(selects().map((select) => select.value)).toEqual(['ignore', 'name', 'anyCode', 'cause']);
    expect(columns[2]?.textContent).toContain('按内容推断');
    expect(columns[3]?.textContent).toBe('法定代表人个人信息，不读取');
  });

  test('tells why rows were left out, in words, and saves them all', async () => {
    await look();
    const rows = [...document.querySelectorAll('.notes tbody tr')].map((row) => row.textContent);
    expect(rows[0]).toContain('3未录入是自然人：从不列入个人');
    expect(rows[1]).toContain('9已录入，存疑代码的校验位不符');
    await says('这里是前4条，共36条');
    browser.replies.set('rowNotes', good('sheet,row\r\n,3\r\n'));
    const saved = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue(undefined);
    await press('.notes .button');
    await vi.waitFor(() => expect(saved).toHaveBeenCalledOnce());
    const [link] = saved.mock.contexts as HTMLAnchorElement[];
    expect(link?.download).toBe('演示失信名单（虚构）-rows.csv');
    expect(await blobs.get(link?.href ?? '')?.text()).toContain(',3');
    expect(sentInputs('rowNotes')).toEqual([{ subject: place.blob }]);
    saved.mockRestore();
  });

  test('is read again with each correction, once the person pauses, and the focus stays', async () => {
    await look();
    const [, name, code] = selects();
    if (!name || !code) throw new Error('no columns');
    name.focus();
    choose(name, 'ignore');
    await rendered();
    choose(code, 'uscc');
    await says('正在按你的更正重新读取');
    browser.replies.set('preview', good(tablePreview({ taken: 470, refused: 30 })));
    await says('470');
    expect(sentInputs('preview')).toEqual([
      { place },
      {
        place,
        choices: {
          ...choices,
          columns: [
            { column: 1, header: '企业名称', field: 'ignore' },
            { column: 2, header: '代码', field: 'uscc' },
          ],
        },
      },
    ]);
    expect(document.activeElement).toBe(name);
    expect(selects().map((select) => select.value)).toEqual(['ignore', 'ignore', 'uscc', 'cause']);
  });

  test('keeps what was typed while it is read again, and is not read again for its title', async () => {
    await look();
    const [title] = document.querySelectorAll<HTMLInputElement>('.questions .input');
    if (!title) throw new Error('no title');
    fillIn(title, '新标题');
    await rendered();
    const [tier] = [...document.querySelectorAll<HTMLSelectElement>('.pair select')];
    if (!tier) throw new Error('no tier');
    choose(tier, 'watchlist');
    await vi.waitFor(() => expect(sentInputs('preview')).toHaveLength(2));
    expect(sentInputs('preview')[1]).toEqual({
      place,
      choices: { ...choices, title: '新标题', tier: 'watchlist' },
    });
    await vi.waitFor(() => expect(document.querySelector('[aria-busy=true]')).toBeNull());
    expect(title.value).toBe('新标题');
  });

  test('that could not be read again stays, with the reason, and cannot be added like that', async () => {
    await look();
    browser.replies.set('preview', bad('no-name-column'));
    const [, name] = selects();
    if (!name) throw new Error('no columns');
    choose(name, 'ignore');
    await says('没有认出哪一列是名称');
    expect(selects()).toHaveLength(4);
    expect(document.querySelector('#list-add')).toBeNull();
    browser.replies.set('preview', good(tablePreview()));
    choose(name, 'name');
    await find('#list-add');
  });

  test('of which nothing can be taken asks for its columns and cannot be added', async () => {
    const { sheets } = tablePreview();
    await look({
      taken: 0,
      refused: 500,
      sheets: sheets.map((sheet) => Object.assign(sheet, { read: false })),
    });
    await says('没有认出哪一列是企业名称或网址');
    expect((await find<HTMLDetailsElement>('.sheet')).open).toBe(true);
    expect(document.querySelector('#list-add')).toBeNull();
  });

  test('cannot be added without title and issuer', async () => {
    await look();
    const [title] = document.querySelectorAll<HTMLInputElement>('.questions .input');
    if (!title) throw new Error('no title');
    fillIn(title, ' ');
    await rendered();
    await press('#list-add');
    await says('请填写名单标题和列入机关');
    expect(title.getAttribute('aria-invalid')).toBe('true');
    expect(sentInputs('importSource')).toEqual([]);
  });

  test('of domains has no columns to correct', async () => {
    await look({ form: 'domains', sheets: [] });
    await says('网址名单');
    expect(document.querySelector('.columns')).toBeNull();
  });
});

describe('importing', () => {
  test('tells how far it is, politely, and what came of it', async () => {
    await look();
    const { promise, resolve } = Promise.withResolvers<{ ok: true; value: unknown }>();
    browser.replies.set('importSource', () => promise);
    await press('#list-add');
    await says('读完之前请不要关闭本页');
    await announce({ subject: choices.id, stage: 'storing', done: 52_000, of: 100_000, unit: 'entries' });
    await says('52,000 / 100,000条');
    const bar = await find<HTMLProgressElement>('progress');
    expect([bar.value, bar.max]).toEqual([52_000, 100_000]);
    await says('正在存入本机，已完成50%');
    const leaving = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(leaving);
    expect(leaving.defaultPrevented).toBe(true);
    resolve({ ok: true, value: madeUpList({ entries: 476 }) });
    await says('已添加“测试名单（虚构）”，共476条');
    expect(sentInputs('importSource')).toEqual([{ place, choices }]);
    expect(blobs.size).toBe(0);
    expect(document.activeElement?.id).toBe('add-title');
  });

  test('can be ended; the preview stays, and the file with it', async () => {
    await look();
    const { promise, resolve } = Promise.withResolvers<{ ok: false; error: { code: string } }>();
    browser.replies.set('importSource', () => promise);
    await press('#list-add');
    await press('.progress-line button');
    await says('正在取消…');
    expect(sentInputs('cancel')).toEqual([{ subject: place.blob }, { subject: choices.id }]);
    resolve({ ok: false, error: { code: 'superseded' } });
    await says('已取消，什么都没有改变');
    expect(document.querySelector('[role=alert] .notice')).toBeNull();
    expect(blobs.size).toBe(1);
    await find('#list-add');
  });

  test('that came too late to be ended says that the list is there', async () => {
    await look();
    const { promise, resolve } = Promise.withResolvers<{ ok: true; value: unknown }>();
    browser.replies.set('importSource', () => promise);
    await press('#list-add');
    await press('.progress-line button');
    resolve({ ok: true, value: madeUpList() });
    await says('已添加“测试名单（虚构）”');
  });

  test('that fails says why and can be tried again', async () => {
    await look();
    browser.replies.set('importSource', bad('no-space'));
    await press('#list-add');
    await says('请腾出空间');
    await find('#list-add');
  });
});

test('a file that is larger than anything that is read is refused at once, unread', async () => {
  show(<ListSection />);
  const huge = new File(['x'], '名单.csv');
  Object.defineProperty(huge, 'size', { value: 2 ** 32 });
  await chooseFile('#list-file', huge);
  await says('请分成几份');
  expect(sentInputs('preview')).toEqual([]);
});

describe('a table that is there already', () => {
  test('warns where a tenth of the entries would vanish, and says so on the button', async () => {
    browser.lists = [held];
    await look({ known: true, vanished: 50 });
    await says('原有500条中，有50条这次没有了');
    expect((await find('.questions .notice')).className).toContain('warn');
    expect((await find('#list-add')).textContent).toBe('仍要用这476条替换');
  });

  test('only mentions a few', async () => {
    browser.lists = [held];
    await look({ known: true, vanished: 49 });
    await says('有49条这次没有了');
    expect(document.querySelector('.notice.warn')).toBeNull();
    expect((await find('#list-add')).textContent).toBe('用这476条替换');
  });

  test('can become a list of its own, under an id that is free', async () => {
    browser.lists = [held, madeUpList({ info: { ...info, id: `${choices.id}-2` } })];
    await look({ known: true });
    browser.replies.set('preview', good(tablePreview()));
    await press('.choice:nth-of-type(2) input');
    await vi.waitFor(() =>
      expect(sentInputs('preview')[1]).toEqual({ place, choices: { ...choices, id: `${choices.id}-3` } }),
    );
    await vi.waitFor(async () => expect((await find('#list-add')).textContent).toBe('添加这476条'));
  });

  test('is replaced by a newer file under its own id and title', async () => {
    browser.lists = [held];
    browser.replies.set(
      'preview',
      good(tablePreview({ choices: { ...choices, id: 'other', title: '新文件' } })),
    );
    show(<ListSection />);
    await chooseFile('article input[type=file]', new File(['y'], '名单.xlsx'));
    await vi.waitFor(() => expect(sentInputs('preview')).toHaveLength(2));
    expect(sentInputs('preview')[1]).toEqual({
      place,
      choices: { ...choices, title: '旧名单（虚构）', issuer: '测试机关', tier: 'blacklist' },
    });
  });
});
