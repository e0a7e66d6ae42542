/** Fetching a table or a list of domains: nothing is sent that names a person, and nothing endless is read. */
import type { Fetch } from '../feed-files.ts';
import { demandWanted, SyncError } from '../sync-error.ts';
import { maxTableBytes } from '../../model/table-size.ts';
import { SourceError } from './error.ts';

/** A server that sends nothing for so long is given up. */
const defaultStallMs = 30_000;

export interface FetchedSource {
  file: Blob;
  contentType?: string;
}

export interface FetchOptions {
  fetch: Fetch;
  signal: AbortSignal;
  stallMs?: number | undefined;
  maxBytes?: number;
  /** Told how many bytes came so far, and of how many where the server says so. */
  onBytes?: (done: number, of: number | undefined) => void;
}

/**
 * @returns what stands at the address. No cookies, no validators, no referrer, no redirects
 * @throws SourceError `address-unreachable`, `source-too-large`; SyncError `cancelled`
 */
export async function fetchSource(address: string, options: FetchOptions): Promise<FetchedSource> {
  const { fetch, signal, stallMs = defaultStallMs, maxBytes = maxTableBytes, onBytes } = options;
  demandWanted(signal);
  const stall = new AbortController();
  const stalled = (): void => stall.abort();
  let timer = setTimeout(stalled, stallMs);
  try {
    const response = await fetch(address, {
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.any([stall.signal, signal]),
    });
    if (!response.ok) throw new SourceError('address-unreachable', `HTTP ${response.status}`);
    const of = lengthOf(response);
    if (of !== undefined && of > maxBytes) throw new SourceError('source-too-large', `${of} bytes`);
    const parts: BlobPart[] = [];
    let done = 0;
    const reader = response.body?.getReader();
    for (;;) {
      const { done: ended, value } = (await reader?.read()) ?? { done: true, value: undefined };
      if (ended) break;
      clearTimeout(timer);
      timer = setTimeout(stalled, stallMs);
      done += value.length;
      if (done > maxBytes) {
        await reader?.cancel().catch(() => undefined);
        throw new SourceError('source-too-large', `more than ${maxBytes} bytes`);
      }
      parts.push(new Uint8Array(value));
      onBytes?.(done, of);
    }
    const contentType = response.headers.get('content-type');
    return { file: new Blob(parts), ...(contentType !== null && { contentType }) };
  } catch (error) {
    demandWanted(signal);
    if (error instanceof SourceError) throw error;
    const reason = stall.signal.aborted ? `nothing came for ${stallMs / 1000} s` : String(error);
    throw new SourceError('address-unreachable', reason);
  } finally {
    clearTimeout(timer);
  }
}

/** What is packed on the way is longer when it arrives: its length tells nothing. */
function lengthOf({ headers }: Response): number | undefined {
  if (headers.get('content-encoding') !== null) return undefined;
  const length = Number(headers.get('content-length') ?? Number.NaN);
  return Number.isSafeInteger(length) && length > 0 ? length : undefined;
}

/**
 * @param blob address of a file that a page of ours holds open
 * @returns the file, which stays where it is: nothing is copied
 * @throws SourceError `file-gone`, `source-too-large`; SyncError `cancelled`
 */
export async function readChosenFile(blob: string, { fetch, signal }: FetchOptions): Promise<FetchedSource> {
  demandWanted(signal);
  let file: Blob;
  try {
    file = await (await fetch(blob, { signal })).blob();
  } catch (error) {
    demandWanted(signal);
    throw new SourceError('file-gone', String(error));
  }
  if (file.size > maxTableBytes) throw new SourceError('source-too-large', `${file.size} bytes`);
  return { file };
}

/** Runs what reads a file that its owner may take away meanwhile. @throws SourceError `file-gone` */
export async function whileFileIsThere<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const gone = error instanceof DOMException && /^Not(?:Found|Readable)Error$/.test(error.name);
    throw gone && !(error instanceof SyncError) ? new SourceError('file-gone', error.message) : error;
  }
}
