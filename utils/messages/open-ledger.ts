/** The way of a page of the desk to the Worker that keeps its cases: begun by the page, and gone with it. */
import { wrap } from 'comlink';
import type { Remote } from 'comlink';
import { browser } from 'wxt/browser';
import { ledgerChannel } from '../model/ledger/ledger-desk.ts';
import type { LedgerNews, LedgerWorker } from '../model/ledger/ledger-desk.ts';

export interface LedgerLink {
  /** Its calls; give a function (`progress`) by comlink's `proxy`. */
  desk: Remote<LedgerWorker>;
  /** Ends the Worker: no case stays in memory. Calls under way are never answered. */
  close(): void;
}

/**
 * Begins the Worker. Call `desk.open` first, with the key that `utils/desk-key.ts` keeps.
 * @param changed is told what this or another page wrote
 */
export function openLedger(changed: (news: LedgerNews) => void): LedgerLink {
  const worker = new Worker(browser.runtime.getURL('/ledger-worker.js'), { name: 'ledger' });
  const channel = new BroadcastChannel(ledgerChannel);
  channel.addEventListener('message', ({ data }: MessageEvent<LedgerNews>) => changed(data));
  return {
    desk: wrap<LedgerWorker>(worker),
    close() {
      worker.terminate();
      channel.close();
    },
  };
}
