/** Fetching the files of a feed: nothing is sent that names a person, and nothing endless is read. */
import { FeedError } from './feed/error.ts';
import type { FetchFile } from './feed/fetch-file.ts';
import { demandWanted } from './sync-error.ts';

/** A server that sends nothing for so long is given up. */
const defaultStallMs = 30_000;

/** What is used of the platform's `fetch`. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface FeedFilesOptions {
  fetch: Fetch;
  stallMs?: number | undefined;
  /** Aborted when nobody wants the files any more. */
  signal?: AbortSignal;
  /** Told of each portion of bytes as it comes. */
  onBytes?: (bytes: number) => void;
}

/**
 * @param address the feed's folder, ending in a slash
 * @returns a fetcher of files below that folder. No cookies, no validators, no redirects; it stops at the first byte
 *   beyond the limit. Its FeedErrors are `unreachable`, `too-large`, and `not-a-feed` for a path that leaves the
 *   folder; when `signal` aborts it throws SyncError `cancelled`.
 */
export function feedFiles(
  address: string,
  { fetch, stallMs = defaultStallMs, signal = never, onBytes }: FeedFilesOptions,
): FetchFile {
  return async (path, maxBytes) => {
    demandWanted(signal);
    const url = URL.parse(path, address);
    if (url === null || !url.href.startsWith(address)) throw new FeedError('not-a-feed', path);
    const stall = new StallTimer(stallMs, onBytes);
    try {
      const response = await fetch(url.href, {
        cache: 'no-store',
        credentials: 'omit',
        redirect: 'error',
        referrerPolicy: 'no-referrer',
        signal: AbortSignal.any([stall.signal, signal]),
      });
      if (!response.ok) throw new FeedError('unreachable', `${path}: HTTP ${response.status}`);
      return await readBounded(response, path, maxBytes, stall);
    } catch (error) {
      demandWanted(signal);
      if (error instanceof FeedError) throw error;
      const reason = stall.signal.aborted ? `nothing came for ${stallMs / 1000} s` : String(error);
      throw new FeedError('unreachable', `${path}: ${reason}`);
    } finally {
      stall.stop();
    }
  };
}

/** A signal that is never aborted. */
const never = new AbortController().signal;

/** Aborts when it was not fed for a while. */
class StallTimer {
  readonly #controller = new AbortController();
  readonly #ms: number;
  readonly #onBytes: (bytes: number) => void;
  #timer: ReturnType<typeof setTimeout>;

  constructor(ms: number, onBytes: (bytes: number) => void = () => undefined) {
    this.#ms = ms;
    this.#onBytes = onBytes;
    this.#timer = this.#start();
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  fed(bytes: number): void {
    clearTimeout(this.#timer);
    this.#timer = this.#start();
    this.#onBytes(bytes);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #start(): ReturnType<typeof setTimeout> {
    return setTimeout(() => this.#controller.abort(), this.#ms);
  }
}

async function readBounded(
  response: Response,
  path: string,
  maxBytes: number,
  stall: StallTimer,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    if (done) break;
    stall.fed(value.length);
    length += value.length;
    if (length > maxBytes) {
      await reader?.cancel().catch(() => undefined);
      throw new FeedError('too-large', `${path}: more than ${maxBytes} bytes`);
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
