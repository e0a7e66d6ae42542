/**
 * Subscriptions on their way: noted before the first request and settled when the list is taken or refused, so that
 * one which is killed goes on by itself. Who watches is told of a refusal and the note goes. Nobody watches one that
 * is gone on with, so that waits for its server a while.
 */
import type { StoreDatabase } from '../store/database.ts';
import { dropParts } from '../store/kept-parts.ts';
import { dropPending, pendingForm, putPending, readPending } from '../store/pending.ts';
import type { PendingSubscription } from '../store/pending.ts';
import { FeedError } from './feed/error.ts';
import { isDue, maxResumptions, nextLook } from './schedule.ts';
import type { Moment } from './sync-records.ts';

/** With back-off up to six hours, a day and a half. */
const maxAttempts = 12;

type Asked = Pick<PendingSubscription, 'address' | 'fingerprint' | 'listId'>;

/** Notes that a subscription is attempted. @throws StoreError */
export async function noteAttempt(
  db: StoreDatabase,
  { address, fingerprint, listId }: Asked,
  { now, random }: Moment,
): Promise<PendingSubscription> {
  const before = (await readPending(db)).find((pending) => pending.address === address);
  const attempts = (before?.attempts ?? 0) + 1;
  const pending: PendingSubscription = {
    form: pendingForm,
    address,
    ...(fingerprint !== undefined && { fingerprint }),
    ...(listId !== undefined && { listId }),
    attempts,
    nextAt: nextLook(now, attempts, random),
  };
  await putPending(db, pending);
  return pending;
}

/** Notes what was pinned when the feed was opened: what goes on later goes on with that, and nothing else. */
export async function notePinned(
  db: StoreDatabase,
  pending: PendingSubscription,
  pinned: { fingerprint: string; listId: string },
): Promise<PendingSubscription> {
  const known = { ...pending, ...pinned };
  await putPending(db, known);
  return known;
}

/** The list was taken, or is not wanted any more. */
export async function settle(db: StoreDatabase, { address, listId }: PendingSubscription): Promise<void> {
  await dropPending(db, address);
  if (listId !== undefined) await dropParts(db, listId);
}

/** What is left after a failed attempt. @param resumed nobody watches */
export async function settleFailed(
  db: StoreDatabase,
  pending: PendingSubscription,
  error: unknown,
  resumed: boolean,
): Promise<void> {
  const mayCome = error instanceof FeedError && error.code === 'unreachable';
  if (resumed && mayCome && pending.attempts < maxAttempts) return;
  await settle(db, pending);
}

/** Those that were killed and should be gone on with at once; one that is killed so often waits for its time. */
export function interruptedSubscriptions(all: readonly PendingSubscription[]): PendingSubscription[] {
  return all.filter(({ attempts }) => attempts <= maxResumptions);
}

/** Those whose time has come. */
export function dueSubscriptions(all: readonly PendingSubscription[], now: Date): PendingSubscription[] {
  return all.filter(({ nextAt }) => isDue(nextAt, undefined, now));
}

/** When the next is to be tried, in milliseconds; nothing where there is none. */
export function earliestSubscription(all: readonly PendingSubscription[], now: Date): number | undefined {
  if (dueSubscriptions(all, now).length > 0) return now.getTime();
  return all.length === 0 ? undefined : Math.min(...all.map(({ nextAt }) => Date.parse(nextAt) || 0));
}
