/** `xinbiao inbox accept`, `merge` and `refuse`: what becomes of a report, which its sender is told when asking. */
import { InvalidArgumentError } from 'commander';
import type { Command } from 'commander';
import type { Decided, Decision } from '../inbox/decide.ts';
import { withInbox } from '../inbox/with-inbox.ts';
import type { ReportDatabase } from '../receiver/database/open.ts';
import { databaseOption } from './database-option.ts';

interface DecisionOptions {
  database: string;
  reason?: string;
  json?: true;
}

export function registerInboxDecisions(inbox: Command): void {
  inbox
    .command('accept')
    .description(
      'accept reports: inbox export writes them for the next list build; an objection is upheld so',
    )
    .argument('<id...>', 'ids, or their beginnings')
    .addOption(databaseOption())
    .option('--reason <text>', 'a word to the sender', reason)
    .option('--json', 'print JSON, a report a line')
    .action((ids: string[], options: DecisionOptions) =>
      decideAll(ids, options, async () => ({
        state: 'accepted',
        ...(options.reason !== undefined && { reason: options.reason }),
      })),
    );
  inbox
    .command('merge')
    .description('merge a report into another one that tells the same')
    .argument('<id>', 'the report that was not needed, or the beginning of its id')
    .argument('<into>', 'the one that stays')
    .addOption(databaseOption())
    .option('--reason <text>', 'a word to the sender', reason)
    .option('--json', 'print JSON')
    .action((id: string, into: string, options: DecisionOptions) =>
      decideAll([id], options, async (opened) => {
        const { findReceived } = await import('../inbox/received.ts');
        return {
          state: 'merged',
          into: (await findReceived(opened, into)).id,
          ...(options.reason !== undefined && { reason: options.reason }),
        };
      }),
    );
  inbox
    .command('refuse')
    .description('refuse reports, saying why')
    .argument('<id...>', 'ids, or their beginnings')
    .addOption(databaseOption())
    .requiredOption('--reason <text>', 'why, as the sender is told', reason)
    .option('--json', 'print JSON, a report a line')
    .action((ids: string[], options: DecisionOptions & { reason: string }) =>
      decideAll(ids, options, async () => ({ state: 'refused', reason: options.reason })),
    );
}

/** @throws InvalidArgumentError */
function reason(text: string): string {
  const words = text.trim();
  if (words === '' || words.length > 2000 || words.includes('\0'))
    throw new InvalidArgumentError('A reason has one to 2000 characters.');
  return words;
}

/** All ids are looked up first: a slip in one of them changes none. */
async function decideAll(
  ids: readonly string[],
  { database, json }: DecisionOptions,
  decisionOf: (opened: ReportDatabase) => Promise<Decision>,
): Promise<void> {
  const [{ decide }, { findReceived }] = await Promise.all([
    import('../inbox/decide.ts'),
    import('../inbox/received.ts'),
  ]);
  await withInbox(database, async (opened) => {
    const found = new Set<string>();
    for (const id of ids) found.add((await findReceived(opened, id)).id);
    const decision = await decisionOf(opened);
    for (const id of found) {
      const decided = await decide(opened, id, decision, new Date());
      process.stdout.write(
        json ? `${JSON.stringify({ id, state: decision.state, ...decided })}\n` : told(id, decision, decided),
      );
    }
  });
}

function told(id: string, decision: Decision, { before, changed, exported }: Decided): string {
  const into = decision.state === 'merged' ? ` into ${decision.into}` : '';
  if (!changed) return `${id} is ${decision.state}${into} already.\n`;
  const care = exported
    ? '  It was exported before: look at your tables, they do not change by themselves.\n'
    : '';
  return `${id}: ${before} → ${decision.state}${into}\n${care}`;
}
