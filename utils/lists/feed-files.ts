/** Fetching the files of a feed: nothing is sent that names a person, and nothing endless is read. */
import { FeedError } from './feed/error.ts';
import type { FetchFile } from './feed/fetch-file.ts';

/** A server that sends nothing for so long is given up. */
const defaultStallMs = 30_000;

/** What is used of the platform's `fetch`. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface FeedFilesOptions {
  fetch: Fetch;
  stallMs?: number;
}

/**
 * @param address the feed's folder, ending in a slash
 * @returns a fetcher of files below that folder. No cookies, no validators, no redirects; it stops at the first byte
 *   beyond the limit. Its FeedErrors are `unreachable`, `too-large`, and `not-a-feed` for a path that leaves the folder.
 */
export function feedFiles(address: string, { fetch, stallMs = defaultStallMs }: FeedFilesOptions): FetchFile {
  return async (path, maxBytes) => {
    const url = URL.parse(path, address);
    if (url === null || !url.href.startsWith(address)) throw new FeedError('not-a-feed', path);
    const stall = new StallTimer(stallMs);
    try {
      const response = await fetch(url.href, {
        cache: 'no-store',
        credentials: 'omit',
        redirect: 'error',
        referrerPolicy: 'no-referrer',
        signal: stall.signal,
      });
      if (!response.ok) throw new FeedError('unreachable', `${path}: HTTP ${response.status}`);
      return await readBounded(response, path, maxBytes, stall);
    } catch (error) {
      if (error instanceof FeedError) throw error;
      const reason = stall.signal.aborted ? `nothing came for ${stallMs / 1000} s` : String(error);
      throw new FeedError('unreachable', `${path}: ${reason}`);
    } finally {
      stall.stop();
    }
  };
}

/** Aborts when it was not fed for a while. */
class StallTimer {
  readonly #controller = new AbortController();
  readonly #ms: number;
  #timer: ReturnType<typeof setTimeout>;

  constructor(ms: number) {
    this.#ms = ms;
    this.#timer = this.#start();
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  fed(): void {
    clearTimeout(this.#timer);
    this.#timer = this.#start();
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
    stall.fed();
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
