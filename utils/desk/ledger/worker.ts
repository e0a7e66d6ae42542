/** The Worker of a page that shows cases: it ends with the page, and all cases in its memory go with it. */
import { expose } from 'comlink';
import { ledgerChannel } from '../../model/ledger-desk.ts';
import { openDatabase } from '../../store/database.ts';
import { openDesk } from '../database.ts';
import { LedgerService } from './service.ts';

/** Opens a database when it is needed, and again where the browser closed it. */
function reopened<T>(open: (closed: () => void) => Promise<T>): () => Promise<T> {
  let current: Promise<T> | undefined;
  const forget = (): void => void (current = undefined);
  return () => {
    if (current === undefined) {
      current = open(forget);
      current.catch(forget);
    }
    return current;
  };
}

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
