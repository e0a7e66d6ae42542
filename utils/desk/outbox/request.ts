/** The requests of the outbox (docs/reports.md). They carry the package, its id, and nothing else of this browser. */
import type { Receipt, Report } from '../../model/report.ts';
import { infoOf, outcomeOf, receiptOf } from './answer.ts';
import type { Asked } from './answer.ts';
import type { Outcome } from './parcel.ts';

export type Fetch = (address: string, init: RequestInit) => Promise<Response>;

const askTimeoutMs = 30_000;
/** A minute, and the time that the bytes take on a slow line (20 KB/s). */
const sendTimeoutMs = (bytes: number): number => 60_000 + Math.ceil(bytes / 20);

/**
 * `same-origin`: an address that the browser was given counts as ours, and any other is not asked at all. With no
 * referrer Firefox then leaves out its origin, which would name this installation. A redirect is not followed, whoever
 * it leads to: `manual`, since `error` could not be told from a network that is down, and would be tried for ever.
 */
const bare: RequestInit = {
  mode: 'same-origin',
  credentials: 'omit',
  cache: 'no-store',
  redirect: 'manual',
  referrerPolicy: 'no-referrer',
};

/** Asks what stands at an address: a receiver, or a page for people. */
export async function askAddress(fetch: Fetch, endpoint: string): Promise<Asked> {
  return orNotReached(async () =>
    infoOf(await fetch(endpoint, { ...bare, method: 'GET', signal: AbortSignal.timeout(askTimeoutMs) })),
  );
}

export interface Shipment {
  endpoint: string;
  id: string;
  kind: Report['kind'];
  zip: Uint8Array<ArrayBuffer>;
}

/** Sends a package to an address that says that it is a receiver and takes it. */
export async function ship(fetch: Fetch, { endpoint, id, kind, zip }: Shipment): Promise<Outcome> {
  const asked = await askAddress(fetch, endpoint);
  if (asked.kind !== 'receiver') return asked;
  if (!asked.info.takes.includes(kind)) return { kind: 'held', error: 'kind-not-taken' };
  if (zip.length > asked.info.maxBytes) return { kind: 'held', error: 'too-large-for-receiver' };
  return orNotReached(async () =>
    outcomeOf(
      await fetch(endpoint, {
        ...bare,
        method: 'POST',
        headers: { 'Content-Type': 'application/zip', 'Idempotency-Key': id },
        body: new Blob([zip], { type: 'application/zip' }),
        signal: AbortSignal.timeout(sendTimeoutMs(zip.length)),
      }),
      id,
    ),
  );
}

/** Asks what became of a report. @returns undefined where the receiver does not say */
export async function askState(
  fetch: Fetch,
  endpoint: string,
  receipt: Receipt,
): Promise<Receipt | undefined> {
  const address = new URL(endpoint);
  address.searchParams.set('receipt', receipt.receipt);
  try {
    const signal = AbortSignal.timeout(askTimeoutMs);
    return await receiptOf(await fetch(address.href, { ...bare, method: 'GET', signal }), receipt);
  } catch {
    return undefined;
  }
}

/** What a request throws, the network's failures among it, is no answer. */
async function orNotReached<T>(ask: () => Promise<T>): Promise<T | Extract<Outcome, { kind: 'later' }>> {
  try {
    return await ask();
  } catch {
    return { kind: 'later', error: 'not-reached' };
  }
}
