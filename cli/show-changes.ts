/** What the deltas of a feed say: `list show FEED --since SERIAL`. */
import { deltasSince, readDelta } from '../utils/lists/feed/delta.ts';
import type { Change } from '../utils/lists/feed/delta.ts';
import { openFeed } from '../utils/lists/feed/open.ts';
import { StateSum } from '../utils/lists/feed/state.ts';
import { InputError } from './errors.ts';
import { withFeedErrors } from './feed-errors.ts';
import { feedFilesAt } from './feed-files.ts';
import { plainText } from './plain-text.ts';

/**
 * Prints the changes after an issue, a line each.
 * @throws InputError where the feed's deltas do not reach back so far
 */
export async function showChanges(place: string, since: number, json: boolean): Promise<void> {
  await withFeedErrors(place, async () => {
    const fetchFile = feedFilesAt(place);
    const feed = await openFeed(fetchFile, {}, new Date());
    const deltas = deltasSince(feed, since);
    if (deltas === undefined) {
      const oldest = feed.deltas[0]?.from ?? feed.serial;
      throw new InputError(
        `${place}: its deltas lead from issue ${oldest} to ${feed.serial}, not from ${since}.`,
      );
    }
    for (const delta of deltas) {
      for await (const changes of readDelta(delta, fetchFile, new StateSum(delta.fromState))) {
        for (const change of changes) {
          process.stdout.write(
            `${json ? JSON.stringify({ serial: delta.to, ...change }) : told(delta.to, change)}\n`,
          );
        }
      }
    }
  });
}

function told(serial: number, change: Change): string {
  if (change.kind === 'remove') {
    const { removed, reason, on } = change.tombstone;
    return `${serial}  removed  ${removed} (${reason}, ${on})`;
  }
  const { id, subject } = change.entry;
  return plainText(`${serial}  ${change.was === undefined ? 'added  ' : 'changed'}  ${id} ${subject.name}`);
}
