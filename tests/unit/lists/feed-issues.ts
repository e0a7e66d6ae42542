/** A made-up publisher that issues a list again and again, each issue following the one before. */
import { buildFeed } from '../../../utils/lists/feed/build.ts';
import { holdSnapshot } from '../../../utils/lists/feed/apply.ts';
import type { HeldList } from '../../../utils/lists/feed/apply.ts';
import type { SigningKey } from '../../../utils/lists/feed/keys.ts';
import type { OpenedFeed } from '../../../utils/lists/feed/open.ts';
import type { Removal } from '../../../utils/lists/feed/plan.ts';
import { readPreviousIssue } from '../../../utils/lists/feed/previous.ts';
import type { Entry } from '../../../utils/model/entry.ts';
import { madeUpEntry, madeUpList, open, serve } from './made-up-feed.ts';
import type { Files } from './made-up-feed.ts';

export interface Issue {
  files: Files;
  feed: OpenedFeed;
}

const dayMs = 86_400_000;

/** Issues a list: serial 1 on 1 January 2026, each further one a day later. */
export async function issue(
  key: SigningKey,
  entries: readonly Entry[],
  previous?: Issue,
  removals: readonly Removal[] = [],
): Promise<Issue> {
  const serial = (previous?.feed.serial ?? 0) + 1;
  const files = await buildFeed({
    entries,
    list: madeUpList,
    key,
    serial,
    issued: new Date(Date.parse('2026-01-01T00:00:00Z') + (serial - 1) * dayMs),
    removals,
    ...(previous && { previous: await readPreviousIssue(previous.feed, serve(previous.files)) }),
  });
  return { files, feed: await open(files) };
}

export function held({ feed, files }: Issue): Promise<HeldList> {
  return holdSnapshot(feed, serve(files));
}

/** Listed before the first of these issues, as whoever is removed later was. */
export function earlyEntry(number: number): Entry {
  return { ...madeUpEntry(number), listedOn: '2025-06-01' };
}

/** So many entries that a change of a few is a small part of the list. */
export function manyEntries(count: number): Entry[] {
  return Array.from({ length: count }, (_, number) => ({
    ...earlyEntry(number),
    // Texts that do not shrink, as codes and addresses do not.
    domains: [`${(number * 2_654_435_761).toString(36)}-${(number * 40_503 * 977).toString(36)}.example`],
  }));
}
