/** Which cases fit what is asked, by words and by conditions. */
import { foldName } from '../../../identity/names.ts';
import type { Day } from '../../../model/entry.ts';
import type { CaseFilters, CaseQuery, CaseRow } from '../../../model/ledger/case-query.ts';
import { packEntries } from '../../../search/packed.ts';
import type { PackedEntries } from '../../../search/packed.ts';
import { readQuery } from '../../../search/query.ts';
import { rank, rankEntries } from '../../../search/rank.ts';
import type { SearchTexts } from '../../../search/texts.ts';
import { isWithin } from './area.ts';
import { rowOf, titleOf } from './case-view.ts';
import type { CaseState } from './fold.ts';

const graphic = /^[!-~]+$/;

/** What of a case can be searched: on the desk of whoever keeps it, all that it is known by. */
function textsOf(state: CaseState): SearchTexts {
  const names = new Set<string>();
  const marks = new Set<string>();
  const add = (text: string | undefined): void => {
    const folded = text === undefined ? '' : foldName(text);
    if (folded !== '') (graphic.test(folded) ? marks : names).add(folded);
  };
  add(titleOf(state));
  for (const { name, codes } of state.subjects.values()) {
    add(name);
    for (const code of codes ?? []) marks.add(code.toLowerCase());
  }
  for (const { name, shopId, sellerId, host } of state.shops.values()) {
    for (const text of [name, shopId, sellerId, host]) add(text);
  }
  return { names: [...names], marks: [...marks] };
}

/** Texts of all cases, packed when they are searched first after a change. */
export class CaseTexts {
  readonly #texts = new Map<string, SearchTexts>();
  #packed: { ids: string[]; entries: PackedEntries } | undefined;

  /** A case has changed, or is new. */
  forget(id: string): void {
    this.#texts.delete(id);
    this.#packed = undefined;
  }

  forgetAll(): void {
    this.#texts.clear();
    this.#packed = undefined;
  }

  /** @returns the cases that fit what was typed */
  search(text: string, states: Iterable<CaseState>): ReadonlySet<string> {
    const { ids, entries } = (this.#packed ??= this.#pack(states));
    const ranks = rankEntries(readQuery(text), entries);
    return new Set(ids.filter((_, at) => ranks[at] !== rank.none));
  }

  #pack(states: Iterable<CaseState>): { ids: string[]; entries: PackedEntries } {
    const ids: string[] = [];
    const all: SearchTexts[] = [];
    for (const state of states) {
      let texts = this.#texts.get(state.id);
      if (texts === undefined) this.#texts.set(state.id, (texts = textsOf(state)));
      ids.push(state.id);
      all.push(texts);
    }
    return { ids, entries: packEntries(all) };
  }
}

/** Whether a case fits what is asked, its text left out. */
export function filterOf({
  statuses,
  area,
  tag,
  assignee,
  dueWithin,
  late,
  list,
}: CaseFilters): (row: CaseRow, state: CaseState) => boolean {
  const checks: ((row: CaseRow, state: CaseState) => boolean)[] = [];
  if (statuses !== undefined && statuses.length > 0) checks.push(({ status }) => statuses.includes(status));
  if (area) {
    const within = isWithin(area);
    checks.push((row) => within(row.area));
  }
  if (tag) checks.push(({ tags }) => tags.includes(tag));
  if (assignee === '') checks.push(({ assignees }) => assignees.length === 0);
  else if (assignee !== undefined) checks.push(({ assignees }) => assignees.includes(assignee));
  if (dueWithin !== undefined) {
    checks.push((row) => row.late || (row.daysLeft !== undefined && row.daysLeft <= dueWithin));
  }
  if (late !== undefined) checks.push((row) => row.late === late);
  if (list) {
    checks.push((_, { entries }) => [...entries.values()].some((entry) => entry.list === list));
  }
  return (row, state) => checks.every((check) => check(row, state));
}

/** Rows of all cases, made when they are asked for first after a change or on a new day. */
export class CaseRows {
  readonly #rows = new Map<string, CaseRow>();
  #day: Day | undefined;

  forget(id: string): void {
    this.#rows.delete(id);
  }

  forgetAll(): void {
    this.#rows.clear();
  }

  of(state: CaseState, today: Day): CaseRow {
    if (this.#day !== today) this.#rows.clear();
    this.#day = today;
    let row = this.#rows.get(state.id);
    if (row === undefined) this.#rows.set(state.id, (row = rowOf(state, today)));
    return row;
  }
}

/** What is alike goes by id, so that pages never overlap. */
export function sortRows(rows: readonly CaseRow[], sort: CaseQuery['sort']): CaseRow[] {
  const keyOf: Record<CaseQuery['sort'], (row: CaseRow) => string> = {
    changed: ({ changed }) => changed,
    due: ({ due }) => due ?? '9999-99-99',
    title: ({ title }) => title,
  };
  const key = keyOf[sort];
  const sign = sort === 'changed' ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [x, y] = [key(a), key(b)];
    if (x !== y) return x < y ? -sign : sign;
    return a.id < b.id ? -1 : 1;
  });
}
