/** The ledger's Worker as a page of the desk calls it: functions are handed over as they are, errors come as codes. */
import { proxy } from 'comlink';
import type { Remote } from 'comlink';
import { openLedger } from '../../utils/messages/open-ledger.ts';
import { MessageError } from '../../utils/messages/error.ts';
import type { LedgerNews, LedgerWorker } from '../../utils/model/ledger/ledger-desk.ts';

export interface PlainLedgerLink {
  /** Every call rejects with a MessageError. */
  desk: LedgerWorker;
  /** Ends the Worker: nothing of the ledger stays in memory. */
  close(): void;
}

type Call = (...given: unknown[]) => Promise<unknown>;

/** Begins the Worker. @param changed is told what this or another page wrote */
export function linkLedger(changed: (news: LedgerNews) => void = () => undefined): PlainLedgerLink {
  const link = openLedger(changed);
  return { desk: plainCalls(link.desk), close: () => link.close() };
}

function plainCalls(there: Remote<LedgerWorker>): LedgerWorker {
  const calls = there as unknown as Readonly<Record<string, Call>>;
  const plain: Record<string, Call> = {};
  return new Proxy(plain, {
    get: (known, name) => {
      if (typeof name !== 'string' || name === 'then') return undefined;
      return (known[name] ??= callOf(calls, name));
    },
  }) as unknown as LedgerWorker;
}

function callOf(calls: Readonly<Record<string, Call>>, name: string): Call {
  return async (...given) => {
    const passed = given.map((one) => (typeof one === 'function' ? proxy(one as Call) : one));
    try {
      return await calls[name]?.(...passed);
    } catch (error) {
      throw messageError(error);
    }
  };
}

/** The message of an error from there is a code, and what exactly behind a space. */
function messageError(error: unknown): MessageError {
  const message = error instanceof Error ? error.message : String(error);
  const [, code, detail] = /^((?:desk|ledger|no)-[a-z-]+)(?: ([\s\S]*))?$/.exec(message) ?? [];
  return code === undefined ? new MessageError('internal', message) : new MessageError(code, detail);
}
