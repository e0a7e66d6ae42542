/** `xinbiao inbox …`: goes through what `xinbiao receive` took. */
import type { Command } from 'commander';
import { registerInboxDecisions } from './inbox-decide.ts';
import { registerInboxExport } from './inbox-export.ts';
import { registerInboxList } from './inbox-list.ts';
import { registerInboxShow } from './inbox-show.ts';

export function registerInbox(program: Command): void {
  const inbox = program
    .command('inbox')
    .description('go through received reports, objections and shop links');
  registerInboxList(inbox);
  registerInboxShow(inbox);
  registerInboxDecisions(inbox);
  registerInboxExport(inbox);
}
