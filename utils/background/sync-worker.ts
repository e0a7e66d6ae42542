/** The Worker's side: syncs and imports themselves, on a connection of its own to the database. */
import { rowWords } from '../i18n/adding/row-words.ts';
import { addingTexts } from '../i18n/adding/texts.ts';
import { feedAddress } from '../lists/address.ts';
import { KeptSource } from '../lists/sources/kept-source.ts';
import { placeKey } from '../lists/sources/place.ts';
import { createSources } from '../lists/sources/sources.ts';
import type { Sources } from '../lists/sources/sources.ts';
import { createListSync } from '../lists/sync.ts';
import type { ListSync } from '../lists/sync.ts';
import { openProgress } from '../messages/progress.ts';
import type { Progress } from '../model/source.ts';
import { openDatabase } from '../store/database.ts';
import { sweep } from '../store/sweep.ts';
import { Flights } from './flights.ts';
import { announceChange } from './list-changes.ts';
import { failureOf, perform } from './sync-protocol.ts';
import type { ImportService, SyncDemand, SyncReply } from './sync-protocol.ts';
import { Shared } from './shared.ts';

export interface SyncDependencies {
  fetch: (url: string, init: RequestInit) => Promise<Response>;
  now: () => Date;
  /** Told how far imports are. */
  announce?: (progress: Progress) => void;
  /** Addresses below which the extension's own files lie. */
  ours?: string;
}

/** The one place where lists are fetched. What killed imports left is swept before the first. */
export function createSyncService({ fetch, now, announce, ours }: SyncDependencies): ImportService {
  const flights = new Flights(announce ?? (() => undefined), () => now().getTime());
  const kept = new KeptSource();
  const turns = new Turns();
  const rooms = new Shared(async (): Promise<{ sync: ListSync; sources: Sources }> => {
    const db = await openDatabase({ onClosed: () => rooms.forget() });
    await sweep(db);
    const shared = { db, fetch, now, random: Math.random };
    return { sync: createListSync(shared), sources: createSources({ ...shared, kept, ours }) };
  });
  return {
    subscribe: (subscription) =>
      flights.run([subscription.address], async (flight) =>
        (await rooms.get()).sync.subscribe(subscription, flight),
      ),
    syncList: (id) =>
      turns.sync(id, () =>
        flights.run([id], async (flight) => (await rooms.get()).sync.syncList(id, flight)),
      ),
    preview: (place, choices) =>
      flights.run([placeKey(place)], async (flight) =>
        (await rooms.get()).sources.preview(place, choices, flight),
      ),
    importSource: (place, choices) =>
      flights.run([placeKey(place), choices.id], (flight) =>
        turns.alone(choices.id, async () => (await rooms.get()).sources.importSource(place, choices, flight)),
      ),
    importLinks: (place) =>
      flights.run([placeKey(place)], async (flight) =>
        (await rooms.get()).sources.importLinks(place, flight),
      ),
    rowNotes: async (subject, language) => {
      const texts = addingTexts(language);
      return (await rooms.get()).sources.rowNotes(subject, (code) => rowWords(texts, code));
    },
    cancel: (subject) => {
      flights.cancel(subject);
      const folder = folderOf(subject);
      if (folder !== undefined) flights.cancel(folder);
      return Promise.resolve();
    },
  };
}

/** A feed may be subscribed to under the address that a person typed, and goes by that of its folder. */
function folderOf(subject: string): string | undefined {
  try {
    return feedAddress(subject);
  } catch {
    return undefined;
  }
}

/** For each list, either syncs (which join each other) or one import. */
class Turns {
  readonly #latest = new Map<string, { kind: 'sync' | 'import'; ended: Promise<unknown> }>();

  sync<T>(id: string, work: () => Promise<T>): Promise<T> {
    const before = this.#latest.get(id);
    return this.#take(id, 'sync', before?.kind === 'import' ? before.ended.then(work) : work());
  }

  alone<T>(id: string, work: () => Promise<T>): Promise<T> {
    const before = this.#latest.get(id);
    return this.#take(id, 'import', before ? before.ended.then(work) : work());
  }

  #take<T>(id: string, kind: 'sync' | 'import', done: Promise<T>): Promise<T> {
    const turn = { kind, ended: done.catch(() => undefined) };
    this.#latest.set(id, turn);
    const over = (): void => {
      if (this.#latest.get(id) === turn) this.#latest.delete(id);
    };
    turn.ended.then(over, over);
    return done;
  }
}

/** Runs in the Worker: each line that is handed in may make demands. */
export function startSyncWorker(): void {
  const service = createSyncService({
    fetch: (url, init) => globalThis.fetch(url, init),
    now: () => new Date(),
    announce: openProgress(),
    ours: `${globalThis.location.origin}/`,
  });
  globalThis.addEventListener('message', ({ ports }: MessageEvent) => {
    for (const line of ports) serveLine(line, service);
  });
}

/** Answers the demands that come over a line, each as it is done. */
export function serveLine(line: MessagePort, service: ImportService): void {
  line.addEventListener('message', ({ data: demand }: MessageEvent<SyncDemand>) => {
    void answer(line, demand, service);
  });
  line.start();
}

async function answer(line: MessagePort, demand: SyncDemand, service: ImportService): Promise<void> {
  const reply = await replyTo(demand, service);
  if (changesLists(demand)) announceChange();
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port or channel, not a window
  line.postMessage(reply);
}

function changesLists({ call }: SyncDemand): boolean {
  return call !== 'preview' && call !== 'rowNotes' && call !== 'cancel';
}

async function replyTo(demand: SyncDemand, service: ImportService): Promise<SyncReply> {
  const { number } = demand;
  try {
    return { number, value: await perform(service, demand) };
  } catch (error) {
    return { number, failure: failureOf(error) };
  }
}
