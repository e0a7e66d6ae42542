/** The Worker of a page that shows cases: it ends with the page, and all cases in its memory go with it. */
import { expose } from 'comlink';
import { ledgerChannel } from '../../model/ledger/ledger-desk.ts';
import { openDatabase } from '../../store/database.ts';
import { reopened } from '../../worker/reopened.ts';
import { openDesk } from '../database.ts';
import { LedgerService } from './service.ts';

/** Runs in the Worker. */
export function startLedgerWorker(): void {
  const channel = new BroadcastChannel(ledgerChannel);
  expose(
    new LedgerService({
      desk: reopened((onClosed) => openDesk({ onClosed })),
      lists: reopened((onClosed) => openDatabase({ onClosed })),
      now: () => new Date(),
      newId: () => crypto.randomUUID(),
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel, not a window
      tell: (news) => channel.postMessage(news),
    }),
  );
}
