/** The ledger of cases, in a real browser: opened in bulk, walked to the end, handed over, checked and locked. */
import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { canonicalJson } from '../../utils/desk/ledger/chain/canonical.ts';
import { hashOf, noEvent } from '../../utils/desk/ledger/chain/event.ts';
import type { Entry } from '../../utils/model/entry.ts';
import type { ListState } from '../../utils/model/list.ts';
import type { LedgerEvent, LedgerHeader } from '../../utils/model/ledger/events.ts';
import { cutTexts } from '../gallery/options/cut-texts.ts';
import { madeForm } from '../unit/desk/forms/made-form.ts';
import { examine } from './axe.ts';
import { makeProfile, startChromium } from './browsers/chromium.ts';
import { closeFirstRun } from './browsers/first-run.ts';
import type { Shopper, Tab } from './browsers/shopper.ts';
import { eraseDesk, liesOpen } from './desk-at-rest.ts';
import { Extension } from './extension.ts';
import { executableOf, expect, test } from './fixtures.ts';
import { chooseFile, press, says, textOf } from './own-page.ts';
import { PublishedList } from './published-list.ts';

const entryOf = (id: string, name: string, region: string): Entry => ({
  id,
  subject: { kind: 'company', name, region },
  storefronts: [{ site: 'taobao', shopId: id, name: `演示店${id}` }],
  tier: 'blacklist',
  causes: [{ code: 'fake-orders', wording: '刷单炒信' }],
  basisKind: 'administrative',
  listedOn: '2026-01-05',
});
const inZhejiang = 130;
const entries: Entry[] = [
  ...Array.from({ length: inZhejiang }, (_, i) =>
    entryOf(`zj${String(i)}`, `杭州第${String(i)}号演示商贸有限公司`, '浙江省杭州市'),
  ),
  ...Array.from({ length: 20 }, (_, i) =>
    entryOf(`jx${String(i)}`, `南昌第${String(i)}号演示商贸有限公司`, '江西省南昌市'),
  ),
];
const walked = '杭州第7号演示商贸有限公司';
const passphrase = '三只白鹭飞过水田';

/** Puts a value where a person typed or chose it. */
const fill = async (tab: Tab, selector: string, value: string): Promise<void> => {
  await expect.poll(() => tab.evaluate((one) => document.querySelector(one) !== null, selector)).toBe(true);
  await tab.evaluate(
    ([wanted, typed]) => {
      const field = document.querySelector<HTMLInputElement | HTMLSelectElement>(wanted);
      if (!field) return;
      field.value = typed;
      field.dispatchEvent(new Event(field.localName === 'select' ? 'change' : 'input', { bubbles: true }));
    },
    [selector, value] as const,
  );
};
const countOf = (tab: Tab, selector: string): Promise<number> =>
  tab.evaluate((wanted) => document.querySelectorAll(wanted).length, selector);
const found = (tab: Tab): Promise<string> => textOf(tab, '.found-cases');

/** Notes what the page saves from now on, and saves nothing. */
const noteSaved = (tab: Tab): Promise<void> =>
  tab.evaluate(() => {
    const { dataset } = document.documentElement;
    dataset['saved'] = '';
    URL.createObjectURL = (blob: Blob) => {
      const read = async (): Promise<void> => {
        const bytes = new Uint8Array(await blob.arrayBuffer());
        dataset['saved'] = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
      };
      void read();
      return '#saved';
    };
    HTMLAnchorElement.prototype.click = function click() {
      dataset['name'] = this.download;
    };
  }, null);
const saved = async (tab: Tab): Promise<Buffer> => {
  const read = (): Promise<string> =>
    tab.evaluate(() => document.documentElement.dataset['saved'] ?? '', null);
  await expect.poll(read).not.toBe('');
  return Buffer.from(await read(), 'base64');
};

async function exportLedger(shopper: Shopper): Promise<Buffer> {
  const tab = await shopper.openOwn('desk.html#cases/keep');
  await says(tab, '核验无误');
  await noteSaved(tab);
  await press(tab, '#export-save');
  const file = await saved(tab);
  await tab.close();
  return file;
}

async function openOne(tab: Tab, name: string): Promise<void> {
  await fill(tab, '#one-name', name);
  await press(tab, '#one-open');
  await says(tab, name, '.case-head');
}

const take = (tab: Tab, bytes: Uint8Array): Promise<void> =>
  chooseFile(tab, '#import-file', { name: 'ledger.jsonl', bytes });

/** The same ledger with one title changed and every hash reckoned anew, as somebody would who hides a change. */
function recomputed(file: Buffer, from: string, to: string): Buffer {
  const [first = '', ...lines] = file.toString().trimEnd().split('\n');
  let prev = noEvent;
  const events = lines.map((line) => {
    const { hash: _, ...fields } = JSON.parse(line.replaceAll(from, to)) as LedgerEvent;
    const changed = Object.assign(fields, { prev });
    prev = hashOf(changed);
    return Object.assign(changed, { hash: prev });
  });
  const { hash: _, ...header } = JSON.parse(first) as LedgerHeader;
  // One desk wrote it: its chain has one end.
  const heads = header.heads.slice(0, 1).map(({ desk, seq }) => ({ desk, seq, hash: prev }));
  const anew = { ...header, heads };
  const all = [{ ...anew, hash: hashOf(anew) }, ...events];
  return Buffer.from(all.map((line) => `${canonicalJson(line)}\n`).join(''));
}

const step = async (tab: Tab, status: string, number?: string): Promise<void> => {
  await press(tab, `[data-step="${status}"]`);
  if (number !== undefined) await fill(tab, '#step-number', number);
  await press(tab, '#step-save');
  await expect.poll(() => countOf(tab, '#step-save')).toBe(0);
};

async function setLock(tab: Tab): Promise<void> {
  await fill(tab, '#lock-fresh', passphrase);
  await fill(tab, '#lock-again', passphrase);
  await press(tab, '#lock-understood');
  await press(tab, '#lock-set');
  await says(tab, '已设口令');
}

test.describe('cases', () => {
  test.describe.configure({ mode: 'serial' });
  let extension: Extension;
  let list: PublishedList;
  let bystander: Tab;

  test.beforeAll(async ({ shopper, web }) => {
    list = await PublishedList.create(web, 'cases');
    await list.publish(entries);
    await shopper.allowOrigin(PublishedList.pattern);
    extension = await Extension.of(shopper);
    await extension.changeSettings({ language: 'zh-CN' });
    await extension.send('subscribe', { address: list.address });
    bystander = await shopper.openOwn('learn.html');
    await eraseDesk(bystander);
  });

  test.afterAll(async () => {
    await eraseDesk(bystander);
    await bystander.close();
    await extension.send('unsubscribe', { id: list.id });
    await extension.changeSettings({ language: 'auto' });
    await extension.close();
  });

  test('are opened from a list by area, once, however often it is pressed', async ({ shopper }) => {
    const tab = await shopper.openOwn('desk.html#cases/open');
    await fill(tab, '#bulk-list', 'cases');
    await fill(tab, '#bulk-area', '浙江');
    await fill(tab, '#bulk-tag', '演示专项');
    await says(tab, `名单中该范围的记录：${String(inZhejiang)}条`);
    // counted before anything is pressed, and a smaller area is a press away
    await says(tab, `按下将新立${String(inZhejiang)}件`);
    await press(tab, '[data-area="浙江杭州"]');
    await expect.poll(() => countOf(tab, '.bulk-areas')).toBe(0);
    await says(tab, `按下将新立${String(inZhejiang)}件`);
    await press(tab, '#bulk-open');
    await says(tab, `新立${String(inZhejiang)}件`, '.notice-title');
    await says(tab, '按下将新立0件');
    await press(tab, '#bulk-open');
    await says(tab, '新立0件', '.notice-title');
    await says(tab, `此前已立案的记录：${String(inZhejiang)}条`);
    await press(tab, 'a[href="#cases/list"]');
    await expect.poll(() => found(tab)).toBe(`${String(inZhejiang)}件`);
    expect(await countOf(tab, '.case-list .case-row')).toBe(50);
    await press(tab, '#page-after');
    await press(tab, '#page-after');
    await expect.poll(() => countOf(tab, '.case-list .case-row')).toBe(30);
    await tab.close();
  });

  test('follow the list that they came from', async ({ shopper }) => {
    const tab = await shopper.openOwn('desk.html#cases/list');
    await expect.poll(() => found(tab)).toBe(`${String(inZhejiang)}件`);
    await list.publish(entries, [{ id: 'zj3', reason: 'repaired', on: '2026-02-01' }]);
    const serial = async (): Promise<number | undefined> =>
      (await extension.send<ListState[]>('sync')).find(({ info }) => info.id === list.id)?.serial;
    await expect.poll(serial).toBe(list.serial);
    await fill(tab, '#filter-text', '杭州第3号');
    await says(tab, '已移出名单', '.case-list');
    await press(tab, '.case-list .case-row');
    await says(tab, '原因：已整改');
    await tab.close();
  });

  test('one is walked from suspicion to its end, with evidence and a notice of one’s own', async ({
    shopper,
  }) => {
    const tab = await shopper.openOwn('desk.html#cases/list');
    await fill(tab, '#filter-text', '杭州第7号');
    await press(tab, '.case-list .case-row');
    await says(tab, walked, '.case-head');
    await says(tab, '演示店zj7', '.case-side');
    await step(tab, 'notice', '演示整改〔2026〕7号');
    await says(tab, '演示整改〔2026〕7号', '.case-main');
    await says(tab, '发整改通知书起3个月');

    await noteSaved(tab);
    await chooseFile(tab, '#form-file', {
      name: '整改通知书.docx',
      bytes: madeForm([['致{{名称}}：因{{事由}}，文号{{文号}}，{{整改要求}}']]),
    });
    await press(tab, '#form-fill');
    await says(tab, '已填3处并保存');
    await says(tab, '{{整改要求}}');
    expect((await saved(tab)).subarray(0, 2).toString()).toBe('PK');
    expect(await tab.evaluate(() => document.documentElement.dataset['name'], null)).toBe(
      `整改通知书-${walked}.docx`,
    );

    await step(tab, 'commitment', '演示承诺7');
    await press(tab, '#measures-ask');
    await fill(tab, '#measure-platform', '演示平台');
    await press(tab, 'input[name="measure"][value="8"]');
    await press(tab, '#measure-save');
    await says(tab, '降低搜索排名', '.platform');
    await press(tab, '[data-measure="carried-out"]');
    const picture = Buffer.from('演示截图');
    await chooseFile(tab, '.measure-files', { name: '截图.png', bytes: picture });
    await press(tab, '.measure-done');
    await says(tab, '已采取\u00A0· 1件证据', '.platform');
    await says(tab, createHash('sha256').update(picture).digest('hex'), '.pieces');
    await step(tab, 'rectified');
    await says(tab, '期限不再计算');
    await step(tab, 'closed');
    await says(tab, '重新立案', '.next-steps');
    for (const status of ['整改通知', '信用承诺', '已整改', '结案']) {
      await says(tab, `状态改为“${status}”`, '.history');
    }
    await says(tab, '本工作台', '.history');
    await tab.close();
  });

  test('are found by each condition, and by several at once', async ({ shopper }) => {
    const tab = await shopper.openOwn('desk.html#cases/open');
    await openOne(tab, '南昌另一演示商贸有限公司');
    await fill(tab, '#tag', '举报转来');
    await tab.evaluate(
      () => document.querySelector<HTMLFormElement>('form:has(#tag)')?.requestSubmit(),
      null,
    );
    await says(tab, '举报转来', '.given-names');
    await fill(tab, '#assign', '演示员甲');
    await tab.evaluate(
      () => document.querySelector<HTMLFormElement>('form:has(#assign)')?.requestSubmit(),
      null,
    );
    await says(tab, '加标签', '.history');
    await says(tab, '交由经办', '.history');
    await press(tab, 'a[href="#cases/list"]');
    const all = `${String(inZhejiang + 1)}件`;
    for (const [field, value, count] of [
      ['#filter-status', 'closed', '1件'],
      ['#filter-tag', '举报转来', '1件'],
      ['#filter-assignee', '演示员甲', '1件'],
      ['#filter-text', 'nanchanglingyi', '1件'],
      ['#filter-area', '浙江省杭州市', `${String(inZhejiang)}件`],
      ['#filter-due', 'late', `${String(inZhejiang - 2)}件`],
    ] as const) {
      await expect.poll(() => found(tab), field).toBe(all);
      await fill(tab, field, value);
      await expect.poll(() => found(tab), field).toBe(count);
      await press(tab, '#filter-clear');
    }
    await fill(tab, '#filter-area', '浙江省杭州市');
    await fill(tab, '#filter-status', 'closed');
    await fill(tab, '#filter-tag', '演示专项');
    await expect.poll(() => found(tab)).toBe('1件');
    await tab.close();
  });

  test('axe finds nothing, and no text is cut in three languages', async ({ shopper }) => {
    test.setTimeout(240_000);
    const first = await shopper.openOwn('desk.html#cases/list');
    await fill(first, '#filter-text', '杭州第7号');
    await expect.poll(() => found(first)).toBe('1件');
    const id = await first.evaluate(
      () => document.querySelector<HTMLElement>('.case-list .case-row')?.dataset['case'] ?? '',
      null,
    );
    await first.close();
    const wrong: string[] = [];
    for (const [place, ready] of [
      ['cases', '.board-case'],
      ['cases/list', '.case-list .case-row'],
      ['cases/open', '#bulk-open'],
      ['cases/keep', '#verify .notice'],
      [`cases/${id}`, '.events li'],
      [`cases/add/${list.id}/jx5`, '#add-open'],
      ['lock', '#lock-set'],
    ] as const) {
      const tab = await shopper.openOwn(`desk.html#${place}`);
      await expect.poll(() => countOf(tab, ready), place).toBeGreaterThan(0);
      await tab.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      }, null);
      for (const language of ['en', 'zh-TW', 'zh-CN']) {
        await extension.changeSettings({ language });
        await expect.poll(() => tab.evaluate(() => document.documentElement.lang, null)).toBe(language);
        for (const width of [1100, 360]) {
          await tab.resize(width, 900);
          const cut = await tab.evaluate(cutTexts, undefined);
          wrong.push(...cut.map((one) => `${place}, ${language}, ${String(width)}: ${one}`));
        }
      }
      for (const colorScheme of ['light', 'dark'] as const) {
        await tab.likes({ colorScheme });
        const axe = await examine(tab);
        expect(axe.looked).toBeGreaterThan(10);
        wrong.push(...axe.wrong.map((one) => `${place}, ${colorScheme}: ${one}`));
      }
      await tab.close();
    }
    expect(wrong).toEqual([]);
  });

  test('an export in which a byte was changed is refused, and the line named', async ({ shopper }) => {
    const file = await exportLedger(shopper);
    const lines = file.toString().split('\n');
    const line = lines.findIndex((one) => one.includes('演示承诺7'));
    expect(line).toBeGreaterThan(0);
    const altered = Buffer.from(file);
    const at = file.indexOf('演示承诺7') + Buffer.byteLength('演示承诺');
    altered[at] = '8'.charCodeAt(0);
    const tab = await shopper.openOwn('desk.html#cases/keep');
    await take(tab, altered);
    await says(tab, `最先不符的是第${String(line + 1)}行`);
    await take(tab, file);
    await says(tab, '没有新的记录');
    await tab.close();
  });

  test('an export merges into another desk, whose own cases stay, and a deposited code stands there', async ({
    shopper,
  }) => {
    const before = await shopper.openOwn('desk.html#cases/keep');
    await press(before, '#deposit-now');
    await expect.poll(() => countOf(before, '.slip-code code')).toBe(5);
    const code = (await textOf(before, '.slip-code')).split(/\s+/).join('-');
    await before.close();
    const file = await exportLedger(shopper);

    await eraseDesk(bystander);
    const other = await shopper.openOwn('desk.html#cases/open');
    await openOne(other, '广州第一演示商贸有限公司');
    await press(other, 'a[href="#cases/keep"]');
    await take(other, file);
    await says(other, `涉及${String(inZhejiang + 1)}件案件`);
    await says(other, '来自2个工作台');
    await fill(other, '#check-code', code.toLowerCase());
    await press(other, '#check-look');
    await says(other, '一致：留存短码之前的记录都未改动');
    await press(other, 'a[href="#cases/list"]');
    await expect.poll(() => found(other)).toBe(`${String(inZhejiang + 2)}件`);
    await other.close();

    await eraseDesk(bystander);
    const third = await shopper.openOwn('desk.html#cases/keep');
    await take(third, recomputed(file, '演示承诺7', '演示承诺8'));
    await says(third, `涉及${String(inZhejiang + 1)}件案件`);
    await says(third, '核验无误');
    await fill(third, '#check-code', code);
    await press(third, '#check-look');
    await says(third, '不一致');
    await third.close();
  });

  test('nothing can be read of them while the desk is locked', async ({ shopper }) => {
    const tab = await shopper.openOwn('desk.html#lock');
    await says(tab, '无法找回');
    expect(await liesOpen(bystander, walked)).toBe(true);
    await setLock(tab);
    expect(await liesOpen(bystander, walked)).toBe(false);
    await press(tab, '#lock-now');
    for (const section of ['cases', 'monthly']) {
      const shut = await shopper.openOwn(`desk.html#${section}`);
      await says(shut, '工作台已上锁');
      expect(await countOf(shut, '.cases, .monthly')).toBe(0);
      await shut.close();
    }
    await fill(tab, '#unlock-passphrase', '不是这个口令');
    await press(tab, '#unlock button');
    await says(tab, '口令不对');
    await fill(tab, '#unlock-passphrase', passphrase);
    await press(tab, '#unlock button');
    await says(tab, '已设口令');
    const open = await shopper.openOwn('desk.html#cases/list');
    await expect.poll(() => found(open)).toBe(`${String(inZhejiang + 1)}件`);
    await open.close();
    await fill(tab, '#off-passphrase', passphrase);
    await press(tab, '#lock-off');
    await says(tab, '设置口令');
    expect(await liesOpen(bystander, walked)).toBe(true);
    await tab.close();
  });

  test('an entry that was looked up comes into a case, another is linked by name, and taken out again', async ({
    shopper,
  }) => {
    const tab = await shopper.openOwn(`lookup.html#${list.id}/jx5`);
    await press(tab, 'a[href*="#cases/add/"]');
    await press(tab, '#add-open');
    await says(tab, '南昌第5号演示商贸有限公司', '.case-head');
    const links = '#entries-title ~ .plain-list > li';
    await expect.poll(() => countOf(tab, links)).toBe(1);
    await tab.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    }, null);
    await fill(tab, '#link-entry', '南昌第6号');
    await expect.poll(() => countOf(tab, '.found-entry')).toBe(1);
    await press(tab, '.link-entry');
    await expect.poll(() => countOf(tab, links)).toBe(2);
    await says(tab, '已关联', '.found-entry');
    await press(tab, `${links}:last-child .take`);
    await expect.poll(() => countOf(tab, links)).toBe(1);
    await says(tab, '取消关联名单记录', '.events');
    await tab.close();
  });
});

test('a locked desk asks for its passphrase when the browser begins again', async ({ kind, web }) => {
  test.skip(kind === 'firefox', 'the harness keeps no profile of Firefox');
  const profile = await makeProfile();
  const executable = await executableOf('chromium');
  try {
    const before = await startChromium(web.port, executable, profile);
    await closeFirstRun(before);
    const tab = await before.openOwn('desk.html#cases/open');
    await openOne(tab, '演示重启商贸有限公司');
    await tab.goto((await tab.evaluate(() => location.href, null)).replace(/#.*/, '#lock'));
    await setLock(tab);
    await before.close();
    const after = await startChromium(web.port, executable, profile);
    const again = await after.openOwn('desk.html#cases/list');
    await says(again, '工作台已上锁');
    await fill(again, '#unlock-passphrase', passphrase);
    await press(again, '#unlock button');
    await says(again, '演示重启商贸有限公司');
    await after.close();
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
});
