/** Measures one size of list in one run of one browser: ours and the plain way, on the same entries. */
import { demonstrationEntries } from '../../demo/list/entries.ts';
import { markKeys } from '../../../utils/identity/keys.ts';
import type { Entry } from '../../../utils/model/entry.ts';
import type { BenchBrowser } from './browser.ts';
import type { PublishedSize, ServedLists } from './published.ts';

export interface Measured {
  entries: number;
  keysPerEntry: number;
  snapshotBytes: number;
  importMs: number;
  /** Milliseconds of each answer while the import went on, and at rest. */
  late: number[];
  atRest: number[];
  /** The plain way is measured on the first so many entries. */
  plainEntries: number;
  plainImportMs: number;
  absentMs: number;
  presentMs: number;
  plainAbsentMs: number;
  plainPresentMs: number;
  /** First verdict after a kill, with an empty list and with this one. */
  wakeEmptyMs: number;
  wakeMs: number;
  heapEmptyBytes: number | undefined;
  heapBytes: number | undefined;
  storedBytes: number;
  /** Taking a delta of so many changes, from the demand to its end. */
  deltaMs: number;
  deltaChanges: number;
}

/** The plain way takes minutes for more. */
const mostPlain = 100_000;
const shops = 60;
/** Timings of which the median counts. */
const timings = 15;
/** Look-ups of absent keys in one timing: the clock of a page ticks every 0.1 ms, which is about what one takes. */
const perTiming = 20;
const wakes = 9;

/** @param lists serves the list of this size */
export async function measure(
  browser: BenchBrowser,
  lists: ServedLists,
  size: PublishedSize,
  tell: (what: string) => void,
): Promise<Measured> {
  const { entries, keysPerEntry, snapshotBytes, sample } = size;
  lists.issue = 'first';
  const address = `${lists.origin}/${entries}/`;
  const names = sample.map(({ subject }) => subject.name);
  const shopsAsked = [...names.slice(0, 2), ...absentKeys(0).map((key) => key.slice('name:'.length))].slice(
    0,
    20,
  );

  tell('waking with an empty list');
  const wakeEmptyMs = await wake(browser, shopsAsked);
  const heapEmptyBytes = await browser.backgroundHeap();
  const storedBefore = await browser.call('stored');

  tell('import');
  // Listed until the first real list stands: who asks during the import finds these.
  const demonstrated = demonstrationEntries(new Date()).map(({ subject }) => subject.name);
  const { ms: importMs, late } = await browser.call('subscribe', address, demonstrated);
  const atRest = await browser.call('atRest', names.slice(0, 50), 100);
  await browser.call('stored');
  await pause(5000); // what the import replaced is cleared away by the browser in its own time
  const storedBytes = (await browser.call('stored')) - storedBefore;

  tell('look-ups');
  const absent = Array.from({ length: timings }, (_, i) =>
    Array.from({ length: perTiming }, (__, k) => absentKeys(i * perTiming + k)),
  );
  const presentIn = (listed: readonly Entry[]): string[][][] =>
    Array.from({ length: timings }, (_, i) => [presentKeys(listed, i)]);
  const present = presentIn(sample);
  const absentFound = await browser.call('lookups', absent);
  const presentFound = await browser.call('lookups', present);
  expectFound(absentFound.found, 0);
  expectFound(presentFound.found, present.flat(2).length);

  tell('waking with the whole list');
  const wakeMs = await wake(browser, shopsAsked);
  const heapBytes = await browser.backgroundHeap();

  tell('a delta');
  lists.issue = 'next';
  const deltaMs = await browser.call('sync', 'bench');
  tell('the plain way');
  const parts = size.snapshot.map((path) => `${address}${path}`);
  const plain = await browser.call('plainImport', parts, Math.min(entries, mostPlain));
  const inPlain = sample.slice(0, Math.max(shops, Math.floor((sample.length * plain.entries) / entries)));
  const plainAbsent = await browser.call('plainLookups', absent);
  const plainPresent = await browser.call('plainLookups', presentIn(inPlain));
  expectFound(plainAbsent.found, 0);
  await browser.call('plainEnd');

  return {
    entries,
    keysPerEntry,
    snapshotBytes,
    importMs,
    late,
    atRest,
    plainEntries: plain.entries,
    plainImportMs: plain.ms,
    absentMs: median(absentFound.ms),
    presentMs: median(presentFound.ms),
    plainAbsentMs: median(plainAbsent.ms),
    plainPresentMs: median(plainPresent.ms),
    wakeEmptyMs,
    wakeMs,
    heapEmptyBytes,
    heapBytes,
    storedBytes,
    deltaMs,
    deltaChanges: size.changes,
  };
}

/** The median first verdict of a background that was killed. */
async function wake(browser: BenchBrowser, names: string[]): Promise<number> {
  const ms: number[] = [];
  await browser.call('firstVerdict', names);
  for (let i = 0; i < wakes; i += 1) {
    await browser.killBackground();
    ms.push(await browser.call('firstVerdict', names));
  }
  return median(ms);
}

function absentKeys(round: number): string[] {
  return Array.from({ length: shops }, (_, i) => `name:北京无此名称${round * shops + i}商贸有限公司`);
}

function presentKeys(sample: readonly Entry[], round: number): string[] {
  return Array.from({ length: shops }, (_, i) => {
    const entry = sample[(round * shops + i) % sample.length];
    return (entry && markKeys(entry).find((key) => key.startsWith('name:'))) ?? '';
  });
}

/** A measurement of wrong answers would be worth nothing. */
function expectFound(found: number, expected: number): void {
  if (found !== expected) throw new Error(`${found} keys were found, not ${expected}`);
}

function pause(ms: number): Promise<void> {
  return new Promise((over) => setTimeout(over, ms));
}

function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value that a share of the values does not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
