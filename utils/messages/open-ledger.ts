/** The way of a page of the desk to the Worker that keeps its cases: begun by the page, and gone with it. */
import { wrap } from 'comlink';
import { browser } from 'wxt/browser';
import { isLedgerCode, ledgerChannel } from '../model/ledger/ledger-desk.ts';
import type { LedgerNews, LedgerWorker } from '../model/ledger/ledger-desk.ts';
import { workerCalls } from './worker-calls.ts';

export interface LedgerLink {
  /** Every call rejects with a MessageError. */
  desk: LedgerWorker;
  /** Ends the Worker: no case stays in memory. Calls under way are never answered. */
  close(): void;
}

/**
 * Begins the Worker. Call `desk.open` first, with the key that `utils/desk-key.ts` keeps.
 * @param changed is told what this or another page wrote
 */
export function openLedger(changed: (news: LedgerNews) => void = () => undefined): LedgerLink {
  const worker = new Worker(browser.runtime.getURL('/ledger-worker.js'), { name: 'ledger' });
  const channel = new BroadcastChannel(ledgerChannel);
  channel.addEventListener('message', ({ data }: MessageEvent<LedgerNews>) => changed(data));
  return {
    desk: workerCalls(wrap<LedgerWorker>(worker), isLedgerCode),
    close() {
      worker.terminate();
      channel.close();
    },
  };
}
