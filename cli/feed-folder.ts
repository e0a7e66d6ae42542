/** The folder of a feed on this machine: what stands in it, and how a new issue is written over it. */
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { maxEnvelopeBytes } from '../utils/lists/feed/limits.ts';
import { openFeed } from '../utils/lists/feed/open.ts';
import type { FetchFile, OpenedFeed } from '../utils/lists/feed/open.ts';
import { rootPath } from '../utils/lists/feed/root.ts';
import { InputError } from './errors.ts';
import { withFeedErrors } from './feed-errors.ts';
import { feedFilesAt, isFeedFolder } from './feed-files.ts';

export interface StandingFeed {
  folder: string;
  feed: OpenedFeed;
  fetchFile: FetchFile;
  /** The bytes of every version of the root, the first one first. */
  roots: Uint8Array[];
}

/** @returns the feed in a folder, or undefined where there is none; @throws InputError for one that is not sound */
export async function openStandingFeed(folder: string): Promise<StandingFeed | undefined> {
  if (!(await isFeedFolder(folder))) return undefined;
  return withFeedErrors(folder, async () => {
    const fetchFile = feedFilesAt(folder);
    const feed = await openFeed(fetchFile, {}, new Date());
    const roots: Uint8Array[] = [];
    for (let version = 1; version <= feed.rootVersion; version++) {
      roots.push(await fetchFile(rootPath(version), maxEnvelopeBytes));
    }
    return { folder, feed, fetchFile, roots };
  });
}

/** The folders of a feed whose files are named by their hash. */
const hashedFolders = ['snapshot', 'delta', 'removals', 'tombstones'];

/** The paths of all hashed files that a feed names. */
function pathsOf(feed: OpenedFeed): string[] {
  const files = [
    ...feed.snapshot,
    ...feed.deltas,
    ...feed.tombstones,
    ...(feed.removals ? [feed.removals] : []),
  ];
  return files.map(({ path }) => path);
}

/**
 * Writes a feed, feed.json last and at once, so that a reader finds either the old feed or the new one whole. Files
 * that only issues before `before` named are removed; those of `before` stay for readers that are half-way.
 * @param before what stood in the folder when the issue was built
 * @throws InputError, also where something else was published there since
 */
export async function writeFeed(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
  before: OpenedFeed | undefined,
): Promise<void> {
  await refuseOvertaken(folder, before);
  try {
    for (const [path, bytes] of files) {
      if (path === 'feed.json') await refuseOvertaken(folder, before);
      const target = join(folder, path);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(`${target}.new`, bytes);
      await rename(`${target}.new`, target);
    }
    const kept = new Set([...files.keys(), ...(before ? pathsOf(before) : [])]);
    for (const hashed of hashedFolders) {
      for (const name of await readdir(join(folder, hashed)).catch(() => [])) {
        if (/^[0-9a-f]{64}\.jsonl\.gz$/.test(name) && !kept.has(`${hashed}/${name}`)) {
          await rm(join(folder, hashed, name));
        }
      }
    }
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(
      `${folder} cannot be written: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/** Two issues built on the same one would bear the same serial, and the later would lose what the earlier says. */
async function refuseOvertaken(folder: string, before: OpenedFeed | undefined): Promise<void> {
  const standing = await openStandingFeed(folder);
  if (standing?.feed.payloadSha256 === before?.payloadSha256) return;
  throw new InputError(
    `${folder}: another issue was published there while this one was being built. This one was not published: run the command again, so that it follows that issue.`,
  );
}
