/** The front door of the command line: `npm run -s xinbiao -- …`. Every command is a file of `commands/`. */
import { Command, CommanderError } from 'commander';
import { registerCapture } from './commands/capture.ts';
import { registerInbox } from './commands/inbox.ts';
import { registerLedger } from './commands/ledger.ts';
import { registerList } from './commands/list.ts';
import { registerMatch } from './commands/match.ts';
import { registerPack } from './commands/pack.ts';
import { registerReceive } from './commands/receive.ts';
import { registerScan } from './commands/scan.ts';
import { registerSites } from './commands/sites.ts';
import { InputError } from './errors.ts';

const program = new Command('xinbiao')
  .description('信标: from published lists to marks beside shop names')
  .showHelpAfterError('(--help shows what this command takes)')
  .exitOverride()
  .configureHelp({ sortSubcommands: true });

registerCapture(program);
registerInbox(program);
registerLedger(program);
registerList(program);
registerPack(program);
registerReceive(program);
registerScan(program);
registerSites(program);
registerMatch(program);

// Whoever reads only the first lines (`| head`) ends us, and that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  process.stderr.write(`What this command prints cannot be written: ${error.message}\n`);
  process.exit(1);
});

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  } else if (error instanceof InputError) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  } else {
    throw error;
  }
}
