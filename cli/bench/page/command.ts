/** `npm run bench -- page`: measures what the extension costs a page, in real Chromium. */
import { readFile } from 'node:fs/promises';
import { InvalidArgumentError, Option } from 'commander';
import type { Command } from 'commander';
import { demonstrationEntries } from '../../demo/list/entries.ts';
import { shownFindings } from '../../../utils/mark/shown.ts';
import { maxSightings } from '../../../utils/messages/limits.ts';
import type { Verdict } from '../../../utils/model/verdict.ts';
import { buildWithBench } from '../store/build.ts';
import type { Figure } from '../store/figures.ts';
import { publishedSize, serveLists } from '../store/published.ts';
import { markdownOf, tableOf } from '../store/report.ts';
import { PageBrowser } from './browser.ts';
import { measureCaptures } from './captured-figures.ts';
import { buildEcho } from './echo.ts';
import { figure, pageFigures } from './figures.ts';
import type { PageMeasured } from './figures.ts';
import { append, changeWithoutShops, firstResults, load } from './measure.ts';
import {
  cardNames,
  cardsHtml,
  emptyAddress,
  plainPage,
  resultsAddress,
  resultsPage,
  unreadAddress,
} from './results.ts';
import { siteScripts } from './size.ts';
import { serveWeb } from './web.ts';
import type { BenchWeb } from './web.ts';

interface PageOptions {
  entries: number[];
  rounds: number;
  captures: boolean;
  only?: 'captures';
  json: boolean;
  markdown: boolean;
  figures?: string;
}

export function registerPage(program: Command): void {
  program
    .command('page')
    .description('what the extension costs a page, beside one that only echoes and none at all')
    .option(
      '--entries <numbers>',
      'sizes of the list, with commas; 0 is the demonstration alone',
      numbersOf,
      [0, 1000, 1_000_000],
    )
    .option('--rounds <number>', 'loads of each kind', Number, 7)
    .option('--no-captures', 'leave the captured pages out')
    .addOption(new Option('--only <what>', 'measure these alone').choices(['captures']).conflicts('captures'))
    .option('--json', 'one JSON object a line: name, value, unit, against, ratio, bar, ok', false)
    .option('--markdown', 'tables as in docs/performance.md', false)
    .option('--figures <file>', 'figures saved with --json, instead of measuring')
    .action(run);
}

function numbersOf(text: string): number[] {
  const numbers = text.split(',').map((part) => Number(part.replaceAll('_', '')));
  if (numbers.some((number) => !Number.isInteger(number) || (number !== 0 && number < 100))) {
    throw new InvalidArgumentError('0 or whole numbers from 100 on, with commas between them.');
  }
  return numbers;
}

function tell(what: string): void {
  process.stderr.write(`${what}\n`);
}

async function run(options: PageOptions): Promise<void> {
  const figures: Figure[] = [];
  const report = (more: readonly Figure[]): void => {
    figures.push(...more);
    if (options.json) for (const one of more) process.stdout.write(`${JSON.stringify(one)}\n`);
    else if (!options.markdown) process.stdout.write(`${tableOf(more)}\n`);
  };
  if (options.figures === undefined) await measureAll(options, report);
  else report(await savedFigures(options.figures));
  if (options.markdown) process.stdout.write(markdownOf(figures));
  if (figures.some(({ ok }) => !ok)) process.exitCode = 1;
}

async function savedFigures(file: string): Promise<Figure[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.startsWith('{'));
  return lines.map((line) => JSON.parse(line) as Figure);
}

async function measureAll(options: PageOptions, report: (more: readonly Figure[]) => void): Promise<void> {
  tell('Building the extension');
  const extension = await buildWithBench('chrome');
  process.stdout.write('\n'); // the build leaves its last word on the line
  const web = await serveWeb();
  if (options.only === 'captures') {
    try {
      report(await onCaptures(extension, web));
    } finally {
      web.close();
    }
    return;
  }
  const lists = await serveLists();
  try {
    for (const entries of options.entries) {
      const names = await namesOn(entries);
      const address = entries === 0 ? undefined : `${lists.origin}/${entries}/`;
      tell(`${entries} entries`);
      report(pageFigures(await measureSize(options.rounds, entries, extension, web, names, address)));
    }
    report(await measureOnce(options, extension, web));
  } finally {
    lists.close();
    web.close();
  }
}

/** Names of companies that the list of this size holds. */
async function namesOn(entries: number): Promise<string[]> {
  const some = entries === 0 ? demonstrationEntries(new Date()) : (await publishedSize(entries)).sample;
  const companies = some.filter(({ subject }) => subject.kind === 'company');
  return [...new Set(companies.map(({ subject }) => subject.name))].slice(0, maxSightings);
}

/** Those by which alone a shop is marked: not an entry whose codes are out of order, for one. */
async function marking(browser: PageBrowser, names: readonly string[]): Promise<string[]> {
  const sightings = names.map((name) => ({
    site: '1688',
    parties: [{ role: 'operator', name, codes: [] }],
    ad: false,
    selfOperated: false,
  }));
  const verdicts = await browser.ask<Verdict[]>('judge', { sightings });
  const marked = names.filter((_, index) => verdicts[index] && shownFindings(verdicts[index]).length > 0);
  if (marked.length === 0) throw new Error('None of the names on the list marks');
  return marked;
}

async function measureSize(
  rounds: number,
  entries: number,
  extension: string,
  web: BenchWeb,
  names: readonly string[],
  address: string | undefined,
): Promise<PageMeasured> {
  const ours = await PageBrowser.start(extension, web.port);
  if (address !== undefined) {
    tell('  import');
    await ours.ask('subscribe', { address });
  }
  const listed = await marking(ours, names);
  const cards = cardsHtml(0, cardNames(0, firstResults, listed));
  web.pages.set(new URL(resultsAddress).href, { body: resultsPage(cards), scripts: true });
  const none = await PageBrowser.start(undefined, web.port);
  const echo = await PageBrowser.start(await buildEcho(listed), web.port);
  const measured: PageMeasured = {
    entries,
    none: [],
    echo: [],
    ours: [],
    echoCold: [],
    oursCold: [],
    noneAppended: [],
    echoAppended: [],
    oursAppended: [],
  };
  try {
    for (let round = 0; round <= rounds; round += 1) {
      tell(`  round ${round}`);
      const kept = round === 0 ? scratch(measured) : measured; // the first is for the browsers to settle
      kept.none.push(await loadAndAppend(none, false, listed, kept.noneAppended));
      kept.echo.push(await loadAndAppend(echo, true, listed, kept.echoAppended));
      kept.ours.push(await loadAndAppend(ours, true, listed, kept.oursAppended));
      await echo.killBackground();
      kept.echoCold.push(await loadOnly(echo));
      await ours.killBackground();
      kept.oursCold.push(await loadOnly(ours));
    }
  } finally {
    await Promise.all([none.close(), echo.close(), ours.close()]);
  }
  return measured;
}

function scratch({ entries }: PageMeasured): PageMeasured {
  return {
    entries,
    none: [],
    echo: [],
    ours: [],
    echoCold: [],
    oursCold: [],
    noneAppended: [],
    echoAppended: [],
    oursAppended: [],
  };
}

async function loadOnly(browser: PageBrowser): Promise<PageMeasured['none'][number]> {
  const [loaded, page] = await load(browser, true);
  await page.close();
  return loaded;
}

async function loadAndAppend(
  browser: PageBrowser,
  marked: boolean,
  listed: readonly string[],
  appended: PageMeasured['noneAppended'],
): Promise<PageMeasured['none'][number]> {
  const [loaded, page] = await load(browser, marked);
  appended.push(await append(page, listed, marked));
  await page.close();
  return loaded;
}

async function onCaptures(extension: string, web: BenchWeb): Promise<Figure[]> {
  const ours = await PageBrowser.start(extension, web.port);
  try {
    return await measureCaptures(ours, web, tell);
  } finally {
    await ours.close();
  }
}

/** What no list has a part in: pages without shops, captured pages, sizes. */
async function measureOnce(options: PageOptions, extension: string, web: BenchWeb): Promise<Figure[]> {
  for (const address of [emptyAddress, unreadAddress]) {
    web.pages.set(address, { body: plainPage, scripts: true });
  }
  const none = await PageBrowser.start(undefined, web.port);
  const ours = await PageBrowser.start(extension, web.port);
  const figures: Figure[] = [];
  try {
    tell('pages without shops');
    for (const [what, address] of [
      ['a change where no shop is', emptyAddress],
      ['a change on a page that is not read', unreadAddress],
    ] as const) {
      const bare = await changeWithoutShops(none, address);
      const own = await changeWithoutShops(ours, address);
      figures.push(figure(what, 0, own, 'ms', ['no extension', bare], { atMost: 1, of: 'difference' }));
    }
  } finally {
    await Promise.all([none.close(), ours.close()]);
  }
  if (options.captures) figures.push(...(await onCaptures(extension, web)));
  const [largest] = siteScripts(extension);
  const bytes = (largest?.gzippedBytes ?? Number.NaN) / 1000;
  figures.push(
    figure(`content script, gzip'd (${largest?.files.join(' + ')})`, 0, bytes, 'KB', undefined, {
      atMost: 30,
      of: 'value',
    }),
  );
  return figures;
}
