/** One more issue of a feed: planned against the one before, built, opened as a reader would, and written. */
import type { Entry } from '../utils/model/entry.ts';
import type { ListInfo } from '../utils/model/list.ts';
import { buildFeed } from '../utils/lists/feed/build.ts';
import { toBase64 } from '../utils/lists/feed/encoding.ts';
import { FeedError } from '../utils/lists/feed/error.ts';
import { keyId } from '../utils/lists/feed/keys.ts';
import type { SigningKey } from '../utils/lists/feed/keys.ts';
import { openFeed, readSnapshot } from '../utils/lists/feed/open.ts';
import type { FetchFile, OpenedFeed } from '../utils/lists/feed/open.ts';
import { planIssue } from '../utils/lists/feed/plan.ts';
import type { IssuePlan, Removal } from '../utils/lists/feed/plan.ts';
import { readPreviousIssue } from '../utils/lists/feed/previous.ts';
import type { PreviousIssue } from '../utils/lists/feed/previous.ts';
import { rootPath, walkRoots } from '../utils/lists/feed/root.ts';
import { InputError } from './errors.ts';
import { withFeedErrors } from './feed-errors.ts';
import { writeFeed } from './feed-folder.ts';
import type { StandingFeed } from './feed-folder.ts';

export interface IssueOptions {
  /** The folder that is written. */
  out: string;
  list: ListInfo;
  entries: readonly Entry[];
  keys: readonly SigningKey[];
  roots: readonly Uint8Array[];
  issued: Date;
  /** The feed that stands in `out`. */
  standing: StandingFeed | undefined;
  /** The feed that this issue follows. */
  previous: StandingFeed | undefined;
  removals: readonly Removal[];
  /** Looks at the plan before anything is built. @throws InputError to stop */
  consider?: (plan: IssuePlan, previous: PreviousIssue | undefined) => void;
}

export interface WrittenIssue {
  feed: OpenedFeed;
  plan: IssuePlan;
  /** How many entries the previous issue did not have. */
  added: number;
}

/** @throws InputError, and then nothing was written */
export async function writeIssue(options: IssueOptions): Promise<WrittenIssue> {
  const { out, list, entries, removals, issued, standing, keys, roots } = options;
  refuseEarlier(issued, [standing, options.previous]);
  const previous = options.previous && (await readStanding(options.previous));
  const serial = Math.max(0, standing?.feed.serial ?? 0, previous?.feed.serial ?? 0) + 1;
  const { files, feed, plan } = await withFeedErrors(out, async () => {
    const issue = { list, entries, previous, removals, issued };
    const planned = await planIssue(issue);
    options.consider?.(planned, previous);
    const built = await buildFeed({ ...issue, key: keys, serial, roots });
    await refuseStrangers(keys, roots);
    return { files: built, feed: await openBuilt(built, previous?.feed), plan: planned };
  });
  await writeFeed(out, files, standing?.feed);
  const known = previous?.hashes;
  return { feed, plan, added: plan.entries.filter(({ id }) => !known?.has(id)).length };
}

/** Readers judge by the time of issue how old a list is: it never goes back. @throws InputError */
function refuseEarlier(issued: Date, before: readonly (StandingFeed | undefined)[]): void {
  for (const standing of before) {
    if (standing === undefined || Date.parse(standing.feed.issued) <= issued.getTime() + 1000) continue;
    throw new InputError(
      `${standing.folder}: the issue before is of ${standing.feed.issued}, which is later than this one. Put the clock of this machine right, or give --issued a later time. Nothing was written.`,
    );
  }
}

function readStanding({ folder, feed, fetchFile }: StandingFeed): Promise<PreviousIssue> {
  return withFeedErrors(folder, () => readPreviousIssue(feed, fetchFile));
}

/** All entries of a feed that stands. @throws InputError */
export function entriesOf({ folder, feed, fetchFile }: StandingFeed): Promise<Entry[]> {
  return withFeedErrors(folder, async () => {
    const entries: Entry[] = [];
    for await (const slice of readSnapshot(feed, fetchFile)) entries.push(...slice);
    return entries;
  });
}

/** @throws InputError for removals of ids that the list never had */
export function refuseUnknown({ unknown }: IssuePlan, what: string): void {
  if (unknown.length === 0) return;
  throw new InputError(
    `${what}: the list has no entry with the id ${unknown.slice(0, 10).join(', ')}. list show DIR --json shows the ids. Nothing was written.`,
  );
}

/** A signature that counts for nothing would only hide a mistake. @throws FeedError `unknown-key` */
async function refuseStrangers(keys: readonly SigningKey[], roots: readonly Uint8Array[]): Promise<void> {
  const fetchFile: FetchFile = (path) =>
    Promise.resolve(roots.find((_, index) => rootPath(index + 1) === path) ?? new Uint8Array());
  const { root } = await walkRoots(fetchFile, roots.length, undefined, roots.length);
  for (const { publicKey } of keys) {
    if (!root.feed.keys.includes(toBase64(publicKey))) {
      throw new FeedError('unknown-key', `key id ${await keyId(publicKey)}`);
    }
  }
}

/** Opens what was built as a reader that has the previous issue would: a feed that it would refuse is not written. */
async function openBuilt(
  files: ReadonlyMap<string, Uint8Array>,
  previous: OpenedFeed | undefined,
): Promise<OpenedFeed> {
  const fetchFile: FetchFile = (path) => Promise.resolve(files.get(path) ?? new Uint8Array());
  const pin = previous && {
    fingerprint: previous.fingerprint,
    listId: previous.list.id,
    serial: previous.serial,
    payloadSha256: previous.payloadSha256,
    lastIssued: previous.issued,
    rootVersion: previous.rootVersion,
  };
  return openFeed(fetchFile, pin ?? {}, new Date());
}
