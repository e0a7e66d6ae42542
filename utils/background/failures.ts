/** Failures of the rooms behind, as the pages in front are told of them. */
import { FeedError } from '../lists/feed/error.ts';
import { SourceError } from '../lists/sources/error.ts';
import { SyncError } from '../lists/sync-error.ts';
import { TableError } from '../lists/tables/error.ts';
import { MessageError } from '../messages/error.ts';
import { StoreError } from '../store/errors.ts';

/** Runs `work`; what it throws with a code reaches the asking page with that code. */
export async function told<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (
      error instanceof FeedError ||
      error instanceof SourceError ||
      error instanceof StoreError ||
      error instanceof SyncError ||
      error instanceof TableError
    ) {
      throw new MessageError(error.code, error.detail);
    }
    throw error;
  }
}
