/** What the background and the Worker that imports say to each other: demands one way, replies the other. */
import { FeedError } from '../lists/feed/error.ts';
import type { FeedErrorCode } from '../lists/feed/error.ts';
import { SyncError } from '../lists/sync-error.ts';
import type { SyncErrorCode } from '../lists/sync-error.ts';
import type { Subscription } from '../lists/sync.ts';
import type { ListState } from '../model/list.ts';
import { StoreError } from '../store/errors.ts';
import type { StoreErrorCode } from '../store/errors.ts';

/** A demand, numbered by whoever makes it. */
export type SyncDemand = { number: number } & (
  | { call: 'subscribe'; subscription: Subscription }
  | { call: 'syncList'; id: string }
);

export type SyncReply = { number: number } & ({ state: ListState } | { failure: Failure });

/** An error, as it can be sent: classes do not survive a message. */
type Failure =
  | { kind: 'feed'; code: FeedErrorCode; detail?: string }
  | { kind: 'store'; code: StoreErrorCode; detail?: string }
  | { kind: 'sync'; code: SyncErrorCode; detail?: string }
  | { kind: 'other'; detail: string };

export function failureOf(error: unknown): Failure {
  if (error instanceof FeedError) return { kind: 'feed', code: error.code, ...detailOf(error) };
  if (error instanceof StoreError) return { kind: 'store', code: error.code, ...detailOf(error) };
  if (error instanceof SyncError) return { kind: 'sync', code: error.code, ...detailOf(error) };
  return { kind: 'other', detail: String(error) };
}

export function errorOf(failure: Failure): Error {
  switch (failure.kind) {
    case 'feed':
      return new FeedError(failure.code, failure.detail);
    case 'store':
      return new StoreError(failure.code, failure.detail);
    case 'sync':
      return new SyncError(failure.code, failure.detail);
    case 'other':
    default:
      return new Error(failure.detail);
  }
}

function detailOf({ detail }: { detail: string | undefined }): { detail?: string } {
  return detail === undefined ? {} : { detail };
}
