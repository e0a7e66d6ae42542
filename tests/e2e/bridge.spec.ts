/**
 * The bridge from company to shop, on pages of ours under a marketplace's addresses: the list names a company only, and
 * the results name a shop only. What joins them is the licence page, once the person has opened it.
 */
import { organisationCheckCharacter, usccCheckCharacter } from '../../utils/identity/codes.ts';
import type { Entry } from '../../utils/model/entry.ts';
import type { PageSummary } from '../../utils/model/page.ts';
import type { Tab } from './browsers/shopper.ts';
import { Extension } from './extension.ts';
import { expect, test } from './fixtures.ts';
import {
  card,
  entryOf,
  markedShops,
  nameOf,
  pageOf,
  resultsPage,
  servePages,
  textOf,
  dayNow,
  today,
} from './market.ts';
import { PublishedList } from './published-list.ts';

const company = '杭州乙丙丁演示电子商务有限公司';
/** Of an area that does not exist, its check characters right. */
const first17 = `9100000000456789${organisationCheckCharacter('00456789') ?? ''}`;
const uscc = first17 + (usccCheckCharacter(first17) ?? '');

const results = 'https://search.jd.com/Search?keyword=xinbiao-bridge';
const licence = 'https://mall.jd.com/showLicence-1001.html';

/** It names the company, and no shop. */
const { storefronts: _, ...named } = entryOf(1001);
const entry: Entry = { ...named, id: 'company', subject: { kind: 'company', name: company, uscc } };

const shops = [1001, 1002, 1003];

const licencePage = pageOf(
  '京东商城网店经营者营业执照信息',
  `<div class="jScore"><ul>
    <li class="noBorder"><span>企业名称：${company}</span></li>
    <li><label>统一社会信用代码：</label><span>${uscc}</span></li>
    <li><label>法定代表人姓名：</label><span>演示某某</span></li>
  </ul></div>`,
);

const shopOf = (summary: PageSummary | null, label: string) =>
  summary?.shops.find((shop) => shop.label === label);

test.describe('the bridge from company to shop', () => {
  test.describe.configure({ mode: 'serial' });
  let list: PublishedList;
  let extension: Extension;
  let tab: Tab;
  let licenceTab: Tab;
  let number: number;

  test.beforeAll(async ({ shopper, web }) => {
    servePages(web, {
      [results]: resultsPage(shops.map((shop) => card(shop, shop))),
      [licence]: licencePage,
    });
    list = await PublishedList.create(web, 'bridge');
    await list.publish([entry]);
    await shopper.allowOrigin(PublishedList.pattern);
    extension = await Extension.of(shopper);
    await extension.changeSettings({ language: 'zh-CN' });
    await extension.send('subscribe', { address: list.address });
  });

  // The browser is the next file's too.
  test.afterAll(async () => {
    await extension.send('unsubscribe', { id: list.id });
    await extension.send('forgetLinks', { all: true });
    await extension.changeSettings({ language: 'auto' });
    await extension.close();
  });

  test('a shop whose operator nobody knows is not marked, and the popup says that it was not compared', async ({
    shopper,
  }) => {
    tab = await shopper.open(results);
    number = await extension.tabOf(results);
    await expect.poll(async () => (await extension.summary(number))?.shops.length).toBe(3);
    await expect
      .poll(async () => shopOf(await extension.summary(number), nameOf(1001))?.verdict.check)
      .toEqual({ address: licence });
    expect(await markedShops(tab)).toEqual([]);
    const popup = await shopper.openOwn(`popup.html?tab=${number}`);
    await expect.poll(() => textOf(popup)).toContain('经营者未知，无法比对');
    await expect
      .poll(() =>
        popup.evaluate(
          () => [...document.querySelectorAll<HTMLAnchorElement>('a.check')].map(({ href }) => href),
          null,
        ),
      )
      .toContain(licence);
    await popup.close();
  });

  test('nothing asks for the licence page but the person, who opens it with one click', async ({
    shopper,
    web,
  }) => {
    const asked = (): number => web.requests.filter((url) => url === licence).length;
    expect(asked()).toBe(0);
    const popup = await shopper.openOwn(`popup.html?tab=${number}`);
    await expect
      .poll(() =>
        popup.evaluate(
          (href) => document.querySelector(`a.check[href="${href}"]`)?.checkVisibility(),
          licence,
        ),
      )
      .toBe(true);
    await popup.click(`a.check[href="${licence}"]`);
    await expect.poll(asked).toBe(1);
    await expect
      .poll(async () => (await extension.send<{ all: number }>('links', { from: 0, count: 1 })).all)
      .toBe(1);
    await extension.closeTab(await extension.newestTab());
    await popup.close();
  });

  test('its shop is marked in the results that are open, and in those that are opened later', async ({
    shopper,
  }) => {
    await tab.bringToFront();
    await expect.poll(() => markedShops(tab)).toEqual([nameOf(1001)]);
    await shopper.killBackground();
    await tab.goto(results);
    await expect.poll(() => markedShops(tab)).toEqual([nameOf(1001)]);
    number = await extension.tabOf(results);
    const evidence = shopOf(await extension.summary(number), nameOf(1001))?.verdict.findings[0]?.evidence;
    const seen = evidence?.[0]?.seen ?? '';
    expect([today, dayNow()]).toContain(seen); // midnight in China may come between
    expect(evidence?.[0]).toEqual({
      kind: 'uscc',
      asked: uscc,
      listed: uscc,
      strength: 'full',
      seen,
      link: { via: 'licence' },
    });
    const popup = await shopper.openOwn(`popup.html?tab=${number}`);
    const day = new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long', timeZone: 'UTC' }).format(
      new Date(seen),
    );
    await expect.poll(() => textOf(popup)).toContain(`经营者据${day}本人打开的亮照页`);
    await popup.close();
  });

  test('the options show where and when it was seen; deleted there, the mark goes and stays away', async ({
    shopper,
  }) => {
    licenceTab = await shopper.open(licence);
    const options = await shopper.openOwn('options.html');
    await expect.poll(() => textOf(options)).toContain(company);
    expect(await textOf(options)).toContain('亮照页');
    expect(await textOf(options)).not.toContain('演示某某');
    await options.click('.card.link .actions > button:last-of-type');
    await options.click('.card.link .danger');
    await expect
      .poll(async () => (await extension.send<{ all: number }>('links', { from: 0, count: 1 })).all)
      .toBe(0);
    await options.close();
    await tab.bringToFront();
    await expect.poll(() => markedShops(tab)).toEqual([]);
    await licenceTab.bringToFront();
    await tab.bringToFront();
    await tab.goto(results);
    await expect.poll(async () => (await extension.summary(number))?.shops.length).toBe(3);
    expect(await markedShops(tab)).toEqual([]);
    expect((await extension.send<{ all: number }>('links', { from: 0, count: 1 })).all).toBe(0);
    await licenceTab.close();
    await tab.close();
  });
});
