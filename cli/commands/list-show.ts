import Table from 'cli-table3';
import type { Command } from 'commander';
import type { BasisKind, Day, Entry, Tier } from '../../utils/model/entry.ts';
import { loadList } from '../load-list.ts';
import { plainText } from '../plain-text.ts';
import { showChanges } from '../show-changes.ts';
import { basisOption, publishedOption, tierOption, wholeNumber } from './list-options.ts';

interface ShowOptions {
  tier?: Tier;
  published?: Day;
  basis?: BasisKind;
  limit?: number;
  since?: number;
  json?: true;
}

/** So many rows fit a look; --limit asks for more, --json gives all. */
const shownRows = 50;

export function registerListShow(list: Command): void {
  list
    .command('show')
    .description('show the entries of a feed or of a table')
    .argument('<list>', 'a folder with a feed, or a table or list of domains')
    .addOption(tierOption())
    .addOption(basisOption())
    .addOption(publishedOption())
    .option(
      '--limit <n>',
      `show so many entries (${shownRows} in a table, all in JSON)`,
      wholeNumber(0, 1_000_000_000),
    )
    .option(
      '--since <serial>',
      'show what changed after an earlier issue of a feed, in the order of its deltas',
      wholeNumber(1, Number.MAX_SAFE_INTEGER),
    )
    .option('--json', 'print an entry (or a change) a line, as the feed holds it')
    .action(show);
}

async function show(place: string, options: ShowOptions): Promise<void> {
  if (options.since !== undefined) return showChanges(place, options.since, options.json ?? false);
  const { entries, list } = await loadList(place, {
    ...(options.tier && { tier: options.tier }),
    ...(options.published && { published: options.published }),
    ...(options.basis && { basisKind: options.basis }),
  });
  if (options.json) {
    for (const entry of entries.slice(0, options.limit)) {
      process.stdout.write(`${JSON.stringify(entry)}\n`);
    }
    return;
  }
  const shown = entries.slice(0, options.limit ?? shownRows);
  const table = new Table({
    head: ['Name', 'Code', 'Tier', 'Causes', 'Listed on', 'Basis'],
    style: { head: [], border: [] },
  });
  for (const entry of shown) table.push(cells(entry).map(plainText));
  process.stdout.write(`${plainText(list.info.title)}\n${table.toString()}\n`);
  process.stdout.write(`${shown.length} of ${entries.length} entries\n`);
}

function cells({ subject, tier, causes, listedOn, basisKind }: Entry): string[] {
  return [
    subject.name,
    subject.uscc ?? subject.registrationNumber ?? subject.organisationCode ?? '–',
    tier,
    causes.map(({ wording }) => wording).join('；'),
    listedOn ?? '–',
    basisKind,
  ];
}
