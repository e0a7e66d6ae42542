/** What a receiver's answer means. Everything in it is somebody else's: bounded in size, and checked. */
import type { z } from 'zod/mini';
import { Receipt, ReceiverInfo, Refusal } from '../../model/report.ts';
import type { Outcome } from './parcel.ts';

/** Of an answer, in bytes. */
const mostBytes = 65_536;

/** What an address turned out to be. */
export type Asked =
  | { kind: 'receiver'; info: ReceiverInfo }
  | Exclude<Outcome, { kind: 'taken' | 'refused' }>;

/** The answer to a package. @param id of the report that was sent */
export async function outcomeOf(response: Response, id: string): Promise<Outcome> {
  const early = redirectedOrBusy(response);
  if (early) return early;
  const { status } = response;
  const body = await readJson(response);
  const receipt = read(Receipt, body);
  if (receipt?.report === id && (response.ok || status === 409)) return { kind: 'taken', receipt };
  if (response.ok) return { kind: 'held', error: 'unreadable-answer' };
  const refusal = read(Refusal, body);
  // What did not arrive whole was not judged.
  if (refusal?.code === 'cut-off') return { kind: 'later', error: 'not-reached' };
  if (refusal) return { kind: 'refused', refusal };
  if (status === 413) return { kind: 'held', error: 'too-large-for-receiver' };
  return { kind: 'held', error: status === 409 ? 'unreadable-answer' : 'not-a-receiver' };
}

/** The answer to the question what stands at an address. */
export async function infoOf(response: Response): Promise<Asked> {
  const early = redirectedOrBusy(response);
  if (early) return early;
  const info = response.ok ? read(ReceiverInfo, await readJson(response)) : undefined;
  return info ? { kind: 'receiver', info } : { kind: 'held', error: 'not-a-receiver' };
}

/** The answer to the question what became of a report; undefined where it does not say. */
export async function receiptOf(response: Response, asked: Receipt): Promise<Receipt | undefined> {
  const said = response.ok ? read(Receipt, await readJson(response)) : undefined;
  return said?.report === asked.report && said.receipt === asked.receipt ? said : undefined;
}

function redirectedOrBusy(response: Response): Extract<Outcome, { kind: 'held' | 'later' }> | undefined {
  const { status, type } = response;
  if (type === 'opaqueredirect' || (status >= 300 && status < 400))
    return { kind: 'held', error: 'redirected' };
  if (status !== 408 && status !== 425 && status !== 429 && status < 500) return undefined;
  const seconds = Number(response.headers.get('Retry-After') ?? Number.NaN);
  return {
    kind: 'later',
    error: 'receiver-busy',
    ...(seconds > 0 && { afterMs: seconds * 1000 }),
  };
}

function read<T>(schema: z.ZodMiniType<T>, value: unknown): T | undefined {
  const checked = schema.safeParse(value);
  return checked.success ? checked.data : undefined;
}

/** @returns undefined for what is no JSON, or too much */
async function readJson(response: Response): Promise<unknown> {
  const bytes = await readBounded(response);
  if (bytes === undefined) return undefined;
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

async function readBounded(response: Response): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const reader = response.body?.getReader();
  if (!reader) return undefined;
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > mostBytes) {
      await reader.cancel().catch(() => undefined);
      return undefined;
    }
    parts.push(value);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}
