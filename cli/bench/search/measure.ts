/** Measures the look-up page as a person uses it: what is typed into its field, until rows stand in the page. */
import type { Page } from 'puppeteer-core';
import type { BenchBrowser } from '../store/browser.ts';
import type { BenchQuery } from './queries.ts';

export interface SearchMeasured {
  entries: number;
  /** From the page's beginning to the first rows of a name that was asked for in its address. */
  firstRowsMs: number;
  /** From there to all names read. */
  readMs: number;
  /** Each question's milliseconds to its first rows, and to the end of the search. */
  answers: { kind: BenchQuery['kind']; firstMs: number; endMs: number; found: string }[];
  /** Bytes of the Worker's heap after a collection, buffers included; undefined where it cannot be asked. */
  workerBytes: number | undefined;
}

const patienceMs = 300_000;

/** Measures with the list taken already. @param asked a whole name that is listed */
export async function measureSearch(
  browser: BenchBrowser,
  entries: number,
  { asked, queries }: { asked: string; queries: readonly BenchQuery[] },
): Promise<SearchMeasured> {
  const page = await browser.open(`/lookup.html?q=${encodeURIComponent(asked)}`);
  await page.waitForSelector('a[data-row]', { timeout: patienceMs, polling: 'mutation' } as object);
  const firstRowsMs = await page.evaluate(() => performance.now());
  await page.waitForSelector('section[aria-busy="false"]', { timeout: patienceMs });
  const readMs = await page.evaluate(() => performance.now());
  const answers: SearchMeasured['answers'] = [];
  for (const { kind, text } of queries) answers.push({ kind, ...(await typed(page, text)) });
  const workerBytes = await heapOf(page);
  await page.close();
  return { entries, firstRowsMs, readMs, answers, workerBytes };
}

/** Puts a text into the field as its last key does, and waits for what changes in what is found. */
function typed(page: Page, text: string): Promise<{ firstMs: number; endMs: number; found: string }> {
  return page.evaluate(async (wanted) => {
    const field = document.querySelector<HTMLInputElement>('input[type="search"]');
    const results = document.querySelector('main > section');
    if (!field || !results) throw new Error('The page has no field');
    const begun = performance.now();
    const changed = new Promise<number>((over, failed) => {
      const timer = setTimeout(() => failed(new Error(`Nothing changed for ${wanted}`)), 60_000);
      const observer = new MutationObserver(() => {
        clearTimeout(timer);
        observer.disconnect();
        over(performance.now() - begun);
      });
      observer.observe(results, { subtree: true, childList: true, characterData: true, attributes: true });
    });
    field.value = wanted;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    const firstMs = await changed;
    while (results.getAttribute('aria-busy') !== 'false') await new Promise((over) => setTimeout(over, 1));
    const endMs = performance.now() - begun;
    await new Promise((over) => setTimeout(over, 50));
    return { firstMs, endMs, found: results.querySelector('.found-count')?.textContent ?? '' };
  }, text);
}

async function heapOf(page: Page): Promise<number | undefined> {
  const [worker] = page.workers();
  if (!worker) return undefined;
  const { client } = worker;
  await client.send('HeapProfiler.enable');
  for (let i = 0; i < 3; i += 1) await client.send('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize, backingStorageSize } = await client.send('Runtime.getHeapUsage');
  return usedSize + embedderHeapUsedSize + backingStorageSize;
}
