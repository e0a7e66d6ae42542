/** One search, as far as it has gone: which entries fit, the best first. */
import type { LookedUpEntry, LookupFilters, LookupSearch } from '../model/lookup.ts';
import { factsOf, fitsOf } from '../search/facts.ts';
import { readQuery } from '../search/query.ts';
import type { Query } from '../search/query.ts';
import { rank, rankEntries, ranks } from '../search/rank.ts';
import { hashId } from './id-hash.ts';
import type { Place } from './looked-up.ts';
import type { Portion } from './shelf.ts';

/** More than a portion has entries. */
const portionSpan = 65_536;

export class Round {
  /** The number of the question that is answered, and which rows it asked for: another page asks anew. */
  number: number;
  search: LookupSearch;
  /** Portions that were gone through. */
  next = 0;
  /** How far it had gone when it was told last. */
  told: number | 'complete' | undefined;
  /** What an index knew at once to be exactly what was typed: shown before all else. */
  readonly exact: readonly LookedUpEntry[];
  readonly #query: Query;
  /** By rank: places, as a number each. */
  readonly #places: number[][] = Array.from({ length: ranks }, () => []);
  readonly #known: ReadonlySet<string>;

  /** @param exact what an index has under what was typed */
  constructor(number: number, search: LookupSearch, exact: readonly LookedUpEntry[]) {
    this.number = number;
    this.search = search;
    this.exact = exact.filter((one) => fits(one, search.filters));
    this.#known = new Set(this.exact.map(({ list, entry }) => `${list.info.id} ${hashId(entry.id)}`));
    this.#query = readQuery(search.text);
  }

  /** Whether a search asks for the same, but for the rows. */
  isOf({ text, filters }: LookupSearch): boolean {
    return text === this.search.text && JSON.stringify(filters) === JSON.stringify(this.search.filters);
  }

  get found(): number {
    return this.#places.reduce((sum, places) => sum + places.length, this.exact.length);
  }

  /** Goes through the next portion. */
  take(portion: Portion): void {
    const base = this.next * portionSpan;
    this.next += 1;
    const { id } = portion.list.context.info;
    const { list } = this.search.filters;
    if (list !== undefined && list !== id) return;
    const best = rankEntries(this.#query, portion.packed);
    const isFit = fitsOf(this.search.filters, portion.facts);
    for (let at = 0; at < best.length; at += 1) {
      const how = best[at] ?? rank.none;
      if (how === rank.none || !isFit(at)) continue;
      if (this.#known.size > 0 && this.#known.has(`${id} ${portion.ids[at]}`)) continue;
      this.#places[how]?.push(base + at);
    }
  }

  /** Places of the rows that are asked for, behind the exact ones. */
  places(portions: readonly Portion[]): Place[] {
    const { from, count } = this.search;
    let skip = Math.max(0, from - this.exact.length);
    let wanted = count - this.exact.slice(from, from + count).length;
    const found: Place[] = [];
    for (const places of this.#places) {
      for (const place of places.slice(skip, skip + wanted)) {
        const portion = portions[Math.floor(place / portionSpan)];
        if (portion) found.push({ portion, at: place % portionSpan });
      }
      wanted -= Math.max(0, Math.min(wanted, places.length - skip));
      skip = Math.max(0, skip - places.length);
    }
    return found;
  }
}

function fits({ list, entry, state }: LookedUpEntry, filters: LookupFilters): boolean {
  if (filters.list !== undefined && filters.list !== list.info.id) return false;
  return fitsOf(
    filters,
    factsOf([entry], () => state),
  )(0);
}
