/**
 * Which lists are synced when: on demand, when their time has come, after damage. The times are kept in the lists'
 * records; the one alarm only says when to look at them next.
 */
import { browser } from 'wxt/browser';
import { dueLists, earliestLook, interruptedLists } from '../lists/schedule.ts';
import { isReal } from '../lists/subscriptions.ts';
import { SyncError } from '../lists/sync-error.ts';
import type { Subscription } from '../lists/sync.ts';
import type { ListState } from '../model/list.ts';
import { readLists } from '../store/lists.ts';
import type { StoredList } from '../store/stored-list.ts';
import type { Session } from './session.ts';
import { stayAwakeFor } from './stay-awake.ts';

export const syncAlarm = 'sync';

const resumeAfterMs = 60_000;

export interface SyncRounds {
  /** @throws FeedError, StoreError, SyncError */
  subscribe(subscription: Subscription): Promise<ListState>;
  /** Syncs one list, or all that somebody publishes. @throws StoreError */
  syncNow(id?: string): Promise<void>;
  /** Syncs the lists whose time has come. @throws StoreError */
  syncDue(): Promise<void>;
  /** Goes on with syncs that were killed: for the start of each life. @throws StoreError */
  resume(): Promise<void>;
  /** Sets the alarm where there is none: browsers may forget it over a restart. */
  ensureAlarm(): Promise<void>;
  /** After lists were added, removed or switched: what reads and what is scheduled follows. */
  listsChanged(): Promise<void>;
}

export function createSyncRounds(session: Session, now: () => Date): SyncRounds {
  const arm = async (): Promise<void> => {
    const when = earliestLook(await readLists(await session.database()));
    if (when === undefined) await browser.alarms.clear(syncAlarm);
    else await browser.alarms.create(syncAlarm, { when: Math.max(when, now().getTime() + 1000) });
  };
  const listsChanged = async (): Promise<void> => {
    session.listsChanged();
    await arm();
  };
  const syncEach = (ids: readonly string[]): Promise<void> =>
    stayAwakeFor(async () => {
      // Should we be killed on the way, this wakes us to go on with what is still due.
      await browser.alarms.create(syncAlarm, { when: now().getTime() + resumeAfterMs });
      // One after another: a phone's memory and a disk's queue take one import at a time.
      for (const id of ids) {
        await session.sync.syncList(id).catch(unlessGone);
        session.listsChanged();
      }
      await arm();
    });
  return {
    listsChanged,
    subscribe: (subscription) =>
      stayAwakeFor(async () => {
        const state = await session.sync.subscribe(subscription);
        await listsChanged();
        return state;
      }),
    async syncNow(id) {
      if (id !== undefined) return syncEach([id]);
      const lists = await readLists(await session.database());
      return syncEach(idsOf(lists.filter(isReal)));
    },
    async syncDue() {
      const lists = await readLists(await session.database());
      await syncEach(idsOf([...interruptedLists(lists), ...dueLists(lists, now())]));
    },
    async resume() {
      const interrupted = interruptedLists(await readLists(await session.database()));
      if (interrupted.length > 0) await syncEach(idsOf(interrupted));
    },
    async ensureAlarm() {
      if ((await browser.alarms.get(syncAlarm)) === undefined) await arm();
    },
  };
}

function idsOf(lists: readonly StoredList[]): string[] {
  return [...new Set(lists.map(({ state }) => state.info.id))];
}

/** A list that was removed while others were synced is no failure. */
function unlessGone(error: unknown): void {
  if (!(error instanceof SyncError && error.code === 'not-subscribed')) throw error;
}
