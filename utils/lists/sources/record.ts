/** The record of a list that comes from a table or a list of domains. */
import type { Day } from '../../model/entry.ts';
import type { ListInfo, ListState } from '../../model/list.ts';
import type { SourceChoices, SourcePlace } from '../../model/source.ts';
import type { ListWithoutPointer } from '../../store/generation.ts';
import { listForm } from '../../store/stored-list.ts';
import type { StoredList, SyncMemory } from '../../store/stored-list.ts';
import { keyForm } from '../../identity/keys.ts';
import { sourceAddress } from '../address.ts';
import { cataloguedAt } from '../catalogue-published.ts';
import { maxLifetimeMs } from '../feed/limits.ts';
import { addMonths, legalDayAt } from '../../model/days.ts';
import { planLook } from '../schedule.ts';
import { fileNameOf } from './place.ts';
import type { Reading } from './read-source.ts';
import { sourceOf } from './open-source.ts';

/** Without a word of its publisher on how often it changes. */
const dailyHours = 24;

/** 发改财金〔2018〕716号 gives three months to put things right: after them anybody on an old file may be off it. */
const monthsOfFile = 3;

export interface Taken {
  place: SourcePlace;
  choices: SourceChoices;
  reading: Pick<Reading, 'read' | 'taken' | 'refused' | 'doubtful' | 'content'>;
}

/** The record after a reading was stored. Nobody signs: trust is always a community's. */
export function takenRecord(
  { place, choices, reading }: Taken,
  current: StoredList | undefined,
  now: Date,
  random: number,
): ListWithoutPointer {
  const at = now.toISOString();
  const before = current?.state;
  const changed = current?.sync.reading?.content !== reading.content;
  return {
    form: listForm,
    state: {
      info: infoOf(place, choices),
      trust: 'community',
      serial: (before?.serial ?? 0) + (changed ? 1 : 0),
      issued: changed || !before ? issuedOf(choices, now) : before.issued,
      expires: expiresOf(place, choices, now),
      source: sourceOf(place),
      ...(place.kind === 'address' && { address: sourceAddress(place.address) }),
      enabled: before?.enabled ?? true,
      ...(before?.order !== undefined && { order: before.order }),
      entries: reading.taken,
      checkedAt: at,
      changedAt: changed || !before?.changedAt ? at : before.changedAt,
      rows: rowsOf(reading),
    },
    sync: lookedAt(place, choices, reading.content, now, random),
  };
}

/** The record after a look that found what is stored already. */
export function unchangedRecord(
  { place, choices, reading }: Taken,
  { form, state, sync }: StoredList,
  now: Date,
  random: number,
): ListWithoutPointer {
  const { error: _, ...healthy } = state;
  return {
    form,
    state: {
      ...healthy,
      checkedAt: now.toISOString(),
      expires: expiresOf(place, choices, now),
      rows: rowsOf(reading),
    },
    sync: { ...ended(sync), ...lookedAt(place, choices, reading.content, now, random) },
  };
}

function ended({ unfinished: _unfinished, ...sync }: SyncMemory): SyncMemory {
  return sync;
}

function lookedAt(
  place: SourcePlace,
  choices: SourceChoices,
  content: string,
  now: Date,
  random: number,
): SyncMemory {
  if (place.kind === 'file') return { failures: 0, keyForm, reading: { choices, content } };
  const rhythmHours = cataloguedAt(sourceAddress(place.address))?.rhythmHours ?? dailyHours;
  return {
    failures: 0,
    keyForm,
    ...planLook(now, 0, random, rhythmHours),
    reading: { choices, content, rhythmHours },
  };
}

function rowsOf({ read, refused, doubtful }: Taken['reading']): NonNullable<ListState['rows']> {
  return { read, refused, doubtful };
}

function infoOf(place: SourcePlace, choices: SourceChoices): ListInfo {
  const { id, title, issuer, tier, published, homepage } = choices;
  const catalogued = place.kind === 'address' ? cataloguedAt(sourceAddress(place.address)) : undefined;
  const host = place.kind === 'address' ? new URL(sourceAddress(place.address)).hostname : fileNameOf(place);
  return {
    id,
    title,
    publisher: (catalogued?.origin === 'issuer' ? issuer : host).slice(0, 200),
    issuer,
    origin: catalogued?.origin ?? 'transcription',
    ...(homepage !== undefined && { homepage }),
    ...(catalogued && { jurisdiction: catalogued.jurisdiction, licence: catalogued.terms.slice(0, 100) }),
    tier,
    ...(published !== undefined && { published }),
    rectifyMonths: 3,
    retentionMonths: 60,
  };
}

function issuedOf({ published }: SourceChoices, now: Date): string {
  return published === undefined ? now.toISOString() : instantOf(published);
}

/** An address is good for as long as a feed is; a file for three months from the day that it was true. */
function expiresOf(place: SourcePlace, { published }: SourceChoices, now: Date): string {
  return place.kind === 'address'
    ? new Date(now.getTime() + maxLifetimeMs).toISOString()
    : instantOf(addMonths(published ?? legalDayAt(now), monthsOfFile));
}

const instantOf = (day: Day): string => new Date(`${day}T00:00:00+08:00`).toISOString();
