/** One page, measured: loaded, scrolled on without end, and changed where no shop is. */
import type { MeasuredPage, PageBrowser } from './browser.ts';
import { cardNames, cardsHtml, resultsAddress } from './results.ts';

/** Results as the page comes, and one in ten of them listed. */
export const firstResults = 50;
const listedIn = (results: number): number => results / 10;
const batches = 10;

export interface Load {
  /** From DOMContentLoaded to the last mark, in ms; nothing without marks. */
  lastMark: number | undefined;
  /** From the server's answer to DOMContentLoaded. */
  domContentLoaded: number;
  scriptMs: number;
  heapBytes: number;
}

export interface Appended {
  /** For each batch, from insertion to its last mark, in ms. */
  insertionToMark: number[];
  /** CPU time in scripts for all of it. */
  scriptMs: number;
}

const pause = (ms: number): Promise<void> => new Promise((over) => setTimeout(over, ms));

/** @param marked whether marks are to be waited for */
export async function load(browser: PageBrowser, marked: boolean): Promise<[Load, MeasuredPage]> {
  const page = await browser.open();
  await page.page.goto(resultsAddress, { waitUntil: 'load' });
  const marks = marked ? await page.marks(listedIn(firstResults)) : [];
  await pause(120); // what is still to be done for the page is done
  const timing = await page.page.evaluate(() => {
    const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return { parsed: entry?.domContentLoadedEventStart ?? 0, answered: entry?.responseStart ?? 0 };
  });
  const loaded: Load = {
    lastMark: marked ? Math.max(...marks) - timing.parsed : undefined,
    domContentLoaded: timing.parsed - timing.answered,
    scriptMs: await page.scriptMs(),
    heapBytes: await page.heap(),
  };
  return [loaded, page];
}

/** 500 results more, by 50. */
export async function append(
  page: MeasuredPage,
  listed: readonly string[],
  marked: boolean,
): Promise<Appended> {
  const insertionToMark: number[] = [];
  const before = await page.scriptMs();
  for (let batch = 1; batch <= batches; batch += 1) {
    const first = batch * firstResults;
    const html = cardsHtml(first, cardNames(first, firstResults, listed));
    const inserted = await page.page.evaluate((text) => {
      const now = performance.now();
      document.querySelector('#list')?.insertAdjacentHTML('beforeend', text);
      return now;
    }, html);
    if (marked) {
      const marks = await page.marks(listedIn(first + firstResults));
      insertionToMark.push(Math.max(...marks) - inserted);
    }
    await pause(60);
  }
  await pause(1500); // what settles later counts too
  return { insertionToMark, scriptMs: (await page.scriptMs()) - before };
}

/** How many batches of changes a page without shops goes through, and how many nodes change in each. */
const changes = { batches: 100, nodes: 100 };

/** CPU time in scripts for one batch of changes on a page without shops, in ms. */
export async function changeWithoutShops(browser: PageBrowser, address: string): Promise<number> {
  const page = await browser.open();
  await page.page.goto(address, { waitUntil: 'load' });
  await pause(300);
  const before = await page.scriptMs();
  await page.page.evaluate(async ({ batches: times, nodes }) => {
    const list = document.querySelector('#list');
    for (let batch = 0; batch < times; batch += 1) {
      list?.replaceChildren(
        ...Array.from({ length: nodes }, (_, index) => {
          const item = document.createElement('p');
          item.title = `${batch} ${index}`;
          item.append(`text ${index}`, document.createElement('b'));
          return item;
        }),
      );
      await new Promise((painted) => requestAnimationFrame(painted));
    }
  }, changes);
  await pause(1200);
  const ms = ((await page.scriptMs()) - before) / changes.batches;
  await page.close();
  return ms;
}
