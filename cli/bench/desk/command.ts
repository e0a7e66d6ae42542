/** `npm run bench -- desk`: measures the ledger of cases in a real browser, plain and locked. */
import { loadavg } from 'node:os';
import type { Command } from 'commander';
import { buildWithBench } from '../store/build.ts';
import { startChromium, startFirefox } from '../store/browser.ts';
import { tableOf } from '../store/report.ts';
import { deskFigures } from './figures.ts';

interface DeskOptions {
  cases: string;
  events: string;
  rounds: string;
  json: boolean;
  browser: string;
}

export function registerDesk(program: Command): void {
  program
    .command('desk')
    .description(
      'the ledger of cases: opening, filters, search, export, the longest pause of the page; and locked',
    )
    .option('--cases <number>', 'how many cases', '10000')
    .option('--events <number>', 'how many events in all', '100000')
    .option('--rounds <number>', 'how often each filter is asked', '5')
    .option('--json', 'one JSON object a line: name, value, unit, bar, ok', false)
    .option('--browser <name>', 'chromium or firefox', 'chromium')
    .action(run);
}

function tell(what: string): void {
  process.stderr.write(`${what}\n`);
}

async function run({ cases, events, rounds, json, browser: name }: DeskOptions): Promise<void> {
  tell('Building the extension');
  const extension = await buildWithBench(name === 'firefox' ? 'firefox' : 'chrome');
  const browser = await (name === 'firefox' ? startFirefox : startChromium)(extension);
  try {
    const [load = 0] = loadavg();
    tell(`${browser.version}: taking in ${events} events (load ${load.toFixed(1)})`);
    const takingInMs = await browser.call('fillLedger', Number(cases), Number(events));
    tell('measuring');
    const plain = await browser.call('measureLedger', null, Number(rounds));
    const { key, ms: lockingMs } = await browser.call('lockLedger');
    tell('measuring, locked');
    const locked = await browser.call('measureLedger', key, Number(rounds));
    const figures = deskFigures({ events: Number(events), takingInMs, lockingMs, plain, locked });
    for (const figure of json ? figures : []) process.stdout.write(`${JSON.stringify(figure)}\n`);
    if (!json) process.stdout.write(`${tableOf(figures)}\n`);
    if (figures.some(({ ok }) => !ok)) process.exitCode = 1;
  } finally {
    await browser.close();
  }
}
