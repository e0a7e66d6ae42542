/** A feed's files, from a folder of this machine or from the web. */
import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { feedAddress } from '../utils/lists/address.ts';
import { FeedError } from '../utils/lists/feed/error.ts';
import type { FetchFile } from '../utils/lists/feed/open.ts';
import { feedFiles } from '../utils/lists/feed-files.ts';
import { InputError } from './errors.ts';

/**
 * @param place a folder, or the address of one (https, or http on this machine), with or without feed.json
 * @throws InputError for an address that lists are not fetched from
 */
export function feedFilesAt(place: string): FetchFile {
  return /^https?:\/\//i.test(place) ? feedFiles(webFolder(place), { fetch }) : fromFolder(place);
}

function webFolder(address: string): string {
  try {
    return feedAddress(address);
  } catch {
    throw new InputError(`${address}: lists are fetched from https addresses only, or from this machine.`);
  }
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
