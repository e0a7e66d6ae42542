/** The way of the desk's pages to the Worker that keeps the ledger and the lock: begun by the page, and gone with it. */
import { proxy, wrap } from 'comlink';
import type { Remote } from 'comlink';
import { browser } from 'wxt/browser';
import type { LedgerWorker } from '../model/ledger-desk.ts';
import { MessageError } from './error.ts';

export interface LedgerLink {
  /** Every call rejects with a MessageError. */
  desk: LedgerWorker;
  /** Ends the Worker: nothing of the ledger stays in memory. */
  close(): void;
}

export function openLedger(): LedgerLink {
  const worker = new Worker(browser.runtime.getURL('/ledger-worker.js'), { name: 'ledger' });
  return { desk: plainCalls(wrap<LedgerWorker>(worker)), close: () => worker.terminate() };
}

/** Functions among the arguments are called from there, and what fails there fails here with its code. */
function plainCalls(there: Remote<LedgerWorker>): LedgerWorker {
  type Call = (...given: unknown[]) => Promise<unknown>;
  const calls = there as unknown as Readonly<Record<string, Call>>;
  return new Proxy({} as LedgerWorker, {
    get: (_, name) => (typeof name === 'string' && name !== 'then' ? callOf(calls, name) : undefined),
  });
}

function callOf(
  calls: Readonly<Record<string, (...given: unknown[]) => Promise<unknown>>>,
  name: string,
): (...given: unknown[]) => Promise<unknown> {
  return async (...given) => {
    const passed = given.map((one) =>
      typeof one === 'function' ? proxy(one as (...told: unknown[]) => unknown) : one,
    );
    try {
      return await calls[name]?.(...passed);
    } catch (error) {
      throw messageError(error);
    }
  };
}

/** The message of an error from there is a code, and what exactly behind a space or a colon. */
function messageError(error: unknown): MessageError {
  const message = error instanceof Error ? error.message : String(error);
  const [, code, detail] = /^((?:desk|ledger|no)-[a-z-]*)(?::? ([\s\S]*))?$/.exec(message) ?? [];
  return code === undefined ? new MessageError('internal', message) : new MessageError(code, detail);
}
