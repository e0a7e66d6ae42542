/**
 * The loop closed: what a volunteer tells from one profile is received, accepted in the inbox, built into the next
 * issue of the list by the real command line, and marked in another profile; what is upheld is marked no more.
 */
import { organisationCheckCharacter, usccCheckCharacter } from '../../utils/identity/codes.ts';
import type { ListState } from '../../utils/model/list.ts';
import type { Verdict } from '../../utils/model/verdict.ts';
import { expectAccessible } from './axe.ts';
import { startChromium } from './browsers/chromium.ts';
import { startFirefox } from './browsers/firefox.ts';
import { closeFirstRun } from './browsers/first-run.ts';
import type { Shopper, Tab } from './browsers/shopper.ts';
import { Extension } from './extension.ts';
import { beginWithEmptyDesk } from './desk-at-rest.ts';
import { executableOf, expect, test } from './fixtures.ts';
import { Keeper } from './keeper.ts';
import { card, markedShops, nameOf, pageOf, resultsPage, servePages } from './market.ts';
import { press, says } from './own-page.ts';
import { choose, letGo, openDraft, pressInDetail, statesOf, write } from './reporting.ts';

/** Listed by its company only, wrongly listed, not listed yet, never listed. */
const [linked, wronged, reported, other] = [3011, 3022, 3033, 3044] as const;
const shops = [linked, wronged, reported, other];
const results = 'https://search.jd.com/Search?keyword=xinbiao-closed-loop';
const licence = `https://mall.jd.com/showLicence-${linked}.html`;

const company = '演示某某甲电子商务有限公司';
/** Of an area that does not exist, its check characters right. */
const first17 = `9100000000678912${organisationCheckCharacter('00678912') ?? ''}`;
const uscc = first17 + (usccCheckCharacter(first17) ?? '');

const table = `企业名称,统一社会信用代码,列入事由,列入日期,所属平台名称,店铺ID
${company},${uscc},制假售假,2026-01-05,,
演示某某乙商贸有限公司,,制假售假,2026-01-05,京东,${wronged}
`;

const licencePage = pageOf(
  '京东商城网店经营者营业执照信息',
  `<div class="jScore"><ul>
    <li class="noBorder"><span>企业名称：${company}</span></li>
    <li><label>统一社会信用代码：</label><span>${uscc}</span></li>
  </ul></div>`,
);

const markOf = (shop: number): string => `[data-sku="${shop}"] xinbiao-mark`;

const reason = '已核实，予以移出。';

/** A person with a profile of their own who subscribes to the list. */
async function subscribe(shopper: Shopper, keeper: Keeper): Promise<Extension> {
  for (const pattern of Keeper.patterns) await shopper.allowOrigin(pattern);
  const extension = await Extension.of(shopper);
  await extension.changeSettings({ language: 'zh-CN' });
  await extension.send('subscribe', { address: keeper.address });
  return extension;
}

async function sync(extension: Extension, { id, serial }: Keeper): Promise<void> {
  await expect
    .poll(async () => {
      const states = await extension.send<ListState[]>('sync');
      return states.find(({ info }) => info.id === id)?.serial;
    })
    .toBe(serial);
}

/** What a subscriber sees on the results, opened anew. */
async function marksAre(tab: Tab, marked: readonly number[]): Promise<void> {
  await tab.bringToFront();
  await tab.goto(results);
  await expect.poll(() => markedShops(tab)).toEqual(marked.map(nameOf));
}

/** Lets a day pass for what was delivered: then its receiver is asked what became of it. */
async function letADayPass(desk: Tab): Promise<void> {
  await desk.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((opened, failed) => {
      const request = indexedDB.open('xinbiao-desk');
      request.addEventListener('success', () => opened(request.result));
      request.addEventListener('error', () => failed(request.error ?? new Error('not opened')));
    });
    const transaction = database.transaction('outbox', 'readwrite');
    const walk = transaction.objectStore('outbox').openCursor();
    walk.addEventListener('success', () => {
      const cursor = walk.result;
      if (!cursor) return;
      const parcel = cursor.value as { nextTry?: string };
      cursor.update({ ...parcel, nextTry: new Date().toISOString() });
      cursor.continue();
    });
    await new Promise((done) => transaction.addEventListener('complete', done));
    database.close();
  }, null);
}

/** What the page of results knows of a shop in somebody's profile. */
async function verdictIn(extension: Extension, shop: number): Promise<Verdict | undefined> {
  const summary = await extension.summary(await extension.tabOf(results));
  return summary?.shops.find(({ label }) => label === nameOf(shop))?.verdict;
}

test.describe('the closed loop', () => {
  test.describe.configure({ mode: 'serial' });
  let keeper: Keeper;
  let volunteer: Extension;
  let subscriber: Shopper;
  let elsewhere: Extension;
  let tab: Tab;
  let tabElsewhere: Tab;

  const verdictElsewhere = (shop: number): Promise<Verdict | undefined> => verdictIn(elsewhere, shop);
  /** Each finding of the shop in the volunteer's own profile: what the list says, and whether they objected. */
  const ownWords = async (shop: number): Promise<[level: string, objected: boolean][]> =>
    ((await verdictIn(volunteer, shop))?.findings ?? []).map(({ level, objected }) => [
      level,
      objected !== undefined,
    ]);

  test.beforeAll(async ({ shopper, web, kind }) => {
    servePages(web, {
      [results]: resultsPage(shops.map((shop) => card(shop, shop))),
      [licence]: licencePage,
    });
    keeper = await Keeper.start(web, { id: 'closed-loop', table });
    volunteer = await subscribe(shopper, keeper);
    await beginWithEmptyDesk(shopper);
    const start = kind === 'chromium' ? startChromium : startFirefox;
    subscriber = await start(web.port, await executableOf(kind));
    await closeFirstRun(subscriber);
    elsewhere = await subscribe(subscriber, keeper);
    tab = await shopper.open(results);
    tabElsewhere = await subscriber.open(results);
  });

  // The first browser is the next file's too.
  test.afterAll(async () => {
    await volunteer.send('unsubscribe', { id: keeper.id });
    await volunteer.send('forgetLinks', { all: true });
    await volunteer.changeSettings({ language: 'auto' });
    await tab.close();
    await volunteer.close();
    await subscriber.close();
    await keeper.stop();
  });

  test('a shop that a volunteer reports, and one whose licence they saw, are marked in another profile', async ({
    shopper,
  }) => {
    await marksAre(tabElsewhere, [wronged]);
    await test.step('a lead, written at the desk', async () => {
      const desk = await shopper.openOwn('desk.html#reports');
      await press(desk, '#report-write');
      await press(desk, 'input[value="lead"]');
      await choose(desk, '#subject-site', 'jd');
      await write(desk, '#subject-shopName', nameOf(reported));
      await write(desk, '#subject-company', '演示某某丙商贸有限公司');
      await write(desk, '#subject-shopId', String(reported));
      await choose(desk, '#cause', 'counterfeit');
      await write(desk, '#account', '所售商品与描述不符。');
      await choose(desk, '#addressee', keeper.id);
      await letGo(desk);
      await expect.poll(() => statesOf(desk), { timeout: 30_000 }).toEqual(['delivered']);
      await desk.close();
    });
    await test.step('a shop link, learnt from a licence page and given from the options', async () => {
      const page = await shopper.open(licence);
      await expect
        .poll(async () => (await volunteer.send<{ all: number }>('links', { from: 0, count: 1 })).all)
        .toBe(1);
      await page.close();
      const options = await shopper.openOwn('options.html');
      await press(options, '#links-give');
      const desk = await openDraft(shopper);
      await says(desk, company);
      await expectAccessible(desk);
      await choose(desk, '#addressee', keeper.id);
      await letGo(desk);
      await expect.poll(() => statesOf(desk), { timeout: 30_000 }).toEqual(['delivered', 'delivered']);
      await desk.close();
      await options.close();
    });
    await test.step('the keeper accepts both and publishes', async () => {
      const waiting = await keeper.waiting();
      expect(waiting.map(({ kind }) => kind)).toEqual(['lead', 'links']);
      await keeper.inbox('accept', ...waiting.map(({ id }) => id));
      await keeper.inbox('export', '--entries', keeper.at('leads.csv'));
      // The keeper opened the licence page that the volunteer named.
      await keeper.inbox('export', '--links', keeper.at('links.csv'), '--basis', 'licence');
      await keeper.publish(keeper.at('leads.csv'), '--links', keeper.at('links.csv'));
    });
    await sync(elsewhere, keeper);
    await marksAre(tabElsewhere, [linked, wronged, reported]);
  });

  test('an entry that is objected to, and upheld, is marked no more, and the sender hears of it', async ({
    shopper,
  }) => {
    await sync(volunteer, keeper);
    await volunteer.send('forgetLinks', { all: true });
    await marksAre(tab, [linked, wronged, reported]);
    const desk = await test.step('an objection, begun at the mark', async () => {
      await pressInDetail(tab, volunteer, 'object', markOf(wronged));
      const written = await openDraft(shopper);
      await press(written, 'input[value="wrong-facts"]');
      await write(written, '#account', '该决定已被撤销。');
      await letGo(written);
      await expect.poll(async () => (await statesOf(written))[0], { timeout: 30_000 }).toBe('delivered');
      return written;
    });
    await test.step('the sender’s own marks say so, beside what the list says; nobody else’s do', async () => {
      await tab.bringToFront();
      await expect.poll(() => ownWords(wronged)).toEqual([['blacklist', true]]);
      await expect.poll(() => ownWords(reported)).toEqual([['other', false]]);
      expect(await markedShops(tab)).toEqual([linked, wronged, reported].map(nameOf));
      expect((await verdictElsewhere(wronged))?.findings[0]?.objected).toBeUndefined();
    });
    await test.step('the keeper upholds it and publishes', async () => {
      const [objection, ...more] = await keeper.waiting();
      expect([objection?.kind, more]).toEqual(['objection', []]);
      await keeper.inbox('accept', objection?.id ?? '', '--reason', reason);
      await keeper.inbox('export', '--removals', keeper.at('removed.csv'));
      const removals = ['--removed', keeper.at('removed.csv'), '--allow-shrinking'];
      await keeper.publish(keeper.at('leads.csv'), '--links', keeper.at('links.csv'), ...removals);
    });
    await sync(elsewhere, keeper);
    await test.step('where the mark was, a subscriber is told that it was wrong, until that is pressed', async () => {
      await tabElsewhere.bringToFront();
      await tabElsewhere.goto(results);
      await expect
        .poll(async () => (await verdictElsewhere(wronged))?.corrected)
        .toMatchObject({ issuer: '测试机关' });
      expect((await verdictElsewhere(wronged))?.findings).toEqual([]);
      expect((await verdictElsewhere(linked))?.findings).toHaveLength(1);
      await tabElsewhere.click(markOf(wronged));
      await expect.poll(() => markedShops(tabElsewhere)).toEqual([linked, reported].map(nameOf));
    });
    await letADayPass(desk);
    await volunteer.send('outbox');
    await desk.bringToFront();
    await says(desk, reason);
    await says(desk, '对方已采纳');
    // The answer is what counts now: the list as this profile has it still holds the entry.
    await tab.bringToFront();
    await expect.poll(() => ownWords(wronged)).toEqual([['blacklist', false]]);
    await desk.close();
  });
});
