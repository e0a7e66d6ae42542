/**
 * What an issue of a list is to hold, seen against the issue before: which entries stand, which go and why, and which
 * come from an older copy and stay out. Nothing vanishes without a reason.
 */
import type { Day, Entry } from '../../model/entry.ts';
import { FeedError } from './error.ts';
import type { PreviousIssue } from './previous.ts';
import { legalDayAt } from '../../model/days.ts';
import { idHash, isOver, outlives } from './removals.ts';
import type { RemovalReason, Tombstone } from './removals.ts';

/** That an entry goes, as its publisher says. */
export interface Removal {
  id: string;
  reason: RemovalReason;
  on: Day;
}

export interface PlanOptions {
  list: { id: string; retentionMonths: number };
  /** What the sources say now. */
  entries: readonly Entry[];
  previous?: PreviousIssue | undefined;
  removals?: readonly Removal[];
  issued: Date;
}

export interface IssuePlan {
  /** The entries of the new issue. */
  entries: Entry[];
  /** All tombstones of the new issue. */
  tombstones: Tombstone[];
  /** The tombstones that are new with this issue, each with the id that it stands for. */
  removed: { id: string; tombstone: Tombstone }[];
  /** Entries of the sources that stay out, since they were removed and not listed on a later day since. */
  keptOut: Entry[];
  /** Ids of the previous issue that the new one lacks. */
  missing: string[];
  /** Those of `missing` for which no removal gives a reason: such a plan cannot be published. */
  unexplained: string[];
  /** Ids for which a reason is given though neither the sources nor the previous issue have them, or ever had. */
  unknown: string[];
}

/** Entries of the previous issue are gone, and nothing says why: such an issue is not built. */
export class UnexplainedRemovals extends Error {
  override readonly name = 'UnexplainedRemovals';
  readonly ids: readonly string[];

  constructor(ids: readonly string[]) {
    super(`gone without a reason: ${ids.slice(0, 10).join(', ')}`);
    this.ids = ids;
  }
}

/** @throws FeedError `duplicate-id` for two entries with one id */
export async function planIssue({
  list,
  entries,
  previous,
  removals = [],
  issued,
}: PlanOptions): Promise<IssuePlan> {
  const today = legalDayAt(issued);
  const known = previous?.hashes ?? new Map<string, string>();
  const stones = new Map<string, Tombstone>();
  for (const stone of previous?.tombstones ?? []) {
    if (!isOver(stone, list.retentionMonths, today)) stones.set(stone.removed, stone);
  }
  const sourced = new Set<string>();
  for (const { id } of entries) {
    if (sourced.has(id)) throw new FeedError('duplicate-id', id);
    sourced.add(id);
  }

  const given = new Map<string, Tombstone>();
  const unknown: string[] = [];
  for (const { id, reason, on } of removals) {
    const removed = await idHash(list.id, id);
    if (known.has(id) || sourced.has(id)) given.set(id, { removed, reason, on });
    else if (!stones.has(removed)) unknown.push(id);
  }

  const kept: Entry[] = [];
  const keptOut: Entry[] = [];
  for (const entry of entries) {
    const stone = given.get(entry.id) ?? (await olderStone(entry.id));
    if (stone !== undefined && !outlives(entry, stone)) {
      keptOut.push(entry);
      continue;
    }
    kept.push(entry);
    if (stone === undefined) continue;
    stones.delete(stone.removed);
    given.delete(entry.id);
  }
  /** The tombstone of an id that the previous issue does not list: what it lists has none. */
  async function olderStone(id: string): Promise<Tombstone | undefined> {
    if (stones.size === 0 || known.has(id)) return undefined;
    return stones.get(await idHash(list.id, id));
  }

  for (const stone of given.values()) stones.set(stone.removed, stone);
  const keptIds = new Set(kept.map(({ id }) => id));
  const missing = [...known.keys()].filter((id) => !keptIds.has(id));
  return {
    entries: kept,
    tombstones: [...stones.values()],
    removed: [...given].map(([id, tombstone]) => ({ id, tombstone })),
    keptOut,
    missing,
    unexplained: missing.filter((id) => !given.has(id)),
    unknown,
  };
}
