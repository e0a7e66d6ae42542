/** `xinbiao inbox list`: what waits, or what fits. */
import Table from 'cli-table3';
import { Option } from 'commander';
import type { Command } from 'commander';
import { ReportKind, ReportState } from '../../utils/model/report.ts';
import type { ReceivedReport } from '../inbox/received.ts';
import { aboutOf } from '../inbox/told-report.ts';
import { withInbox } from '../inbox/with-inbox.ts';
import { plainText } from '../plain-text.ts';
import { databaseOption } from './database-option.ts';
import { wholeNumber } from './list-options.ts';

interface ListOptions {
  database: string;
  kind?: ReportKind;
  state: ReportState | 'all';
  list?: string;
  text?: string;
  limit?: number;
  json?: true;
}

/** More lines than these nobody reads. */
const usualLimit = 100;

export function registerInboxList(inbox: Command): void {
  inbox
    .command('list')
    .description(
      'show received reports, oldest first: those that wait for a decision unless --state says otherwise',
    )
    .addOption(databaseOption())
    .addOption(new Option('--kind <kind>', 'only these').choices(ReportKind.options))
    .addOption(
      new Option('--state <state>', 'only these')
        .choices([...ReportState.options, 'all'])
        .default('received'),
    )
    .option('--list <id>', 'only those that go to this list')
    .option('--text <text>', 'only those that hold this text: a name, an id, a word of the account')
    .option('--limit <n>', `at most so many (${usualLimit}, with --json all)`, wholeNumber(1, 1_000_000))
    .option('--json', 'print JSON, a report a line')
    .action(list);
}

async function list({ database, state, json, limit, ...filter }: ListOptions): Promise<void> {
  const { listReceived } = await import('../inbox/received.ts');
  const most = limit ?? (json ? undefined : usualLimit);
  const { reports, count } = await withInbox(database, (opened) =>
    listReceived(opened, {
      ...filter,
      ...(state !== 'all' && { state }),
      ...(most !== undefined && { limit: most }),
    }),
  );
  if (json) {
    for (const report of reports) process.stdout.write(`${JSON.stringify(report)}\n`);
    return;
  }
  if (count === 0) {
    process.stdout.write('No report fits.\n');
    return;
  }
  process.stdout.write(
    `${tableOf(reports)}\n${count} ${count === 1 ? 'report' : 'reports'}${shownOf(reports, count)}\n`,
  );
}

const shownOf = (reports: readonly ReceivedReport[], count: number): string =>
  reports.length < count ? `, the oldest ${reports.length} of them shown (--limit shows more)` : '';

function tableOf(reports: readonly ReceivedReport[]): string {
  const table = new Table({
    head: ['Id', 'Received', 'Kind', 'State', 'List', 'About'],
    style: { head: [], border: [] },
  });
  for (const { id, receivedAt, state, report } of reports) {
    table.push([
      id.slice(0, 8),
      receivedAt.slice(0, 16).replace('T', ' '),
      report.kind,
      state,
      report.list?.id ?? '',
      plainText(aboutOf(report).slice(0, 60)),
    ]);
  }
  return table.toString();
}
