/** Every state of the popup in a real browser, each told apart from the others in words. */
import { Extension } from './extension.ts';
import { examine } from './axe.ts';
import type { Tab } from './browsers/shopper.ts';
import { expect, test } from './fixtures.ts';
import { homeAddress, listedEntries, searchAddress, searchPage, servePages } from './living-market.ts';
import { says, textOf } from './own-page.ts';
import { PublishedList } from './published-list.ts';

const address = (state: string): string => searchAddress(`popup-${state}`);
const foreign = 'https://somewhere-else.example/';
const licence = 'https://mall.jd.com/showLicence-4001.html';
const company = '宁波演示某某电子商务有限公司';

const pages = {
  [address('marked')]: searchPage('addCards(5, 4);'),
  [address('unknown')]: searchPage('addCards(5, 2);'),
  [address('empty')]: '<!doctype html><meta charset="utf-8"><div class="check-error">没有结果</div>',
  [address('layout')]: '<!doctype html><meta charset="utf-8"><main class="zz">演示商品</main>',
  [address('waiting')]: '<!doctype html><meta charset="utf-8"><div id="root"></div>',
  [homeAddress]: '<!doctype html><meta charset="utf-8"><p>关于</p>',
  [foreign]: '<!doctype html><meta charset="utf-8"><p>别处</p>',
  [licence]: `<!doctype html><meta charset="utf-8"><title>京东商城网店经营者营业执照信息</title>
    <div class="jScore"><ul><li class="noBorder"><span>企业名称：${company}</span></li></ul></div>`,
};

/** Words of which each belongs to one state only. */
const words = {
  foreign: '此页不在读取之列',
  other: '此页不含店铺，不读取',
  'no shop': '本页没有店铺',
  'unknown layout': '未能识别此页版式',
  'not drawn yet': '页面还没有显示出内容',
  'site off': '已在京东停用',
  'no list': '没有启用名单，无法比对',
  'demonstration only': '目前只启用了演示名单',
  stale: '有效期已于',
  'operator unknown': '经营者未知，无法比对',
  'not listed': '未见于所选名单，不代表可靠',
  marked: '1处标注',
} as const;
type State = keyof typeof words;

test.describe('the popup says', () => {
  test.describe.configure({ mode: 'serial' });
  let extension: Extension;
  let list: PublishedList;
  let stop: () => void;

  test.beforeAll(async ({ shopper, web }) => {
    list = await PublishedList.create(web, 'popup-states');
    await shopper.allowOrigin(PublishedList.pattern);
    stop = servePages(web, pages);
    extension = await Extension.of(shopper);
    await extension.changeSettings({ language: 'zh-CN' });
  });
  test.afterAll(async () => {
    await extension.send('forgetLinks', { all: true });
    await extension.changeSettings({ language: 'auto', sitesOff: [] });
    await extension.send('unsubscribe', { id: list.id });
    for (const { info } of await extension.lists())
      await extension.send('enableList', { id: info.id, enabled: true });
    await extension.close();
    stop();
  });

  /** Opens the page and its popup, and sees that of all states the popup tells these. */
  async function popupSays(
    shopper: Parameters<typeof Extension.of>[0],
    url: string,
    states: readonly State[],
    look: (popup: Tab) => Promise<void> = async () => undefined,
  ): Promise<void> {
    const tab = await shopper.open(url);
    const popup = await shopper.openOwn(`popup.html?tab=${await extension.newestTab()}`);
    for (const state of states) await says(popup, words[state]);
    const told = await textOf(popup);
    const others = Object.entries(words).filter(([state]) => !states.some((one) => one === state));
    for (const [, other] of others) expect(told).not.toContain(other);
    await look(popup);
    if (shopper.browser === 'chromium') expect((await examine(popup)).wrong).toEqual([]);
    await popup.close();
    await tab.close();
  }

  test('that only the demonstration is on, as long as nothing was added', async ({ shopper }) => {
    await popupSays(shopper, address('unknown'), ['demonstration only', 'operator unknown']);
  });

  test('that no list is on', async ({ shopper }) => {
    for (const { info } of await extension.lists())
      await extension.send('enableList', { id: info.id, enabled: false });
    await popupSays(shopper, address('unknown'), ['no list']);
  });

  test('what is marked, and of whom nobody knows the operator, with the way to find out', async ({
    shopper,
  }) => {
    await list.publish(listedEntries(20));
    await extension.send('subscribe', { address: list.address });
    await popupSays(shopper, address('marked'), ['marked', 'operator unknown'], async (popup) => {
      await says(popup, '演示店铺7号');
      expect(
        await popup.evaluate(() => document.querySelector<HTMLAnchorElement>('a.check')?.href, null),
      ).toContain('showLicence-');
    });
  });

  test('that the operator is known and on none of the lists', async ({ shopper }) => {
    await popupSays(shopper, licence, ['not listed']);
  });

  for (const [state, url] of [
    ['foreign', foreign],
    ['other', homeAddress],
    ['no shop', address('empty')],
    ['unknown layout', address('layout')],
    ['not drawn yet', address('waiting')],
  ] as const) {
    test(`of a page: ${state}`, async ({ shopper }) => {
      await popupSays(shopper, url, [state]);
    });
  }

  test('that the site is off, and puts it on again with its switch', async ({ shopper }) => {
    await extension.changeSettings({ sitesOff: ['jd'] });
    await popupSays(shopper, address('marked'), ['site off'], async (popup) => {
      await popup.click('header input[role=switch]');
      await says(popup, words.marked);
    });
  });

  test('that a list was not refreshed in time', async ({ shopper }) => {
    await extension.send('unsubscribe', { id: list.id });
    await list.publish(listedEntries(20), [], new Date(Date.now() - 60 * 86_400_000));
    await extension.send('subscribe', { address: list.address });
    await popupSays(shopper, address('marked'), ['stale', 'marked', 'operator unknown']);
  });
});
