/** Counting a list: each entry that stands, each that was removed, each that vanished without a reason. */
import { provinceOf, provinceOfPlace } from '../identity/province.ts';
import { addMonths, daysBetween, isDay, legalDayOf } from '../model/days.ts';
import { isNoticeOnly } from '../match/evidence.ts';
import { judgementDay, lifeOf } from '../match/life.ts';
import type { Day, Entry } from '../model/entry.ts';
import type { ListContext, ListEvent, ListInfo } from '../model/list.ts';
import { RemovalReason } from '../model/removal.ts';
import type { LifeState } from '../model/verdict.ts';
import { addMeasure, areaOf, jointMeasures, measureKey, monthOf, unknownKey } from './tally.ts';
import type { CountedReason, Tally, TermOutcome } from './tally.ts';

/** What is known of an entry that was removed. */
export interface Removed {
  /** As the publisher said. */
  reason: string;
  /** The day of the removal. */
  on: Day;
  /** Absent where the entry was never known here. */
  entry?: { listedOn?: Day; rectifyBy?: Day; region?: string };
}

const monthOfDay = (day: Day | undefined): string => (isDay(day) ? day.slice(0, 7) : unknownKey);

/** What the calendar says of an entry. */
interface Dated {
  state: LifeState;
  /** In which it was listed. */
  month: string;
}

/** Lists name few days, on each of which many were listed; one that names more is counted all the same. */
const mostDated = 10_000;

/** Counts the entries of a list that stand. */
export class StandingCounter {
  readonly #tally: Tally;
  readonly #list: ListContext;
  readonly #day: Day;
  /** Calendars are slow: entries that have all days and the like in common are looked at once. */
  readonly #dated = new Map<string, Dated>();

  /** @param today the legal day on which the list is judged */
  constructor(tally: Tally, list: ListContext, today: Day) {
    this.#tally = tally;
    this.#list = list;
    this.#day = judgementDay(list, today);
  }

  count(entry: Entry): void {
    const tally = this.#tally;
    const { state, month } = this.#datedOf(entry);
    tally.standing[state] += 1;
    const area = areaOf(tally, provinceOf(entry.subject.name, entry.subject.region) ?? unknownKey);
    area.listed += 1;
    area.standing += 1;
    if (state === 'overdue') area.overdue += 1;
    monthOf(tally, month).listed += 1;
    // One measure of one platform counts once for an entry, however often the entry names it.
    const joint = (entry.measures ?? []).filter(({ number }) => jointMeasures.some((one) => one === number));
    const measures = new Set(joint.map(({ number, by }) => measureKey(number, by)));
    for (const key of measures) addMeasure(tally, key, 1);
  }

  /** The key holds all of an entry that `lifeOf` looks at. */
  #datedOf(entry: Entry): Dated {
    const { listedOn, confirmedOn, rectifyBy, status, tier } = entry;
    const key = [listedOn, confirmedOn, rectifyBy, status, tier, isNoticeOnly(entry)].join();
    const known = this.#dated.get(key);
    if (known) return known;
    const dated = { state: lifeOf(entry, this.#list, this.#day).state, month: monthOfDay(listedOn) };
    if (this.#dated.size < mostDated) this.#dated.set(key, dated);
    return dated;
  }
}

/** @returns the reason under which a removal is counted: exactly one, whatever the publisher wrote */
function countedReason(reason: string): CountedReason {
  return RemovalReason.options.find((known) => known === reason) ?? 'not-told';
}

/** Counts an entry that was removed with a word of its publisher. */
export function countRemoved(tally: Tally, { reason, on, entry }: Removed, info: ListInfo): void {
  const counted = countedReason(reason);
  tally.removed[counted] += 1;
  const region = entry?.region;
  const area = areaOf(tally, (region && provinceOfPlace(region)) || unknownKey);
  area.listed += 1;
  monthOf(tally, monthOfDay(entry?.listedOn)).listed += 1;
  const month = monthOf(tally, monthOfDay(on));
  if (counted === 'repaired') {
    area.repaired += 1;
    month.repaired += 1;
    countRepaired(tally, { on, ...entry }, info);
  } else {
    area.otherwise += 1;
    month.otherwise += 1;
  }
}

interface Repaired {
  on: Day;
  listedOn?: Day;
  rectifyBy?: Day;
}

function countRepaired(tally: Tally, repaired: Repaired, { rectifyMonths }: ListInfo): void {
  tally.term[outcomeOf(repaired, rectifyMonths)] += 1;
  const { listedOn, on } = repaired;
  if (!isDay(listedOn) || !isDay(on)) return;
  const days = Math.max(0, daysBetween(listedOn, on));
  tally.days.set(days, (tally.days.get(days) ?? 0) + 1);
}

/** The term is the entry's own where the list gives one, else the list's months from the day of listing. */
function outcomeOf({ on, listedOn, rectifyBy }: Repaired, rectifyMonths: number): TermOutcome {
  const byList = isDay(listedOn) && rectifyMonths > 0 ? addMonths(listedOn, rectifyMonths) : undefined;
  const deadline = isDay(rectifyBy) ? rectifyBy : byList;
  if (deadline === undefined || !isDay(on)) return 'unknown';
  return on <= deadline ? 'within' : 'after';
}

/**
 * Of a list that gives no reasons (a table, a list of domains): counts who was gone after each update, by its history.
 * @param events in any order
 * @returns updates of which it is not known who was gone
 */
export function countVanished(tally: Tally, events: readonly ListEvent[]): number {
  let unknown = 0;
  for (const { kind, at, removed } of events) {
    if (kind !== 'changed') continue;
    if (removed === undefined) unknown += 1;
    else if (removed > 0) {
      tally.removed['not-told'] += removed;
      const area = areaOf(tally, unknownKey);
      area.listed += removed;
      area.otherwise += removed;
      monthOf(tally, unknownKey).listed += removed;
      monthOf(tally, monthOfDay(legalDayOf(at))).otherwise += removed;
    }
  }
  return unknown;
}
