/** `npm run bench -- search`: measures looking up over a million names in a real browser. */
import { loadavg } from 'node:os';
import type { Command } from 'commander';
import { buildWithBench } from '../store/build.ts';
import { startChromium, startFirefox } from '../store/browser.ts';
import { namesSource } from '../store/entries.ts';
import { publishedSize, serveLists } from '../store/published.ts';
import { tableOf } from '../store/report.ts';
import { searchFigures } from './figures.ts';
import { measureSearch } from './measure.ts';
import { benchQueries } from './queries.ts';

interface SearchOptions {
  entries: string;
  json: boolean;
  browser: string;
}

export function registerSearch(program: Command): void {
  program
    .command('search')
    .description('looking up as it is typed: parts of names, pinyin, initials, codes')
    .option('--entries <number>', 'how many entries', '1000000')
    .option('--json', 'one JSON object a line: name, value, unit, bar, ok', false)
    .option('--browser <name>', 'chromium or firefox', 'chromium')
    .action(run);
}

function tell(what: string): void {
  process.stderr.write(`${what}\n`);
}

async function run({ entries, json, browser: name }: SearchOptions): Promise<void> {
  const count = Number(entries);
  tell(`Building the extension; entries with ${namesSource}`);
  const extension = await buildWithBench(name === 'firefox' ? 'firefox' : 'chrome');
  const lists = await serveLists();
  const size = await publishedSize(count);
  const browser = await (name === 'firefox' ? startFirefox : startChromium)(extension);
  try {
    tell(`${browser.version}: taking ${count} entries`);
    const listed = size.sample.map(({ subject }) => subject.name);
    await browser.call('subscribe', `${lists.origin}/${count}/`, listed.slice(0, 1));
    const [load = 0] = loadavg();
    tell(`looking up (load ${load.toFixed(1)})`);
    const asked = listed[Math.floor(listed.length / 2)] ?? '';
    const measured = await measureSearch(browser, count, { asked, queries: benchQueries(size.sample) });
    const figures = searchFigures(measured);
    for (const figure of json ? figures : []) process.stdout.write(`${JSON.stringify(figure)}\n`);
    if (!json) process.stdout.write(`${tableOf(figures)}\n`);
    if (figures.some(({ ok }) => !ok)) process.exitCode = 1;
  } finally {
    await browser.close();
    lists.close();
  }
}
