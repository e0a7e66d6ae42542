/** Whether an address leads to a signed feed, and what that feed says of itself. */
import type { SourcePlace, SourcePreview } from '../../model/source.ts';
import type { StoreDatabase } from '../../store/database.ts';
import { readList } from '../../store/lists.ts';
import { feedAddress } from '../address.ts';
import { feedFiles } from '../feed-files.ts';
import type { Fetch } from '../feed-files.ts';
import { FeedError } from '../feed/error.ts';
import { readFeedLink } from '../feed/link.ts';
import { maxEnvelopeBytes } from '../feed/limits.ts';
import { feedPayloadType } from '../feed/payload.ts';
import { openFeed } from '../feed/open.ts';
import { SyncError } from '../sync-error.ts';
import { trustOf } from '../trust.ts';

type AddressPlace = Extract<SourcePlace, { kind: 'address' }>;

export interface FeedPreviewDependencies {
  db: StoreDatabase;
  fetch: Fetch;
  now: () => Date;
  stallMs?: number | undefined;
  /** Addresses below which the extension's own files lie. */
  ours?: string | undefined;
}

/** What an address says by itself: `feed` names one, `folder` may hold one, `file` is something else. */
export function looksLike({ address, fingerprint }: AddressPlace): 'feed' | 'folder' | 'file' {
  const url = URL.parse(address.trim());
  if (url === null) throw new SyncError('bad-address', address);
  if (fingerprint !== undefined || url.pathname.endsWith('/feed.json') || url.hash.includes('xinbiao='))
    return 'feed';
  return /(?:\/|\/index\.html)$/.test(url.pathname) && url.search === '' ? 'folder' : 'file';
}

/** @returns whether a file is the envelope that `feed.json` is (DSSE) */
export async function isEnvelope(file: Blob): Promise<boolean> {
  if (file.size > maxEnvelopeBytes) return false;
  const text = await file.text();
  return /^\s*\{/.test(text) && text.includes(feedPayloadType) && /"payloadType"\s*:/.test(text);
}

/**
 * Fetches and verifies a feed's head.
 * @throws FeedError; SyncError `bad-address` for a link whose pin cannot be read
 */
export async function previewFeed(
  { db, fetch, now, stallMs, ours }: FeedPreviewDependencies,
  { address, fingerprint }: AddressPlace,
): Promise<SourcePreview> {
  const link = readFeedLink(address);
  if (link === undefined) throw new SyncError('bad-address', address);
  const pinned = fingerprint ?? link.fingerprint;
  const fetchFile = feedFiles(feedAddress(link.address, ours), {
    fetch,
    ...(stallMs !== undefined && { stallMs }),
  });
  const opened = await openFeed(
    fetchFile,
    {
      ...(pinned !== undefined && { fingerprint: pinned }),
      ...(link.listId !== undefined && { listId: link.listId }),
    },
    now(),
  );
  const { list: info, issued, expires, snapshot } = opened;
  const known = await readList(db, info.id);
  return {
    form: 'feed',
    info,
    fingerprint: opened.fingerprint,
    entries: snapshot.reduce((sum, part) => sum + part.entries, 0),
    issued,
    expires,
    official: trustOf({ fingerprint: opened.fingerprint, listId: info.id }, undefined) === 'official',
    pinned: pinned !== undefined,
    known: known?.state.fingerprint === opened.fingerprint,
  };
}

/** Whether there is no feed at all, rather than one that must be refused. */
export function isNoFeed(error: unknown): boolean {
  return error instanceof FeedError && (error.code === 'unreachable' || error.code === 'not-a-feed');
}
