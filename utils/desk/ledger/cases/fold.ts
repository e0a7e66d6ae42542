/**
 * A case as its events make it. Events are folded in one order (`compareEvents`), the later winning field by field; tags
 * and assignments are taken back by naming the events that gave them, so that neither side's are lost by merging.
 */
import type { Day, Storefront } from '../../../model/entry.ts';
import type {
  CaseEvent,
  CaseEvidence,
  CaseSubject,
  EntryState,
  MeasureStep,
} from '../../../model/ledger/events.ts';
import type { CaseNote, CaseStep } from '../../../model/ledger/case.ts';
import { compareEvents } from '../chain/event.ts';

interface LinkedEntry {
  list: string;
  entry: string;
  state: EntryState;
}

interface MeasureSteps {
  number: number;
  platform: string;
  steps: { step: MeasureStep; on: Day; evidence: string[]; note?: string; at: string }[];
}

/** Who or what was given to a case, by name: the hashes of the events that gave it and were not taken back. */
export type GivenNames = Map<string, Set<string>>;

export interface CaseState {
  readonly id: string;
  title: string | undefined;
  opened: Day | undefined;
  /** Empty: none, by somebody's word. */
  area: string | undefined;
  steps: CaseStep[];
  deadline: { due?: Day; note?: string } | undefined;
  readonly subjects: Map<string, CaseSubject>;
  readonly shops: Map<string, Storefront>;
  readonly entries: Map<string, LinkedEntry>;
  /** Entries that somebody took out of it by hand: opening in bulk puts none of them back. */
  readonly unlinked: Set<string>;
  readonly reports: Map<string, string>;
  readonly measures: Map<string, MeasureSteps>;
  notes: CaseNote[];
  readonly evidence: Map<string, CaseEvidence>;
  readonly tags: GivenNames;
  readonly assignees: GivenNames;
  /** Events whose tag or assignment was taken back: one that comes later in order gives nothing either. */
  readonly taken: Set<string>;
  events: number;
  /** The event that was folded last. */
  last: Pick<CaseEvent, 'at' | 'desk' | 'seq' | 'hash'> | undefined;
}

/** A case of which no event was folded yet. */
export function emptyCase(id: string): CaseState {
  return {
    id,
    title: undefined,
    opened: undefined,
    area: undefined,
    steps: [],
    deadline: undefined,
    subjects: new Map(),
    shops: new Map(),
    entries: new Map(),
    unlinked: new Set(),
    reports: new Map(),
    measures: new Map(),
    notes: [],
    evidence: new Map(),
    tags: new Map(),
    assignees: new Map(),
    taken: new Set(),
    events: 0,
    last: undefined,
  };
}

/** @param events of one case, in any order, none twice */
export function foldCase(id: string, events: readonly CaseEvent[]): CaseState {
  const state = emptyCase(id);
  for (const event of events.toSorted(compareEvents)) applyEvent(state, event);
  return state;
}

/** Whether an event may be folded now: it stands behind all that was. */
export function isNext({ last }: CaseState, event: CaseEvent): boolean {
  return last === undefined || compareEvents(last, event) < 0;
}

/** Folds an event into a case. The caller sees to the order. */
export function applyEvent(state: CaseState, event: CaseEvent): void {
  const { at, desk, seq, hash } = event;
  state.events += 1;
  state.last = { at, desk, seq, hash };
  switch (event.kind) {
    case 'opened': {
      const { title, on, area } = event.data;
      state.title ??= title;
      state.opened ??= on;
      if (area !== undefined) state.area ??= area;
      return;
    }
    case 'edited': {
      const { title, area } = event.data;
      if (title !== undefined) state.title = title;
      if (area !== undefined) state.area = area;
      return;
    }
    case 'status':
      state.steps.push(stepOf(state, event));
      return;
    case 'deadline':
      state.deadline = defined(event.data);
      return;
    case 'subject':
      keep(state.subjects, subjectKey(event.data.subject), event.data.subject, event.data.removed);
      return;
    case 'shop':
      keep(state.shops, shopKey(event.data.shop), event.data.shop, event.data.removed);
      return;
    case 'entry': {
      const { list, entry, state: listed, unlinked } = event.data;
      const key = entryKey(list, entry);
      keep(state.entries, key, { list, entry, state: listed }, unlinked);
      if (unlinked) state.unlinked.add(key);
      else state.unlinked.delete(key);
      return;
    }
    case 'report':
      keep(state.reports, event.data.report, event.data.title, event.data.unlinked);
      return;
    case 'measure':
      addMeasure(state, event);
      return;
    case 'note':
      state.notes.push({ text: event.data.text, at, desk });
      return;
    case 'evidence':
      keep(state.evidence, event.data.evidence.sha256, event.data.evidence, event.data.removed);
      return;
    case 'tagged':
      give(state, state.tags, event.data.tag, hash);
      return;
    case 'untagged':
      takeBack(state, state.tags, event.data.tag, event.data.given);
      return;
    case 'assigned':
      give(state, state.assignees, event.data.who, hash);
      return;
    case 'unassigned':
      takeBack(state, state.assignees, event.data.who, event.data.given);
      return;
  }
}

type EventOf<Kind extends CaseEvent['kind']> = Extract<CaseEvent, { kind: Kind }>;

function stepOf({ steps }: CaseState, { data, at, desk }: EventOf<'status'>): CaseStep {
  const isReopening = steps.at(-1)?.status === 'closed' && data.status !== 'closed';
  return { ...defined(data), at, desk, ...(isReopening && { reopened: true }) };
}

function addMeasure({ measures }: CaseState, { data, at }: EventOf<'measure'>): void {
  const { number, platform, step, on, evidence = [], note } = data;
  const key = `${number} ${platform}`;
  let measure = measures.get(key);
  if (measure === undefined) measures.set(key, (measure = { number, platform, steps: [] }));
  measure.steps.push({ step, on, evidence, at, ...(note !== undefined && { note }) });
}

function keep<T>(all: Map<string, T>, key: string, value: T, isGone: true | undefined): void {
  if (isGone) all.delete(key);
  else all.set(key, value);
}

function give({ taken }: CaseState, names: GivenNames, name: string, hash: string): void {
  if (taken.has(hash)) return;
  const given = names.get(name);
  if (given) given.add(hash);
  else names.set(name, new Set([hash]));
}

function takeBack({ taken }: CaseState, names: GivenNames, name: string, hashes: readonly string[]): void {
  const given = names.get(name);
  for (const hash of hashes) {
    taken.add(hash);
    given?.delete(hash);
  }
  if (given?.size === 0) names.delete(name);
}

/** Without members that are undefined. */
function defined<T extends object>(value: T): Defined<T> {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as Defined<T>;
}

type Defined<T> = { [Key in keyof T]: Exclude<T[Key], undefined> };

/** Who is meant by a subject: its first code, else its name. */
export function subjectKey({ name, codes }: CaseSubject): string {
  return codes?.[0] ?? name;
}

/** Which shop is meant, whatever else was told of it. */
export function shopKey({ site, shopId, sellerId, host, url, name }: Storefront): string {
  return `${site} ${shopId ?? sellerId ?? host ?? url ?? name ?? ''}`;
}

/** Which entry is meant: its list's id and its own. */
export const entryKey = (list: string, entry: string): string => `${list} ${entry}`;
