/** The first run, the page that explains, and Privacy and data, in a real browser. */
import type { ListState } from '../../utils/model/list.ts';
import type { StoredData } from '../../utils/model/backup.ts';
import type { SourcePlace, SourcePreview } from '../../utils/model/source.ts';
import type { LedgerCase } from '../../utils/model/ledger/case.ts';
import type { Draft } from '../../utils/model/report-desk.ts';
import type { Tab } from './browsers/shopper.ts';
import { eraseDesk } from './desk-at-rest.ts';
import { callDesk } from './desk-worker.ts';
import { Extension } from './extension.ts';
import { expect, test } from './fixtures.ts';
import { chooseFile, press, says, textOf } from './own-page.ts';

const allowed = 'https://allowed-shop.example';
const shop = {
  site: 'jd',
  shopId: '77',
  shopName: '演示店铺77号',
  parties: [],
  ad: false,
  selfOperated: false,
};
const company = '演示某某商贸有限公司';
const pack = { site: 'jd', hosts: ['search.jd.com'], scheme: 'any', pages: [] };

/** All that `storage.local` holds under these keys. */
const storedUnder = async (tab: Tab, keys: readonly string[]): Promise<Record<string, unknown>> =>
  JSON.parse(
    await tab.evaluate(async (wanted) => {
      interface Api {
        storage: { local: { get(keys: readonly string[]): Promise<Record<string, unknown>> } };
      }
      const scope = globalThis as unknown as { browser?: Api; chrome: Api };
      return JSON.stringify(await (scope.browser ?? scope.chrome).storage.local.get(wanted));
    }, keys),
  ) as Record<string, unknown>;
const kept = ['settings', 'dismissals', 'localPack:jd'];

test('the first run is walked with the keyboard alone', async ({ shopper }) => {
  const page = await shopper.openOwn('welcome.html');
  await expect.poll(() => textOf(page, '#step-title')).not.toBe('');
  const titles: string[] = [];
  for (let step = 0; step < 3; step++) {
    titles.push(await textOf(page, '#step-title'));
    await page.evaluate(() => document.querySelector<HTMLElement>('#step-next')?.focus(), null);
    await page.press('Enter');
    await expect.poll(() => textOf(page, '#step-title')).not.toBe(titles.at(-1));
  }
  titles.push(await textOf(page, '#step-title'));
  expect(new Set(titles).size).toBe(4);
  await page.close();
});

test('an address leads to the cause that it names', async ({ shopper }) => {
  const page = await shopper.openOwn('learn.html#cause-fake-orders');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id, null)).toBe('cause-fake-orders');
  await page.close();
});

test.describe('privacy and data', () => {
  test('backup, erase and restore give back everything', async ({ shopper }) => {
    const extension = await Extension.of(shopper);
    const page = await shopper.openOwn('options.html');
    const place = await page.evaluate((): SourcePlace => {
      const rows = Array.from({ length: 3000 }, (_, i) => `杭州第${i}号演示商贸有限公司,刷单炒信`);
      const blob = new Blob([['企业名称,列入事由', ...rows].join('\n')]);
      return { kind: 'file', blob: URL.createObjectURL(blob), fileName: '演示名单.csv' };
    }, null);
    const preview = await extension.send<SourcePreview>('preview', { place });
    if (preview.form !== 'table') throw new Error(preview.form);
    await extension.send('importSource', { place, choices: { ...preview.choices, id: 'backed-up' } });
    await shopper.allowOrigin(`${allowed}/*`);
    await extension.changeSettings({ sitesOff: ['jd'], language: 'zh-CN' });
    await extension.send('allowSite', { origin: allowed });
    await extension.send('dismiss', { sighting: shop });
    await says(page, '本地站点包');
    await chooseFile(page, '#pack-file', {
      name: '演示包.json',
      bytes: new TextEncoder().encode(JSON.stringify(pack)),
    });
    await says(page, '已载入：京东');
    const said = await storedUnder(page, kept);
    expect(said).toMatchObject({
      settings: { sitesAllowed: [allowed], sitesOff: ['jd'] },
      dismissals: [{ shop: expect.stringContaining('77') }],
      'localPack:jd': { name: '演示包.json' },
    });
    const begun = await callDesk<Draft>(page, 'reports', [['open'], ['begin', { kind: 'lead' }, 'zh-CN']]);
    await callDesk(page, 'reports', [['open'], ['save', { ...begun, account: '演示的举报' }]]);
    // More than a slice of a backup's.
    const evidence = { kind: 'file', name: '演示.txt', blob: { text: '演示的证据', times: 300_000 } };
    const draft = await callDesk<Draft>(page, 'reports', [['open'], ['addEvidence', begun.id, evidence]]);
    const kase = await callDesk<LedgerCase>(page, 'ledger', [['open'], ['openCase', { title: company }]]);
    const desk = await shopper.openOwn('desk.html#cases');
    await says(desk, company);
    await page.bringToFront();

    const lists = await extension.lists();
    const before = lists.find(({ info }) => info.id === 'backed-up');
    expect(before?.entries).toBe(3000);

    const saved = await page.evaluate(async () => {
      interface Api {
        runtime: { sendMessage(message: unknown): Promise<{ value: { text: string; next?: unknown } }> };
      }
      const scope = globalThis as unknown as { browser?: Api; chrome: Api };
      const { runtime } = scope.browser ?? scope.chrome;
      let text = '';
      let cursor: unknown;
      do {
        const input = cursor === undefined ? {} : { cursor };
        const { value } = await runtime.sendMessage({ name: 'backup', input });
        text += value.text;
        cursor = value.next;
      } while (cursor !== undefined);
      return text;
    }, null);

    await press(page, '#erase-all');
    await press(page, '#erase-all-yes');
    await expect
      .poll(async () => (await extension.lists()).map(({ trust }) => trust))
      .toEqual(['demonstration']);
    expect(await extension.send<StoredData>('storedData')).toMatchObject({
      lists: { count: 0, entries: 0 },
      links: { count: 0 },
      history: { count: 1 }, // the demonstration's own beginning
      desk: { drafts: { count: 0 }, evidence: { count: 0, bytes: 0 }, ledger: { count: 0 } },
    });
    // The page that was open begins anew by itself.
    await expect.poll(() => textOf(desk)).not.toContain(company);
    expect((await extension.lists())[0]?.enabled).toBe(true);

    expect(await storedUnder(page, ['dismissals', 'localPack:jd'])).toEqual({});

    await extension.changeSettings({ language: 'zh-CN' });
    await shopper.allowOrigin(`${allowed}/*`); // the person says yes again
    await chooseFile(page, '#restore-file', {
      name: 'xinbiao-backup.jsonl',
      bytes: new TextEncoder().encode(saved),
    });
    await says(page, '重新放行1个由你放行的网站');
    await says(page, '恢复工作台的1份草稿');
    await says(page, '恢复工作台的1件证据');
    await says(page, '恢复台账的1条记录');
    await press(page, '#restore-yes');
    await says(page, '已恢复');
    const after = (await extension.lists()).find(({ info }) => info.id === 'backed-up');
    const { error: _, ...state } = before ?? ({} as ListState);
    expect(after).toEqual(state);
    expect(await storedUnder(page, kept)).toEqual(said);
    expect(await callDesk(page, 'reports', [['open'], ['draft', draft.id]])).toEqual(draft);
    const [piece] = draft.evidence;
    expect(await callDesk(page, 'reports', [['open'], ['evidence', piece?.key]])).toEqual({
      bytes: piece?.bytes,
      sha256: piece?.sha256,
    });
    expect(await callDesk(page, 'ledger', [['open'], ['case', kase.id]])).toEqual(kase);
    await says(desk, company);
    await desk.close();
    await eraseDesk(page);

    await extension.send('forgetSite', { origin: allowed });
    for (const { id } of await extension.send<{ id: string }[]>('dismissals'))
      await extension.send('undismiss', { id });
    await press(page, '#local-packs li button');
    await expect.poll(() => storedUnder(page, ['localPack:jd'])).toEqual({});
    await extension.send('unsubscribe', { id: 'backed-up' });
    await extension.changeSettings({ sitesOff: [], language: 'auto' });
    await page.close();
    await extension.close();
  });
});
