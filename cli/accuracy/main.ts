/** `npm run accuracy [-- --json] [--only PART]`: whom matching marks, whom it does not, and whether that is right. */
import { Command, CommanderError, Option } from 'commander';
import { fail } from '../setup/console.mjs';
import { measureMadeUp, measureShared, parts } from './measure.ts';
import type { Measured, Part } from './measure.ts';
import { hasShared } from './shared-sets.ts';
import { figuresOf, notesOf, tableOf } from './table.ts';

const absent = `
################################################################################
  ../shared IS ABSENT: no real name and no published list was looked at.
  What follows are variants of a few made-up names only.
################################################################################

`;

const program = new Command('accuracy')
  .description('marked, possible, none, expected and wrong, over real names and lists and variants of them')
  .option('--json', 'one JSON object a line: name, value, unit, against, ratio, bar, ok', false)
  .addOption(new Option('--only <part>', 'measure one part alone').choices(parts))
  .exitOverride()
  .action(run);

async function run({ json, only }: { json: boolean; only?: Part }): Promise<void> {
  const shared = hasShared();
  if (!shared) process.stderr.write(absent);
  const measured = shared ? await measureShared(tell, only) : await measureMadeUp(tell);
  process.stdout.write(json ? linesOf(measured) : textOf(measured));
  if (measured.figures.some(({ ok }) => !ok)) process.exitCode = 1;
}

function tell(what: string): void {
  process.stderr.write(`${what} …\n`);
}

const linesOf = ({ figures }: Measured): string =>
  figures.map((figure) => `${JSON.stringify(figure)}\n`).join('');

function textOf({ tallies, figures }: Measured): string {
  const missed = figures.filter(({ ok }) => !ok);
  const last =
    missed.length === 0
      ? 'Every bar is met.'
      : `NOT MET:\n${missed.map(({ name, value, against, bar }) => `  ${name}: ${value} of ${against} (${bar})`).join('\n')}`;
  return `${tableOf(tallies)}\n\n${figuresOf(figures)}\n\n${notesOf(tallies)}\n\n${last}\n`;
}

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else fail(error);
}
