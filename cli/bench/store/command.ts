/** `npm run bench -- store`: measures the store in a real browser. */
import { readFile, writeFile } from 'node:fs/promises';
import { InvalidArgumentError } from 'commander';
import type { Command } from 'commander';
import { buildWithBench } from './build.ts';
import { startChromium, startFirefox } from './browser.ts';
import { figuresOf } from './figures.ts';
import type { Figure } from './figures.ts';
import { measure } from './measure.ts';
import { namesSource } from './entries.ts';
import { publishedSize, serveLists } from './published.ts';
import { plotOf } from './plot.ts';
import { markdownOf, tableOf } from './report.ts';

interface StoreOptions {
  entries: number[];
  json: boolean;
  markdown: boolean;
  browser: string;
  figures?: string;
  plot?: string;
}

export function registerStore(program: Command): void {
  program
    .command('store')
    .description('the store beside the plain way (one IndexedDB record an entry, an index over its keys)')
    .option('--entries <numbers>', 'how many entries; several sizes with commas', numbersOf, [1_000_000])
    .option('--json', 'one JSON object a line: name, value, unit, against, ratio, bar, ok', false)
    .option('--markdown', 'tables of growth, as in docs/performance.md', false)
    .option('--browser <name>', 'chromium or firefox', 'chromium')
    .option('--figures <file>', 'figures saved with --json, instead of measuring')
    .option('--plot <file>', 'draw how times grow, as SVG')
    .action(run);
}

function numbersOf(text: string): number[] {
  const numbers = text.split(',').map((part) => Number(part.replaceAll('_', '')));
  if (numbers.some((number) => !Number.isInteger(number) || number < 100)) {
    throw new InvalidArgumentError('Whole numbers from 100 on, with commas between them.');
  }
  return numbers;
}

function tell(what: string): void {
  process.stderr.write(`${what}\n`);
}

/** What a shopper's page waits for: to stay flat, whatever the size of the list. */
const plotted = ['60 shops not listed', '60 shops listed', 'first verdict after a kill'];

async function run(options: StoreOptions): Promise<void> {
  const { entries, markdown, plot, figures: saved } = options;
  const figures = saved === undefined ? await measureAll(options) : await savedFigures(saved);
  if (markdown) process.stdout.write(markdownOf(figures));
  if (plot !== undefined) await writeFile(plot, plotOf(figures, plotted));
  if (figures.some(({ ok, entries: of }) => !ok && of === Math.max(...entries))) process.exitCode = 1;
}

async function savedFigures(file: string): Promise<Figure[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.startsWith('{'));
  return lines.map((line) => JSON.parse(line) as Figure);
}

async function measureAll({ entries, json, markdown, browser: name }: StoreOptions): Promise<Figure[]> {
  tell(`Building the extension; entries with ${namesSource}`);
  const extension = await buildWithBench(name === 'firefox' ? 'firefox' : 'chrome');
  const lists = await serveLists();
  const figures: Figure[] = [];
  try {
    for (const count of entries) {
      const size = await publishedSize(count);
      const browser = await (name === 'firefox' ? startFirefox : startChromium)(extension);
      try {
        tell(`${browser.version}: ${count} entries, ${size.keysPerEntry.toFixed(2)} keys each`);
        const measured = await measure(browser, lists, size, (what) => tell(`  ${what}`));
        const own = figuresOf(measured);
        figures.push(...own);
        if (json) for (const figure of own) process.stdout.write(`${JSON.stringify(figure)}\n`);
        else if (!markdown) process.stdout.write(`${tableOf(own)}\n`);
      } finally {
        await browser.close();
      }
    }
  } finally {
    lists.close();
  }
  return figures;
}
