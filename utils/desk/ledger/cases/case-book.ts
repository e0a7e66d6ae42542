/** All cases, folded from events in the order in which these come, and where the events of each lie. */
import type { CaseEvent, ChainHead, LedgerEvent } from '../../../model/ledger/events.ts';
import { CaseIndex } from './case-index.ts';
import { compareInFile, noEvent } from '../chain/event.ts';
import type { ChainEnd } from '../chain/event.ts';
import { applyEvent, emptyCase, foldCase, isNext } from './fold.ts';
import type { CaseState } from './fold.ts';
import { eventsPerSegment } from '../chain/segments.ts';

export class CaseBook {
  readonly #cases = new Map<string, CaseState>();
  /** Places of each case's events: one number for segment and line. */
  readonly #places = new Map<string, number[]>();
  /** Cases of which an event came that stands before what was folded already (by an import). */
  readonly #unsettled = new Set<string>();
  readonly #heads = new Map<string, ChainHead[]>();
  readonly index = new CaseIndex();
  events = 0;

  get size(): number {
    return this.#cases.size;
  }

  /** Takes an event that lies at a place. Its case is right when `settle` was called. */
  take(event: LedgerEvent, segment: number, line: number): void {
    this.events += 1;
    this.#extend(event);
    if (event.case === undefined) return;
    const { case: id } = event;
    let state = this.#cases.get(id);
    if (state === undefined) this.#cases.set(id, (state = emptyCase(id)));
    const place = segment * eventsPerSegment + line;
    const places = this.#places.get(id);
    if (places) places.push(place);
    else this.#places.set(id, [place]);
    if (!isNext(state, event)) this.#unsettled.add(id);
    applyEvent(state, event);
    if (event.kind === 'entry' || event.kind === 'subject') this.index.put(state);
  }

  /** Folds anew what did not come in order. @param read gives events by their places */
  async settle(
    read: (places: ReadonlyMap<number, readonly number[]>) => AsyncIterable<LedgerEvent>,
  ): Promise<void> {
    if (this.#unsettled.size === 0) return;
    const ids = [...this.#unsettled];
    this.#unsettled.clear();
    const events = new Map<string, CaseEvent[]>(ids.map((id) => [id, []]));
    for await (const event of read(this.placesOf(ids))) {
      if (event.case !== undefined) events.get(event.case)?.push(event);
    }
    for (const [id, own] of events) {
      const state = foldCase(id, own);
      this.#cases.set(id, state);
      this.index.put(state);
    }
  }

  /** Where the events of cases lie: lines by segments. */
  placesOf(ids: Iterable<string>): Map<number, number[]> {
    const bySegment = new Map<number, number[]>();
    for (const id of ids) {
      for (const place of this.#places.get(id) ?? []) {
        const segment = Math.floor(place / eventsPerSegment);
        const lines = bySegment.get(segment);
        if (lines) lines.push(place % eventsPerSegment);
        else bySegment.set(segment, [place % eventsPerSegment]);
      }
    }
    return bySegment;
  }

  state(id: string): CaseState | undefined {
    return this.#cases.get(id);
  }

  states(): IterableIterator<CaseState> {
    return this.#cases.values();
  }

  /** The ends of all chains and branches, by desk, number and hash. */
  heads(): ChainHead[] {
    return [...this.#heads.values()].flat().toSorted(compareInFile);
  }

  /** @returns where a desk's chain ends; undefined where it forks, or its end may be lost */
  endOf(desk: string): ChainEnd | undefined {
    const heads = this.#heads.get(desk) ?? [];
    return heads.length > 1 ? undefined : (heads[0] ?? { desk, seq: 0, hash: noEvent });
  }

  #extend({ desk, seq, prev, hash }: LedgerEvent): void {
    const heads = this.#heads.get(desk);
    if (heads === undefined) {
      this.#heads.set(desk, [{ desk, seq, hash }]);
      return;
    }
    const at = heads.findIndex((head) => head.hash === prev);
    if (at >= 0) heads[at] = { desk, seq, hash };
    else heads.push({ desk, seq, hash });
  }
}
