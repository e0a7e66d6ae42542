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
import { dueLists, earliestLook, interruptedLists } from '../lists/schedule.ts';
import { isReal } from '../lists/subscriptions.ts';
import { SyncError } from '../lists/sync-error.ts';
import { begun, failed, failureEvents } from '../lists/sync-records.ts';
import type { Subscription } from '../lists/sync.ts';
import type { ListState } from '../model/list.ts';
import { changeList, readList, readLists } from '../store/lists.ts';
import { readPending } from '../store/pending.ts';
import type { PendingSubscription } from '../store/pending.ts';
import type { StoredList } from '../store/stored-list.ts';
import { mayFetch } from './origin-permission.ts';
import type { Session } from './session.ts';
import { stayAwakeFor } from './stay-awake.ts';

export const syncAlarm = 'sync';

const resumeAfterMs = 60_000;

/** An alarm that is so much later than it should be was set by a clock that is set back since, or is none of ours. */
const alarmToleranceMs = 60_000;

export interface SyncRounds {
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
  /** When to wake, in milliseconds; nothing where there is nothing to look at. */
  const wakeAt = async (): Promise<number | undefined> => {
    const db = await session.database();
    const times = [
      earliestLook(await readLists(db), now()),
      earliestSubscription(await readPending(db), now()),
    ].filter((time) => time !== undefined);
    return times.length === 0 ? undefined : Math.max(Math.min(...times), now().getTime() + 1000);
  };
  const arm = async (): Promise<void> => {
    const when = await wakeAt();
    if (when === undefined) await browser.alarms.clear(syncAlarm);
    else await browser.alarms.create(syncAlarm, { when });
  };
  const listsChanged = async (): Promise<void> => {
    session.listsChanged();
    await arm();
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
  const syncEach = async (ids: readonly string[], flight?: Flight): Promise<void> => {
    let failure: { error: unknown } | undefined;
    for (const id of ids) {
      // one over which the Worker dies keeps no other from being synced
      await syncOne(id, flight).catch((error: unknown) => (failure ??= { error }));
    }
    if (failure) throw failure.error;
  };
  const resumeEach = async (pending: readonly PendingSubscription[]): Promise<void> => {
    for (const { address, fingerprint, listId } of pending) {
      if (!(await mayFetch(address))) continue;
      const pinned = { ...(fingerprint && { fingerprint }), ...(listId && { listId }) };
      try {
        await session.sync.subscribe({ address, ...pinned, resumed: true });
      } catch (error) {
        // Nobody asks any more: what is to be tried again is noted where it is kept.
        console.warn('A subscription could not be gone on with', address, error);
      }
      session.listsChanged();
    }
  };
  return {
    listsChanged,
    subscribe: (subscription, flight) =>
      stayAwakeFor(async () => {
        const state = await session.sync.subscribe(subscription, flight);
        await listsChanged();
        return state;
      }),
    syncNow: async (wanted, flight) => {
      const db = await session.database();
      const ids = wanted === undefined ? idsOf((await readLists(db)).filter(isReal)) : [wanted];
      for (const id of ids) await askForListings(db, id);
      return through(() => syncEach(ids, flight));
    },
    async syncDue() {
      const db = await session.database();
      const [lists, pending] = [await readLists(db), await readPending(db)];
      const ids = idsOf([...interruptedLists(lists), ...dueLists(lists, now())]);
      const due = dueSubscriptions(pending, now());
      await through(async () => {
        await syncEach(ids);
        await resumeEach([...new Set([...interruptedSubscriptions(pending), ...due])]);
      });
    },
    async resume() {
      const db = await session.database();
      const ids = idsOf(interruptedLists(await readLists(db)));
      const pending = interruptedSubscriptions(await readPending(db));
      if (ids.length + pending.length === 0) return;
      await through(async () => {
        await syncEach(ids);
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
