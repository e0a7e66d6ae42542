/** Making a backup, in portions that fit into messages. */
import { isDemonstration } from '../../lists/subscriptions.ts';
import { idHash } from '../../lists/feed/id-hash.ts';
import { readLocalPacks } from '../../local-packs.ts';
import type { BackupCursor } from '../../model/backup.ts';
import { SiteId } from '../../model/site.ts';
import type { Settings } from '../../settings.ts';
import { readBought } from '../../store/bought.ts';
import { readEntryPortion } from '../../store/contents.ts';
import type { StoreDatabase } from '../../store/database.ts';
import { StoreError } from '../../store/errors.ts';
import { readLinksAfter } from '../../store/links.ts';
import { readLists } from '../../store/lists.ts';
import type { StoredList } from '../../store/stored-list.ts';
import { readShownMonths } from '../shown-marks.ts';
import { readDismissals } from '../person-word.ts';
import { deskPortion, deskSeen, hasDesk } from './desk-collect.ts';
import { backupFormat, backupVersion, withoutDeskVersion } from './form.ts';
import type { BackedUpList, BackupHead } from './form.ts';

/** Links in one portion. */
const linksPerPortion = 1000;

interface Portion {
  text: string;
  /** Where the next portion begins; nothing after the last. */
  next?: BackupCursor;
}

const lineOf = (value: object): string => `${JSON.stringify(value)}\n`;

const backedUp = ({ state, sync }: StoredList): BackedUpList => {
  const { error: _, ...kept } = state;
  const { reading, newest } = sync;
  return {
    state: kept,
    ...(reading && {
      reading: {
        choices: reading.choices,
        content: reading.content,
        ...(reading.rhythmHours !== undefined && { rhythmHours: reading.rhythmHours }),
      },
    }),
    ...(newest && { newest }),
  };
};

async function realLists(db: StoreDatabase): Promise<StoredList[]> {
  return (await readLists(db)).filter((list) => !isDemonstration(list));
}

/** In the order of their ids, as the database has them. */
async function filesOf(db: StoreDatabase): Promise<StoredList[]> {
  return (await realLists(db)).filter(({ state }) => state.source.kind === 'file');
}

/** The first portion. @throws StoreError */
export async function backupHead(db: StoreDatabase, settings: Settings, now: Date): Promise<Portion> {
  const bought = settings.bought ? await readBought(db) : [];
  const desk = await hasDesk();
  const head: BackupHead = {
    format: backupFormat,
    version: desk ? backupVersion : withoutDeskVersion,
    made: now.toISOString(),
    settings,
    dismissals: await readDismissals(),
    packs: await readLocalPacks(SiteId.options),
    demonstration: (await readLists(db)).some((list) => isDemonstration(list) && list.state.enabled),
    lists: (await realLists(db)).map(backedUp),
    ...(bought.length > 0 && { bought }),
    shown: await readShownMonths(),
  };
  return { text: lineOf(head), next: { at: 'links', links: 0, entries: 0, desk } };
}

/**
 * A further portion.
 * @throws StoreError `superseded` where a list was imported anew meanwhile, `rebuild-needed` where one is damaged;
 *   MessageError `desk-changed` where records of the desk came or went meanwhile, `desk-not-opened`
 */
export async function backupPortion(db: StoreDatabase, cursor: BackupCursor): Promise<Portion> {
  if (cursor.at === 'desk') return deskFrom(cursor);
  return cursor.at === 'links' ? linksFrom(db, cursor) : entriesFrom(db, cursor);
}

async function deskFrom(cursor: Extract<BackupCursor, { at: 'desk' }>): Promise<Portion> {
  const { text, next, records } = await deskPortion(cursor);
  if (next !== undefined) return { text, next };
  return { text: text + endLine({ links: cursor.links, entries: cursor.entries, desk: records }) };
}

const endLine = (end: { links: number; entries: number; desk: number }): string => lineOf({ end });

async function linksFrom(
  db: StoreDatabase,
  cursor: Extract<BackupCursor, { at: 'links' }>,
): Promise<Portion> {
  const { links, last } = await readLinksAfter(db, cursor.after, linksPerPortion);
  const text = links.map(({ id: _id, ...link }) => lineOf({ link })).join('');
  const counted = { links: cursor.links + links.length, entries: 0, desk: cursor.desk };
  return last === undefined
    ? { text, next: { at: 'entries', list: '', from: 0, ...counted } }
    : { text, next: { at: 'links', after: last, ...counted } };
}

async function entriesFrom(
  db: StoreDatabase,
  cursor: Extract<BackupCursor, { at: 'entries' }>,
): Promise<Portion> {
  const { links, entries, desk } = cursor;
  // by its id: a list that is removed meanwhile moves no other out of its place
  const list = (await filesOf(db)).find(({ state }) => state.info.id > cursor.list);
  if (list === undefined && !desk) return { text: endLine({ links, entries, desk: 0 }) };
  if (list === undefined) {
    const seen = await deskSeen();
    return { text: '', next: { at: 'desk', store: 'meta', seen, records: 0, links, entries } };
  }
  const { id } = list.state.info;
  const { base } = list.contents;
  if (cursor.base !== undefined && cursor.base !== base) throw new StoreError('superseded');
  const portion = await readEntryPortion(db, list.contents, idHash, cursor.from);
  if (portion === undefined) {
    return { text: '', next: { at: 'entries', list: id, from: 0, links, entries, desk } };
  }
  return {
    text: portion.entries.map((entry) => lineOf({ list: id, entry })).join(''),
    next: {
      at: 'entries',
      list: cursor.list,
      base,
      from: portion.next,
      links,
      entries: entries + portion.entries.length,
      desk,
    },
  };
}
