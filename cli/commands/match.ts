import { once } from 'node:events';
import type { Command } from 'commander';
import { judgeQueries, matchLine, queriesPerBatch } from '../../utils/desk/screening/judge-queries.ts';
import type { Query } from '../../utils/desk/screening/query.ts';
import { legalDayAt } from '../../utils/model/days.ts';
import type { BasisKind, Day, Tier } from '../../utils/model/entry.ts';
import { loadReader } from '../load-reader.ts';
import { readQueries } from '../queries.ts';
import { basisOption, parseDay, publishedOption, tierOption } from './list-options.ts';

interface MatchOptions {
  list: string[];
  asOf?: Day;
  tier?: Tier;
  published?: Day;
  basis?: BasisKind;
}

export function registerMatch(program: Command): void {
  program
    .command('match')
    .description(
      'say of operators what lists say of them: reads names, codes or shop addresses, a line each, or a CSV or XLSX with any of the columns name, uscc, url; writes a JSON line each',
    )
    .argument('[file]', 'what to look for; standard input where it is left out or -')
    .requiredOption(
      '--list <place>',
      'a folder with a feed, or a CSV or XLSX file; may be given again',
      collect,
    )
    .option('--as-of <date>', 'judge ages and terms as on this day, YYYY-MM-DD (today)', parseDay)
    .addOption(tierOption())
    .addOption(basisOption())
    .addOption(publishedOption())
    .action(match);
}

async function match(file: string | undefined, options: MatchOptions): Promise<void> {
  const { tier, published, basis } = options;
  const reader = await loadReader(options.list, {
    ...(tier && { tier }),
    ...(published && { published }),
    ...(basis && { basisKind: basis }),
  });
  const today = options.asOf ?? legalDayAt(new Date());
  const out = process.stdout;
  for await (const batch of inBatches(readQueries(file))) {
    const judged = await judgeQueries(batch, reader, today);
    const lines = judged.map((one) => `${matchLine(one)}\n`);
    if (!out.write(lines.join(''))) await once(out, 'drain');
  }
}

const collect = (place: string, places: string[] = []): string[] => [...places, place];

async function* inBatches(queries: AsyncIterable<Query>): AsyncIterable<Query[]> {
  let batch: Query[] = [];
  for await (const query of queries) {
    batch.push(query);
    if (batch.length === queriesPerBatch) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}
