/**
 * Counts the marks that pages show, for the person alone: numbers by month, level, cause and site, on this machine. No
 * shop, no address and no day is kept; nothing of private windows, nothing of the demonstration.
 */
import { legalDayAt } from '../model/days.ts';
import type { Sighting } from '../model/sighting.ts';
import { ShownMonth } from '../model/statistics.ts';
import type { Verdict } from '../model/verdict.ts';
import { readSettings } from '../settings.ts';
import { StoredRows } from './stored-rows.ts';
import { joinedMonths, shownMark, withMarks } from '../statistics/shown-marks.ts';

/** Tabs of which it is remembered, in memory, which shops were counted; those opened first go. */
const mostTabs = 100;

/** A page without end; the shops that were counted first go. */
const mostShops = 5000;

const shownMonths = new StoredRows('marks-shown', ShownMonth);

/** All months, the latest first. What does not fit is passed over. */
export const readShownMonths = (): Promise<ShownMonth[]> => shownMonths.read();

const write = (change: (months: ShownMonth[]) => ShownMonth[]): Promise<void> => shownMonths.write(change);

/** Forgets all months. */
export function clearShownMonths(): Promise<void> {
  return write(() => []);
}

/** Puts a backup's counts beside those that are here. */
export function restoreShownMonths(months: readonly ShownMonth[]): Promise<void> {
  return write((here) => joinedMonths(here, months));
}

/** What a page asked, and what it was told. */
export interface JudgedPage {
  /** The tab's number. */
  tab: number;
  sightings: readonly Sighting[];
  verdicts: readonly Verdict[];
  /** Of the shop of each sighting, in their order. */
  keys: (index: number) => readonly string[];
}

export class ShownMarks {
  /** Keys of the shops that were counted since a tab's page was loaded. In memory only. */
  readonly #counted = new Map<number, Set<string>>();

  /** A page was loaded in a tab: its shops are counted again. */
  begin(tab: number): void {
    this.#counted.delete(tab);
  }

  /**
   * Counts the marks of a page, each shop once for each time that the page is loaded. To be called neither for private
   * windows nor for shops about which the page asks again.
   */
  async note({ tab, sightings, verdicts, keys }: JudgedPage, now: Date): Promise<void> {
    const marks = verdicts.flatMap((verdict, index) => {
      const site = sightings[index]?.site;
      const mark = site && shownMark(verdict, site);
      return mark && this.#isFirst(tab, keys(index)) ? [mark] : [];
    });
    if (marks.length === 0 || !(await readSettings()).countMarks) return;
    await write((months) => withMarks(months, marks, legalDayAt(now).slice(0, 7)));
  }

  #isFirst(tab: number, keys: readonly string[]): boolean {
    const counted = this.#counted.get(tab) ?? new Set();
    this.#counted.set(tab, counted);
    if (this.#counted.size > mostTabs) dropFirst(this.#counted.keys(), (old) => this.#counted.delete(old));
    const first = !keys.some((key) => counted.has(key));
    for (const key of keys) counted.add(key);
    while (counted.size > mostShops) dropFirst(counted, (old) => counted.delete(old));
    return first;
  }
}

function dropFirst<T>(all: Iterable<T>, drop: (first: T) => unknown): void {
  for (const first of all) {
    drop(first);
    return;
  }
}
