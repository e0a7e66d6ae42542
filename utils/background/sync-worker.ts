/** The Worker's side: the sync itself, on a connection of its own to the database. */
import { createListSync } from '../lists/sync.ts';
import type { ListSync } from '../lists/sync.ts';
import { openDatabase } from '../store/database.ts';
import { sweep } from '../store/sweep.ts';
import { announceChange } from './list-changes.ts';
import { failureOf } from './sync-protocol.ts';
import type { SyncDemand, SyncReply } from './sync-protocol.ts';
import { Shared } from './shared.ts';

export interface SyncDependencies {
  fetch: (url: string, init: RequestInit) => Promise<Response>;
  now: () => Date;
}

/** The one place where lists are fetched. What killed imports left is swept before the first. */
export function createSyncService({ fetch, now }: SyncDependencies): ListSync {
  const sync = new Shared(async () => {
    const db = await openDatabase({ onClosed: () => sync.forget() });
    await sweep(db);
    return createListSync({ db, fetch, now, random: Math.random });
  });
  return {
    subscribe: async (subscription) => (await sync.get()).subscribe(subscription),
    syncList: async (id) => (await sync.get()).syncList(id),
  };
}

/** Runs in the Worker: each line that is handed in may make demands. */
export function startSyncWorker(): void {
  const sync = createSyncService({
    fetch: (url, init) => globalThis.fetch(url, init),
    now: () => new Date(),
  });
  globalThis.addEventListener('message', ({ ports }: MessageEvent) => {
    for (const line of ports) serveLine(line, sync);
  });
}

/** Answers the demands that come over a line, each as it is done. */
export function serveLine(line: MessagePort, sync: ListSync): void {
  line.addEventListener('message', ({ data: demand }: MessageEvent<SyncDemand>) => {
    void perform(line, demand, sync);
  });
  line.start();
}

async function perform(line: MessagePort, demand: SyncDemand, sync: ListSync): Promise<void> {
  const reply = await answer(demand, sync);
  announceChange();
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port or channel, not a window
  line.postMessage(reply);
}

async function answer(demand: SyncDemand, sync: ListSync): Promise<SyncReply> {
  const { number } = demand;
  try {
    const state =
      demand.call === 'subscribe' ? sync.subscribe(demand.subscription) : sync.syncList(demand.id);
    return { number, state: await state };
  } catch (error) {
    return { number, failure: failureOf(error) };
  }
}
