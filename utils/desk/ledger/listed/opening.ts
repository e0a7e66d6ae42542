/** Cases of listed subjects: opened in bulk, and brought to what their lists say later. Events, and nothing else. */
import { isNaturalPerson } from '../../../identity/subject.ts';
import type { Day, Entry, Subject } from '../../../model/entry.ts';
import type { CaseChange, CaseSubject, EntryState } from '../../../model/ledger/events.ts';
import type { BulkOpened, BulkOpening, FollowedLists } from '../../../model/ledger/opening.ts';
import type { ListInfo } from '../../../model/list.ts';
import { areaOf, isWithin } from '../cases/area.ts';
import { canonicalJson } from '../chain/canonical.ts';
import { entryStateOf } from './entry-state.ts';
import { eventsOf } from '../chain/event.ts';
import type { UnchainedEvent } from '../chain/event.ts';
import { entryKey, shopKey, subjectKey } from '../cases/fold.ts';
import type { CaseState } from '../cases/fold.ts';
import { sha256OfText } from '../../../hash/sha256.ts';

/** What is known of cases while more are opened. */
export interface KnownCases {
  ofEntry(list: string, entry: string): string | undefined;
  ofCodes(codes: readonly string[]): string | undefined;
  state(id: string): CaseState | undefined;
}

/** Opens cases for entries, or links them to the case of the same company. Says nothing twice. */
export class BulkOpener {
  readonly counts: BulkOpened = { opened: 0, linked: 0, known: 0, persons: 0 };
  readonly #cases: KnownCases;
  readonly #info: ListInfo;
  readonly #bulk: BulkOpening;
  readonly #today: Day;
  readonly #isWanted: (entry: Entry, area: string | undefined) => boolean;
  /** Cases of this opening by their codes, and what was linked to each. */
  readonly #byCode = new Map<string, string>();
  readonly #told = new Map<string, Set<string>>();
  readonly #entries = new Set<string>();

  /** @param today the legal day on which they are opened */
  constructor(cases: KnownCases, info: ListInfo, bulk: BulkOpening, today: Day) {
    this.#cases = cases;
    this.#info = info;
    this.#bulk = bulk;
    this.#today = today;
    this.#isWanted = wantedBy(bulk);
  }

  /** @returns what is to be written for an entry; nothing where it is not wanted or has its case */
  open(entry: Entry): UnchainedEvent[] {
    if (!this.#isWanted(entry, areaOf(entry))) return [];
    if (isNaturalPerson(entry.subject)) {
      this.counts.persons += 1;
      return [];
    }
    const list = this.#info.id;
    if (this.#entries.has(entry.id) || this.#cases.ofEntry(list, entry.id) !== undefined) {
      this.counts.known += 1;
      return [];
    }
    this.#entries.add(entry.id);
    const subject = caseSubject(entry.subject);
    const codes = wholeCodes(entry.subject);
    const known = this.#cases.ofCodes(codes) ?? codes.map((code) => this.#byCode.get(code)).find(Boolean);
    const id = known ?? caseIdOf(list, entry);
    if (this.#cases.state(id)?.unlinked.has(entryKey(list, entry.id))) {
      this.counts.known += 1;
      return [];
    }
    const isNew = known === undefined && this.#cases.state(id) === undefined;
    for (const code of codes) this.#byCode.set(code, id);
    if (isNew) this.counts.opened += 1;
    else this.counts.linked += 1;
    const state = entryStateOf(entry, this.#info);
    const changes: CaseChange[] = [
      ...(isNew ? this.#opening(entry) : []),
      ...this.#newOf(id, subject, entry),
      { kind: 'entry', data: { list, entry: entry.id, state } },
    ];
    return eventsOf(id, changes);
  }

  #opening(entry: Entry): CaseChange[] {
    const area = areaOf(entry);
    const { tags = [], assignee } = this.#bulk;
    return [
      {
        kind: 'opened',
        data: { title: entry.subject.name, on: this.#today, ...(area !== undefined && { area }) },
      },
      ...tags.map((tag): CaseChange => ({ kind: 'tagged', data: { tag } })),
      ...(assignee ? [{ kind: 'assigned', data: { who: assignee } } as const] : []),
    ];
  }

  /** The subject and shops that the case does not have yet. */
  #newOf(id: string, subject: CaseSubject, entry: Entry): CaseChange[] {
    const state = this.#cases.state(id);
    let told = this.#told.get(id);
    if (told === undefined) {
      told = new Set([...(state?.subjects.keys() ?? []), ...(state?.shops.keys() ?? [])]);
      this.#told.set(id, told);
    }
    const changes: CaseChange[] = [];
    const tell = (key: string, change: CaseChange): void => {
      if (told.has(key)) return;
      told.add(key);
      changes.push(change);
    };
    tell(subjectKey(subject), { kind: 'subject', data: { subject } });
    for (const shop of entry.storefronts ?? []) tell(shopKey(shop), { kind: 'shop', data: { shop } });
    return changes;
  }
}

/** Which entries an opening in bulk means. */
export function wantedBy({ area, tiers }: BulkOpening): (entry: Entry, area: string | undefined) => boolean {
  const within = area === undefined || area === '' ? undefined : isWithin(area);
  return (entry, own) =>
    (tiers === undefined || tiers.includes(entry.tier)) && (within === undefined || within(own));
}

/** Codes by which a subject is known; masked ones name nobody. */
export function wholeCodes({ uscc, registrationNumber, organisationCode }: Subject): string[] {
  return [uscc, registrationNumber, organisationCode].filter(
    (code) => code !== undefined && !code.includes('*'),
  ) as string[];
}

/** A listed subject as a case keeps it: with all codes that its entry gives, masked ones too. */
export function caseSubject({
  kind,
  name,
  uscc,
  registrationNumber,
  organisationCode,
  region,
}: Subject): CaseSubject {
  const codes = [uscc, registrationNumber, organisationCode].filter((code) => code !== undefined);
  return { kind, name, ...(codes.length > 0 && { codes }), ...(region !== undefined && { region }) };
}

/** The same case for the same subject at every desk: by its code, or its place in a list. */
export function caseIdOf(list: string, entry: Entry): string {
  const subject = wholeCodes(entry.subject)[0] ?? `${list}\n${entry.id}`;
  return `s-${sha256OfText(`xinbiao case\n${subject}`).slice(0, 32)}`;
}

/** What a list holds now. */
export interface ListNow {
  info: ListInfo;
  /** Of the linked entries, those that stand in it. */
  entries: ReadonlyMap<string, Entry>;
  /** What is known of one that does not. */
  removal: (entry: string) => { on: Day; reason: NonNullable<EntryState['removed']>['reason'] } | undefined;
}

/**
 * What has changed of linked entries since it was last written down. Lists that are not among `lists` (no longer taken)
 * change nothing.
 * @param today when an entry was found to be gone, where its list does not say
 */
export function followEvents(
  cases: Iterable<CaseState>,
  lists: ReadonlyMap<string, ListNow>,
  today: Day,
): { events: UnchainedEvent[]; counts: FollowedLists } {
  const counts: FollowedLists = { entries: 0, changed: 0, removed: 0 };
  const events: UnchainedEvent[] = [];
  for (const { id, entries } of cases) {
    for (const { list, entry, state } of entries.values()) {
      const now = lists.get(list);
      if (now === undefined) continue;
      counts.entries += 1;
      const fresh = stateNow(now, entry, state, today);
      if (canonicalJson(fresh) === canonicalJson(state)) continue;
      if (fresh.removed !== undefined && state.removed === undefined) counts.removed += 1;
      else counts.changed += 1;
      events.push({ kind: 'entry', case: id, data: { list, entry, state: fresh } });
    }
  }
  return { events, counts };
}

function stateNow(
  { info, entries, removal }: ListNow,
  id: string,
  before: EntryState,
  today: Day,
): EntryState {
  const entry = entries.get(id);
  if (entry !== undefined) return entryStateOf(entry, info);
  const known = removal(id);
  // That it is gone was written down already: a day that was only observed stays.
  if (before.removed !== undefined && (known === undefined || before.removed.reason === known.reason))
    return before;
  return { ...before, removed: known ?? { on: today, reason: 'unknown' } };
}
