/** `npm run bench -- popup`: how soon the popup shows something over a page of results, in real Chromium. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { PageBrowser } from '../page/browser.ts';
import { figure } from '../page/figures.ts';
import { cardNames, cardsHtml, resultsAddress, resultsPage } from '../page/results.ts';
import { serveWeb } from '../page/web.ts';
import { buildWithBench } from '../store/build.ts';
import type { Figure } from '../store/figures.ts';
import { quantile } from '../store/measure.ts';
import { tableOf } from '../store/report.ts';
import { firstPaint, gzippedBytes, openPopup, watchFindings } from './measure.ts';
import type { Opening } from './measure.ts';

/** What the popup is compared with: a page of the extension that says one word and does nothing. */
const barePage = '/bare.html';

interface PopupOptions {
  rounds: number;
  json: boolean;
}

export function registerPopup(program: Command): void {
  program
    .command('popup')
    .description('how soon the popup shows something, and how much it loads')
    .option('--rounds <number>', 'openings', Number, 15)
    .option('--json', 'one JSON object a line: name, value, unit, against, ratio, bar, ok', false)
    .action(run);
}

async function run({ rounds, json }: PopupOptions): Promise<void> {
  process.stderr.write('Building the extension\n');
  const extension = await buildWithBench('chrome');
  writeFileSync(join(extension, barePage), '<!doctype html><meta charset="utf-8"><title>信标</title><p>信标');
  process.stdout.write('\n'); // the build leaves its last word on the line
  const web = await serveWeb();
  web.pages.set(new URL(resultsAddress).href, {
    body: resultsPage(cardsHtml(0, cardNames(0, 50, []))),
    scripts: true,
  });
  const browser = await PageBrowser.start(extension, web.port);
  try {
    const openings = await openOften(browser, rounds);
    const figures = figuresOf(extension, openings);
    if (json) for (const one of figures) process.stdout.write(`${JSON.stringify(one)}\n`);
    else process.stdout.write(`${tableOf(figures)}\n`);
    if (figures.some(({ ok }) => !ok)) process.exitCode = 1;
  } finally {
    await browser.close();
    web.close();
  }
}

interface Compared extends Opening {
  /** Of the page that it is compared with, opened right after it. */
  bareMs: number;
}

/** Opens it over a page of results whose shops were judged, so that the background is awake. */
async function openOften(browser: PageBrowser, rounds: number): Promise<Compared[]> {
  const results = await browser.open();
  await results.page.goto(resultsAddress, { waitUntil: 'load' });
  const { page } = await browser.open();
  await page.goto(await browser.own('/popup.html'));
  const tab = await page.evaluate(async (address) => {
    const { chrome } = globalThis as unknown as {
      chrome: { tabs: { query(filter: object): Promise<{ id: number; url?: string }[]> } };
    };
    return (await chrome.tabs.query({})).find(({ url }) => url === address)?.id;
  }, results.page.url());
  const address = await browser.own(`/popup.html?tab=${tab}`);
  await page.evaluateOnNewDocument(watchFindings);
  await openPopup(page, address); // the first one is not counted: nothing of it is in the browser's memory yet
  const bare = await browser.own(barePage);
  const openings: Compared[] = [];
  for (let round = 0; round < rounds; round += 1) {
    openings.push({ ...(await openPopup(page, address)), bareMs: await firstPaint(page, bare) });
  }
  return openings;
}

function figuresOf(extension: string, openings: readonly Compared[]): Figure[] {
  const of = (value: keyof Omit<Compared, 'files'>, share: number): number =>
    quantile(
      openings.map((opening) => opening[value]),
      share,
    );
  const bare = (share: number): [string, number] => ['a bare page', of('bareMs', share)];
  const size = gzippedBytes(extension, openings[0]?.files ?? []);
  const name = 'popup: opening to';
  return [
    figure(`${name} first content, median`, 0, of('firstContentMs', 0.5), 'ms', bare(0.5), {
      atMost: 100,
      of: 'value',
    }),
    figure(`${name} first content, p95`, 0, of('firstContentMs', 0.95), 'ms', bare(0.95), undefined),
    figure(`${name} what was found, median`, 0, of('findingsMs', 0.5), 'ms', undefined, undefined),
    figure("popup: all that it loads, gzip'd", 0, size / 1000, 'KB', undefined, { atMost: 60, of: 'value' }),
  ];
}
