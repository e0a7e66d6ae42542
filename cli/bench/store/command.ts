/** `npm run bench -- store`: measures the store in a real browser. */
import { InvalidArgumentError } from 'commander';
import type { Command } from 'commander';
import { buildWithBench } from './build.ts';
import { startChromium, startFirefox } from './browser.ts';
import { figuresOf } from './figures.ts';
import type { Figure } from './figures.ts';
import { measure } from './measure.ts';
import { namesSource } from './entries.ts';
import { publishedSize, serveLists } from './published.ts';
import { markdownOf, tableOf } from './report.ts';

interface StoreOptions {
  entries: number[];
  json: boolean;
  markdown: boolean;
  browser: string;
}

export function registerStore(program: Command): void {
  program
    .command('store')
    .description('the store beside the plain way (one IndexedDB record an entry, an index over its keys)')
    .option('--entries <numbers>', 'how many entries; several sizes with commas', numbersOf, [1_000_000])
    .option('--json', 'one JSON object a line: name, value, unit, against, ratio, bar, ok', false)
    .option('--markdown', 'tables of growth, as in docs/performance.md', false)
    .option('--browser <name>', 'chromium or firefox', 'chromium')
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

async function run({ entries, json, markdown, browser: name }: StoreOptions): Promise<void> {
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
  if (markdown) process.stdout.write(markdownOf(figures));
  if (figures.some(({ ok, entries: of }) => !ok && of === Math.max(...entries))) process.exitCode = 1;
}
