/**
 * What is measured inside the browser, in a page of the extension: it demands of the background what any page does,
 * and reads the same database. The driver (cli/bench/store/measure.ts) calls it by `globalThis.bench`.
 */
import { browser } from 'wxt/browser';
import { keyForm, markKeys } from '../../../../utils/identity/keys.ts';
import { idHash } from '../../../../utils/lists/feed/id-hash.ts';
import type { Sighting } from '../../../../utils/model/sighting.ts';
import { openDatabase } from '../../../../utils/store/database.ts';
import { readList } from '../../../../utils/store/lists.ts';
import { openReader } from '../../../../utils/store/reader.ts';
import { deskMeasures } from '../../desk/in-page.ts';
import { PlainStore } from './plain.ts';

async function send<T>(name: string, input: object): Promise<T> {
  const reply = await browser.runtime.sendMessage<object, { ok: boolean; value: T; error?: unknown }>({
    name,
    input,
  });
  if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.error)}`);
  return reply.value;
}

const passed = (ms: number): Promise<void> => new Promise((over) => setTimeout(over, ms));

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** What was asked together, in the order asked: the clock's ticks are longer than one quick look-up. */
type Timing = readonly (readonly string[])[];

/** @returns milliseconds of one look-up in each of the timings, and how many keys were found in all */
async function timedLookups(
  timings: readonly Timing[],
  lookup: (keys: readonly string[]) => Promise<number>,
): Promise<{ ms: number[]; found: number }> {
  await lookup(timings[0]?.[0] ?? []); // the first touch of either store is not what is measured
  const ms: number[] = [];
  let found = 0;
  for (const timing of timings) {
    const all = await timed(async () => {
      for (const keys of timing) found += await lookup(keys);
    });
    ms.push(all / timing.length);
  }
  return { ms, found };
}

function sightingOf(name: string): Sighting {
  return { site: 'demo', parties: [{ role: 'operator', name, codes: [] }], ad: false, selfOperated: false };
}

let plain: PlainStore | undefined;

const openList = async (): Promise<Awaited<ReturnType<typeof openReader>>> =>
  openReader(await openDatabase(), {
    entryKeys: markKeys,
    keyForm,
    nameEntry: idHash,
    onDamage: (id, error) => {
      throw new Error(`${id}: ${error.code}`);
    },
  });

const bench = {
  ...deskMeasures,

  /** The plain way: milliseconds for `limit` entries. */
  async plainImport(parts: string[], limit: number): Promise<{ ms: number; entries: number }> {
    plain = await PlainStore.open();
    const begun = performance.now();
    const entries = await plain.import(parts, limit);
    return { ms: performance.now() - begun, entries };
  },

  plainLookups: (timings: Timing[]) =>
    timedLookups(timings, async (keys) => (await plain?.lookup(keys)) ?? 0),

  plainEnd: (): void => plain?.close(),

  /** Takes a list by the extension's own import, asking the background for verdicts all the while. */
  async subscribe(address: string, names: string[]): Promise<{ ms: number; late: number[] }> {
    const late: number[] = [];
    const asked = new AbortController();
    const asking = (async () => {
      for (let i = 0; !asked.signal.aborted; i += 1) {
        const sightings = [names[i % names.length] ?? '', `北京无此名称${i}商贸有限公司`].map(sightingOf);
        late.push(await timed(() => send('judge', { sightings })));
        await passed(20);
      }
    })();
    const ms = await timed(() => send('subscribe', { address }));
    asked.abort();
    await asking;
    return { ms, late };
  },

  /** The same look-ups while nothing else goes on: what an answer takes at rest. */
  async atRest(names: string[], count: number): Promise<number[]> {
    const ms: number[] = [];
    for (let i = 0; i < count; i += 1) {
      const sightings = [names[i % names.length] ?? '', `北京无此名称${i}商贸有限公司`].map(sightingOf);
      ms.push(await timed(() => send('judge', { sightings })));
      await passed(20);
    }
    return ms;
  },

  async lookups(timings: Timing[]): Promise<{ ms: number[]; found: number }> {
    const reader = await openList();
    return timedLookups(timings, async (keys) => (await reader.lookup(keys)).size);
  },

  /** The first verdict of a background that was just killed. */
  async firstVerdict(names: string[]): Promise<number> {
    return timed(() => send('judge', { sightings: names.map(sightingOf) }));
  },

  /** Brings the list up to date. @throws Error where that took anything but a delta */
  async sync(id: string): Promise<number> {
    const ms = await timed(() => send('sync', { id }));
    const db = await openDatabase();
    const list = await readList(db, id);
    db.close();
    if (list?.contents.overlays.length !== 1) {
      throw new Error(`The delta was not taken: ${JSON.stringify(list?.state.error)}`);
    }
    return ms;
  },

  /** Bytes that the extension's databases take. */
  async stored(): Promise<number> {
    const { usage = 0 } = await navigator.storage.estimate();
    return usage;
  },
};

export type Bench = typeof bench;

Object.assign(globalThis, { bench });
