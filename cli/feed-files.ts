/** Fetches a feed's files from a folder or from the web, never more bytes than asked for. */
import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { FeedError } from '../utils/lists/feed/error.ts';
import type { FetchFile } from '../utils/lists/feed/open.ts';

/** @param place a folder, or the http(s) address of one or of its feed.json */
export function feedFiles(place: string): FetchFile {
  return isWebAddress(place) ? fromWeb(place) : fromFolder(place);
}

export function isWebAddress(place: string): boolean {
  return /^https?:\/\//i.test(place);
}

/** @returns whether `place` is a folder that holds a feed */
export async function isFeedFolder(place: string): Promise<boolean> {
  const found = await stat(join(place, 'feed.json')).catch(() => undefined);
  return found?.isFile() ?? false;
}

function fromFolder(folder: string): FetchFile {
  return async (path, maxBytes) => {
    const file = await open(join(folder, path)).catch((error: unknown) => {
      throw new FeedError('unreachable', String(error instanceof Error ? error.message : error));
    });
    try {
      const { size } = await file.stat();
      if (size > maxBytes) throw new FeedError('too-large', `${path}: ${size} bytes`);
      return new Uint8Array(await file.readFile());
    } finally {
      await file.close();
    }
  };
}

function fromWeb(address: string): FetchFile {
  const base = new URL(address.replace(/feed\.json$/, '').replace(/(?<!\/)$/, '/'));
  return async (path, maxBytes) => {
    const response = await fetch(new URL(path, base), { credentials: 'omit', cache: 'no-store' });
    if (!response.ok) throw new FeedError('unreachable', `${path}: HTTP ${response.status}`);
    const pieces: Uint8Array[] = [];
    let length = 0;
    for await (const piece of response.body ?? []) {
      length += piece.length;
      if (length > maxBytes) throw new FeedError('too-large', `${path}: more than ${maxBytes} bytes`);
      pieces.push(piece);
    }
    return new Uint8Array(await new Blob(pieces.map((piece) => new Uint8Array(piece))).arrayBuffer());
  };
}
