/**
 * The front door of the measurements: `npm run bench -- store`, `… page`, `… popup`, `… search`, `… desk`. Each figure
 * stands beside what it is compared with.
 */
import { Command, CommanderError } from 'commander';
import { fail } from '../setup/console.mjs';
import { registerDesk } from './desk/command.ts';
import { registerPage } from './page/command.ts';
import { registerPopup } from './popup/command.ts';
import { registerSearch } from './search/command.ts';
import { registerStore } from './store/command.ts';

const program = new Command('bench')
  .description('measures in real browsers, each figure beside what it is compared with')
  .showHelpAfterError('(--help shows what this command takes)')
  .exitOverride();

registerStore(program);
registerPage(program);
registerPopup(program);
registerSearch(program);
registerDesk(program);

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else fail(error);
}
