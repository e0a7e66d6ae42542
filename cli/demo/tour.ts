/** The demonstration without a display: every page and screen as a picture, and what each mark says and why. */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { CDPSession, Page } from '@playwright/test';
import { settingsKey } from '../../utils/settings-key.ts';
import { demonstrationEntries } from './list/entries.ts';
import type { DemoBrowser } from './browser.ts';
import type { Market } from './market/server.ts';
import { shops } from './market/shops.ts';
import { openDetail, readMarks, waitForMarks } from './marks.ts';

/** A mark as the closing table shows it. */
export interface SeenMark {
  page: string;
  shop: string;
  mark: string;
  why: string;
}

export interface Tour {
  marks: SeenMark[];
  pictures: string[];
  /** What went wrong, in words; none where all is well. */
  failures: string[];
}

/** A page of the tour with its name, and what a visitor does there before the picture is taken. */
interface Stop {
  name: string;
  url: string;
  act?: (page: Page) => Promise<void>;
  /** The shops that must be marked, and no others. */
  marked?: ReadonlySet<string>;
}

/** @param clip the part of the window that is taken; all of it where left out */
type TakePicture = (page: Page, name: string, clip?: Clip) => Promise<void>;
type Clip = NonNullable<NonNullable<Parameters<Page['screenshot']>[0]>['clip']>;

/** The part of the search page that stands in the README: the first rows of cards. */
const readmeClip: Clip = { x: 46, y: 112, width: 1174, height: 742 };

/** Scrolls until the page has loaded all its cards. */
async function scrollThrough(page: Page): Promise<void> {
  const end = page.getByText('没有更多了');
  for (let turn = 0; turn < 40 && (await end.count()) === 0; turn++) {
    await page.mouse.wheel(0, 900);
    await page.waitForTimeout(120);
  }
  await page.mouse.wheel(0, -1400);
  await page.waitForTimeout(1500); // what was scrolled past so fast is painted a moment later
}

/** The shops whose operators the demonstration list names, by code where it gives one. */
function listedShops(): Set<string> {
  const subjects = demonstrationEntries(new Date()).map(({ subject }) => subject);
  const listed = shops.filter(({ operator }) =>
    subjects.some(({ uscc, name }) => (uscc === undefined ? name === operator.name : uscc === operator.code)),
  );
  return new Set(listed.map(({ id }) => id));
}

/** In words, how the shops that are marked differ from those that should be. */
function difference(marked: ReadonlySet<string>, expected: ReadonlySet<string>): string[] {
  return [
    ...[...expected].filter((shop) => !marked.has(shop)).map((shop) => `${shop} is listed but not marked`),
    ...[...marked].filter((shop) => !expected.has(shop)).map((shop) => `${shop} is marked but not listed`),
  ];
}

function stopsOf({ market, engine }: Market): Stop[] {
  return [
    { name: 'search', url: `${market}/search?q=家居好物` },
    {
      name: 'search-scrolled',
      url: `${market}/search?q=家居好物`,
      act: scrollThrough,
      marked: listedShops(),
    },
    { name: 'item', url: `${market}/item/i20000` },
    { name: 'shop', url: `${market}/shop/s1004` },
    { name: 'licence', url: `${market}/licence/s1007` },
    { name: 'engine', url: `${engine}/s?q=台灯` },
  ];
}

/**
 * One row for each shop and mark that no page before has shown: cards of the same shop carry the same mark, and a search
 * page that was scrolled shows them all again.
 */
async function explain(page: Page, session: CDPSession, name: string, known: SeenMark[]): Promise<void> {
  const kind = name.split('-')[0];
  for (const mark of await readMarks(session)) {
    const seen = known.some(
      (row) => row.page.split('-')[0] === kind && row.shop === mark.shop && row.mark === mark.words,
    );
    if (seen) continue;
    const why = await openDetail(page, session, mark);
    await page.keyboard.press('Escape');
    known.push({ page: name, shop: mark.shop, mark: mark.words, why });
  }
}

/** @param folder where the pictures go; what stood there is removed */
export async function takeTour(browser: DemoBrowser, market: Market, folder: string): Promise<Tour> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const tour: Tour = { marks: [], pictures: [], failures: [] };
  const picture: TakePicture = async (page, name, clip) => {
    const path = join(folder, `${name}.png`);
    await page.screenshot({ path, ...(clip && { clip }) });
    tour.pictures.push(path);
    process.stdout.write(`          ${path}\n`);
  };

  await speakChinese(browser);
  const { page } = browser;
  const session = await browser.context.newCDPSession(page);
  for (const stop of stopsOf(market)) {
    await page.goto(stop.url);
    await stop.act?.(page);
    const marks = await waitForMarks(page, session);
    await picture(page, stop.name);
    process.stdout.write(`          ${stop.name}: ${marks.length} marks\n`);
    if (marks.length === 0) tour.failures.push(`${stop.name}: no mark appeared on ${stop.url}`);
    if (stop.marked) {
      const wrong = difference(new Set(marks.map(({ shop }) => shop)), stop.marked);
      tour.failures.push(...wrong.map((words) => `${stop.name}: ${words}`));
    }
    await explain(page, session, stop.name, tour.marks);
  }
  const silent = tour.marks.filter(({ why }) => why === '');
  tour.failures.push(...silent.map(({ page: on, shop }) => `${on}: the mark of ${shop} opened nothing`));
  await visitScreens(browser, market, session, picture, tour);
  return tour;
}

/** The dark search page, an open detail, and the extension's own pages as seen from the search page. */
async function visitScreens(
  { context, page, ownPage }: DemoBrowser,
  market: Market,
  session: CDPSession,
  picture: TakePicture,
  tour: Tour,
): Promise<void> {
  await page.goto(`${market.market}/search?q=家居好物`);
  const [first] = await waitForMarks(page, session);
  await picture(page, 'marks', readmeClip);
  if (first && (await openDetail(page, session, first)) !== '') await picture(page, 'detail');
  else tour.failures.push('detail: pressing the first mark of the search page opened nothing');
  await page.keyboard.press('Escape');

  await page.emulateMedia({ colorScheme: 'dark' });
  await picture(page, 'search-dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.waitForTimeout(1500); // the browser looks every second at which marks can be seen

  const own = await context.newPage();
  own.on('pageerror', ({ message }) => tour.failures.push(`a screen of the extension broke: ${message}`));
  const visit = async (name: string, path: string): Promise<void> => {
    await own.goto(ownPage(path));
    const filled = await own
      .waitForFunction(() => document.body.innerText.trim() !== '', undefined, { timeout: 10_000 })
      .catch(() => undefined);
    await own.waitForTimeout(300); // for what it asks the background
    await picture(own, name);
    if (!filled) tour.failures.push(`${name}: ${path} stays empty`);
  };
  await visit('options', 'options.html');
  const tab = await own.evaluate(tabOf, `${market.market}/*`);
  await own.setViewportSize({ width: 400, height: 600 });
  await visit('popup', `popup.html?tab=${tab}`);
  await own.close();
}

/** What pages of the extension have that others have not: as much of it as the tour needs. */
interface ExtensionPage {
  chrome: {
    storage: { local: { set(items: Record<string, unknown>): Promise<void> } };
    tabs: { query(filter: { url: string }): Promise<{ id?: number }[]> };
  };
}

/**
 * Sets the extension to Chinese, as a person can in its options: it follows the browser otherwise, and Debian packs
 * Chromium's languages apart.
 */
async function speakChinese({ context, ownPage }: DemoBrowser): Promise<void> {
  const own = await context.newPage();
  await own.goto(ownPage('options.html'));
  await own.evaluate(async (key) => {
    const { chrome } = globalThis as unknown as ExtensionPage;
    await chrome.storage.local.set({ [key]: { language: 'zh-CN' } });
  }, settingsKey);
  await own.close();
}

/** Runs in a page of the extension: the number of the tab that shows such an address. */
async function tabOf(pattern: string): Promise<number> {
  const { chrome } = globalThis as unknown as ExtensionPage;
  const [tab] = await chrome.tabs.query({ url: pattern });
  return tab?.id ?? -1;
}
