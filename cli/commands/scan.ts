/** `xinbiao scan PAGE.html --url ADDRESS`: reads a saved page with the code that the extension reads pages with. */
import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type { Day } from '../../utils/model/entry.ts';
import { legalDayAt } from '../../utils/model/days.ts';
import { judge } from '../../utils/match/judge.ts';
import { InputError } from '../errors.ts';
import { loadReader } from '../load-reader.ts';
import type { Scan } from '../scan-page.ts';
import { toldVerdict } from '../../utils/match/told-verdict.ts';
import { parseDay } from './list-options.ts';

interface ScanOptions {
  url: string;
  list: string[];
  asOf?: Day;
}

export function registerScan(program: Command): void {
  program
    .command('scan')
    .description('read a saved page with the code of the extension, and print what it shows as JSON')
    .argument('<page>', 'the saved page, an HTML file in any encoding')
    .requiredOption('--url <address>', 'the address from which the page was saved')
    .option(
      '--list <place>',
      'judge what is read by this list, a folder with a feed, or a CSV or XLSX file; may be given again',
      (place: string, places: string[]) => [...places, place],
      [],
    )
    .option('--as-of <date>', 'judge ages and terms as on this day, YYYY-MM-DD (today)', parseDay)
    .action(scan);
}

async function scan(file: string, options: ScanOptions): Promise<void> {
  const bytes = await readFile(file).catch(() => {
    throw new InputError(`${file}: the file cannot be read.`);
  });
  // a page's parser takes longer to load than all the rest, and other commands need none
  const { scanPage } = await import('../scan-page.ts');
  const read = scanPage(bytes, options.url);
  const verdicts = options.list.length > 0 && { verdicts: await verdictsOf(read, options) };
  process.stdout.write(`${JSON.stringify({ ...read, ...verdicts }, null, 2)}\n`);
}

async function verdictsOf({ sightings }: Scan, { list, asOf }: ScanOptions): Promise<object[]> {
  const reader = await loadReader(list);
  const today = asOf ?? legalDayAt(new Date());
  const verdicts = await judge(sightings, reader, { today, possible: false });
  return verdicts.map(toldVerdict);
}
