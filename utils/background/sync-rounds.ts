/**
 * Which lists are synced when: on demand, when their time has come, after damage. The times are kept in the lists'
 * records; the one alarm only says when to look at them next.
 */
import { browser } from 'wxt/browser';
import {
  dueSubscriptions,
  earliestSubscription,
  interruptedSubscriptions,
} from '../lists/first-subscriptions.ts';
import { askForListings } from '../lists/ask-for-listings.ts';
import type { Flight } from '../lists/flight.ts';
import { dueLists, earliestLook, interruptedLists, isDue } from '../lists/schedule.ts';
import { isReal, listStates } from '../lists/subscriptions.ts';
import { SyncError } from '../lists/sync-error.ts';
import { begun, failed, failureEvents } from '../lists/sync-records.ts';
import type { Subscription } from '../lists/sync.ts';
import type { ListState } from '../model/list.ts';
import { StoreError } from '../store/errors.ts';
import { changeList, readList, readLists } from '../store/lists.ts';
import { readPending } from '../store/pending.ts';
import type { PendingSubscription } from '../store/pending.ts';
import type { StoredList, SyncMemory } from '../store/stored-list.ts';
import { HeldBack } from './held-back.ts';
import { mayFetch } from './origin-permission.ts';
import type { Session } from './session.ts';
import { stayAwakeFor } from './stay-awake.ts';
import { UnwrittenErrors } from './unwritten-errors.ts';

export const syncAlarm = 'sync';

const resumeAfterMs = 60_000;

/** An alarm that is so much later than it should be was set by a clock that is set back since, or is none of ours. */
const alarmToleranceMs = 60_000;

export interface SyncRounds {
  /** All lists as they stand, with what their last look failed with. */
  states: () => Promise<ListState[]>;
  /** @throws FeedError, StoreError, SyncError */
  subscribe(subscription: Subscription, flight?: Flight): Promise<ListState>;
  /** Syncs one list, or all that somebody publishes, listings too. @throws StoreError */
  syncNow(id?: string, flight?: Flight): Promise<void>;
  /** Syncs the lists whose time has come. @throws StoreError */
  syncDue(): Promise<void>;
  /** Goes on with syncs and subscriptions that were killed: for the start of each life. @throws StoreError */
  resume(): Promise<void>;
  /** Sets the alarm where there is none in time: browsers may forget it over a restart, and clocks are set back. */
  ensureAlarm(): Promise<void>;
  /** After lists were added, removed or switched: what reads and what is scheduled follows. */
  listsChanged(): Promise<void>;
}

export function createSyncRounds(session: Session, now: () => Date): SyncRounds {
  const heldBack = new HeldBack(now);
  const unwrittenErrors = new UnwrittenErrors();
  /** Lists and subscriptions that are not held back, and the times of those that are. */
  const plans = async () => {
    const db = await session.database();
    const held = await heldBack.waiting();
    const [lists, pending] = [await readLists(db), await readPending(db)];
    const subjects = new Set([...idsOf(lists), ...pending.map(({ address }) => address)]);
    return {
      lists: lists.filter(({ state }) => !held.has(state.info.id)),
      pending: pending.filter(({ address }) => !held.has(address)),
      held: [...held].flatMap(([subject, time]) => (subjects.has(subject) ? time : [])),
    };
  };
  /** When to wake, in milliseconds; nothing where there is nothing to look at. */
  const wakeAt = async (): Promise<number | undefined> => {
    const { lists, pending, held } = await plans();
    const looks = [earliestLook(lists, now()), earliestSubscription(pending, now()), ...held];
    const times = looks.filter((time) => time !== undefined);
    return times.length === 0 ? undefined : Math.max(Math.min(...times), now().getTime() + 1000);
  };
  const arm = async (): Promise<void> => {
    const when = await wakeAt();
    if (when === undefined) await browser.alarms.clear(syncAlarm);
    else await browser.alarms.create(syncAlarm, { when });
  };
  /** What nothing could be written of is tried anew: there may be room now. */
  const releaseUnwritten = async (): Promise<void> => {
    await unwrittenErrors.forget();
    await heldBack.release([...(await heldBack.waiting(true)).keys()]);
  };
  const listsChanged = async (): Promise<void> => {
    session.listsChanged();
    await releaseUnwritten();
    await arm();
  };
  /** Where something is held back because nothing could be written: lets it go as soon as something can. */
  const tryRoom = async (): Promise<void> => {
    // each wake comes by here: nearly always there is nothing
    if ((await heldBack.waiting(true)).size === 0) return;
    const db = await session.database();
    const [list] = await readLists(db);
    if (list === undefined) return;
    const same = await changeList(db, list.state.info.id, (current) => current).catch(() => undefined);
    if (same !== undefined) await releaseUnwritten();
  };
  /** After a look: holds back what is due at the very time of before. @param asked by a person */
  const settle = async (subject: string, look: Look & { asked: boolean; error: unknown }): Promise<void> => {
    const { before, after, asked, error } = look;
    const isStuck =
      after?.nextAt !== undefined &&
      after.nextAt === before?.nextAt &&
      isDue(after.nextAt, after.plannedAt, now());
    if (isStuck) await heldBack.hold(subject, { unwritten: error instanceof StoreError, anew: asked });
    else await heldBack.release([subject]);
  };
  /** Keeps awake for `work`. Should we be killed on the way, an alarm wakes us to go on with what is still due. */
  const through = async (work: () => Promise<void>): Promise<void> =>
    stayAwakeFor(async () => {
      await browser.alarms.create(syncAlarm, { when: now().getTime() + resumeAfterMs });
      try {
        await work();
      } finally {
        await arm();
      }
    });
  const syncOne = async (id: string, flight?: Flight): Promise<void> => {
    const db = await session.database();
    const address = (await readList(db, id))?.state.address;
    if (address === undefined || (await mayFetch(address))) {
      await session.sync.syncList(id, flight).catch(unlessGone);
    } else {
      await refuse(session, id, now());
    }
    session.listsChanged();
  };
  // One after another: a phone's memory and a disk's queue take one import at a time.
  const syncEach = async (ids: readonly string[], asked: boolean, flight?: Flight): Promise<void> => {
    let failure: { error: unknown } | undefined;
    const db = await session.database();
    for (const id of ids) {
      const before = (await readList(db, id))?.sync;
      let error: unknown;
      // one over which the Worker dies keeps no other from being synced
      await syncOne(id, flight).catch((thrown: unknown) => {
        error = thrown;
        failure ??= { error };
      });
      await unwrittenErrors.note(id, error);
      await settle(id, { before, after: (await readList(db, id))?.sync, asked, error });
    }
    if (failure) throw failure.error;
  };
  const resumeEach = async (pending: readonly PendingSubscription[]): Promise<void> => {
    const db = await session.database();
    for (const before of pending) {
      const { address } = before;
      const error = await resumeOne(before);
      const after = (await readPending(db)).find((other) => other.address === address);
      await settle(address, { before, after, asked: false, error });
    }
  };
  /** @returns what it failed with */
  const resumeOne = async ({ address, fingerprint, listId }: PendingSubscription): Promise<unknown> => {
    if (!(await mayFetch(address))) return undefined;
    const pinned = { ...(fingerprint && { fingerprint }), ...(listId && { listId }) };
    try {
      await session.sync.subscribe({ address, ...pinned, resumed: true });
    } catch (error) {
      // Nobody asks any more: what is to be tried again is noted where it is kept.
      console.warn('A subscription could not be gone on with', address, error);
      return error;
    } finally {
      session.listsChanged();
    }
    return undefined;
  };
  return {
    states: async () => unwrittenErrors.tell(await listStates(await session.database())),
    listsChanged,
    subscribe: (subscription, flight) =>
      stayAwakeFor(async () => {
        const state = await session.sync.subscribe(subscription, flight);
        await heldBack.release([subscription.address]);
        await listsChanged();
        return state;
      }),
    syncNow: async (wanted, flight) => {
      const db = await session.database();
      const ids = wanted === undefined ? idsOf((await readLists(db)).filter(isReal)) : [wanted];
      for (const id of ids) {
        await askForListings(db, id).catch(async (error: unknown) => {
          await unwrittenErrors.note(id, error);
          throw error;
        });
      }
      return through(() => syncEach(ids, true, flight));
    },
    async syncDue() {
      const { lists, pending } = await plans();
      const ids = idsOf([...interruptedLists(lists), ...dueLists(lists, now())]);
      const due = dueSubscriptions(pending, now());
      await through(async () => {
        await syncEach(ids, false);
        await resumeEach([...new Set([...interruptedSubscriptions(pending), ...due])]);
      });
    },
    async resume() {
      await tryRoom();
      const all = await plans();
      const ids = idsOf(interruptedLists(all.lists));
      const pending = interruptedSubscriptions(all.pending);
      if (ids.length + pending.length === 0) return;
      await through(async () => {
        await syncEach(ids, false);
        await resumeEach(pending);
      });
    },
    async ensureAlarm() {
      const wanted = await wakeAt();
      if (wanted === undefined) return;
      const planned = (await browser.alarms.get(syncAlarm))?.scheduledTime;
      if (planned === undefined || planned > wanted + alarmToleranceMs) await arm();
    },
  };
}

/** When a list or a subscription was to be looked at before it was, and after. */
interface Look {
  before: Pick<SyncMemory, 'nextAt' | 'plannedAt'> | undefined;
  after: Pick<SyncMemory, 'nextAt' | 'plannedAt'> | undefined;
}

function idsOf(lists: readonly StoredList[]): string[] {
  return [...new Set(lists.map(({ state }) => state.info.id))];
}

/** Notes that a list's origin is not allowed any more, as a look that failed. */
async function refuse(session: Session, id: string, now: Date): Promise<void> {
  const moment = { now, random: Math.random() };
  const refusal = new SyncError('no-permission');
  await changeList(
    await session.database(),
    id,
    (list) => failed({ ...list, ...begun(list, moment) }, refusal),
    (before, after) => failureEvents(before, after, moment),
  );
}

/** A list that was removed while others were synced is no failure. */
function unlessGone(error: unknown): void {
  if (!(error instanceof SyncError && error.code === 'not-subscribed')) throw error;
}
