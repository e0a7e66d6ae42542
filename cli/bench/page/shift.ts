/**
 * How far marks push a captured page about that its reader sees already: the page comes to rest before its shops are
 * listed, so that whatever moves then moves because of marks.
 */
import type { PageBrowser } from './browser.ts';

interface Shifted {
  at: number;
  value: number;
}

const pause = (ms: number): Promise<void> => new Promise((over) => setTimeout(over, ms));

/** So long, in ms, the page is left alone before its shops are listed, and after the last mark that is awaited. */
const rest = { before: 800, after: 600 };

/**
 * @param publish publishes what lists the page's shops
 * @param marks at least so many come then
 * @returns the sum of the layout shifts' values, as the Layout Instability API counts them
 */
export async function shiftFromMarks(
  browser: PageBrowser,
  address: string,
  publish: () => Promise<void>,
  marks: number,
): Promise<number> {
  const page = await browser.open();
  await page.page.evaluateOnNewDocument(watchShifts);
  await page.page.goto(address, { waitUntil: 'load' });
  await pause(rest.before);
  const listedAt = await page.page.evaluate(() => performance.now());
  await publish();
  await browser.ask('sync', {});
  await browser.askAnew();
  await page.page.bringToFront(); // the extension was told by a page of its own
  await page.marks(marks);
  await pause(rest.after);
  const value = await page.page.evaluate((since) => {
    const { shifts } = globalThis as unknown as { shifts: Shifted[] };
    return shifts.filter(({ at }) => at >= since).reduce((sum, shift) => sum + shift.value, 0);
  }, listedAt);
  await page.close();
  return value;
}

/** Runs in the page before anything else. */
function watchShifts(): void {
  const shifts: Shifted[] = [];
  Object.assign(globalThis, { shifts });
  new PerformanceObserver((list) => {
    for (const { startTime, ...entry } of list.getEntries().map((one) => one.toJSON())) {
      shifts.push({ at: startTime, value: entry.value });
    }
  }).observe({ type: 'layout-shift', buffered: true });
}
