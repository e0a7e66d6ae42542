/** Putting back what a backup holds, beside what is there. What is there already stays as it is. */
import { keyForm, markKeys } from '../../identity/keys.ts';
import { isReal, switchDemonstration } from '../../lists/subscriptions.ts';
import { trustOf } from '../../lists/trust.ts';
import type { RestorePlan } from '../../model/backup.ts';
import type { Entry } from '../../model/entry.ts';
import { changeSettings, readSettings } from '../../settings.ts';
import type { Settings } from '../../settings.ts';
import { changeBought } from '../../store/bought.ts';
import type { StoreDatabase } from '../../store/database.ts';
import { openGeneration } from '../../store/generation.ts';
import type { GenerationWriter, ListWithoutPointer } from '../../store/generation.ts';
import { changeLinks } from '../../store/links.ts';
import type { LinkChange } from '../../store/links.ts';
import { readLists } from '../../store/lists.ts';
import { listForm } from '../../store/stored-list.ts';
import type { SyncMemory } from '../../store/stored-list.ts';
import { withinBounds, withSeen } from '../bought/shop.ts';
import { restoreShownMonths } from '../shown-marks.ts';
import { joinDismissals } from '../person-word.ts';
import { DeskTally, restoreDesk } from './desk-restore.ts';
import type { BackedUpList, BackupHead } from './form.ts';
import { linkChange } from './links.ts';
import { readBackup } from './read.ts';

/** Written in one transaction: readers get their turn in between. */
const linksPerWrite = 200;

/** Handed to the database at a time. */
const entriesPerWrite = 2000;

/** @returns what a restore would change @throws MessageError as `readBackup`; StoreError */
export async function planRestore(db: StoreDatabase, file: Blob): Promise<RestorePlan> {
  const tally = new DeskTally();
  const { head, links, entries } = await readBackup(file, { desk: async (record) => tally.add(record) });
  const desk = await tally.plan();
  const known = new Set((await readLists(db)).map(({ state }) => state.info.id));
  const now = await readSettings();
  const settings = restoredSettings(head.settings, now);
  return {
    made: head.made,
    settings: JSON.stringify(settings) !== JSON.stringify(now),
    sites: settings.sitesAllowed.filter((site) => !now.sitesAllowed.includes(site)),
    dismissals: head.dismissals.length,
    packs: head.packs,
    lists: head.lists.map((list) => plannedList(list, known)),
    bought: head.bought?.length ?? 0,
    ...(desk && { desk }),
    links,
    entries,
  };
}

/**
 * The backup's choices; but sites that are allowed now stay allowed, and what is kept of order pages is not forgotten
 * because it was not kept then.
 */
function restoredSettings(backedUp: Settings, now: Settings): Settings {
  return {
    ...backedUp,
    sitesAllowed: [...new Set([...backedUp.sitesAllowed, ...now.sitesAllowed])],
    bought: backedUp.bought || now.bought,
  };
}

function plannedList({ state }: BackedUpList, known: ReadonlySet<string>): RestorePlan['lists'][number] {
  const { info, source, address, entries } = state;
  return {
    id: info.id,
    title: info.title,
    source,
    ...(address !== undefined && { address }),
    known: known.has(info.id),
    entries,
  };
}

/**
 * Restores. It is read whole first, so that a damaged file changes nothing; a kill in between leaves what was restored,
 * and restoring again adds the rest. The desk comes last, and whole or not at all.
 * @returns what was changed; lists that have an address are to be synced then, allowed sites to be settled, and packs are
 *   for the asking page to check and keep: whether a selector is one, only a document knows
 * @throws MessageError as `readBackup`, `desk-no-space`, `desk-not-opened`; StoreError
 */
export async function restoreBackup(db: StoreDatabase, file: Blob, today: string): Promise<RestorePlan> {
  const plan = await planRestore(db, file);
  const missing = new Set(plan.lists.filter(({ known }) => !known).map(({ id }) => id));
  const first = !(await readLists(db)).some(isReal);
  const links: LinkChange[] = [];
  const files = new FileLists(db, first);
  const flush = async (): Promise<void> => {
    await changeLinks(db, links.splice(0));
  };
  const whole = await readBackup(file, {
    head: async (head) => {
      await changeSettings(restoredSettings(head.settings, await readSettings()));
      const bought = head.bought ?? [];
      if (bought.length > 0) await changeBought(db, (kept) => withinBounds(withSeen(kept, bought), today));
      if (head.shown) await restoreShownMonths(head.shown);
      await joinDismissals(head.dismissals);
      for (const list of head.lists) {
        if (!missing.has(list.state.info.id)) continue;
        if (list.state.source.kind === 'file') files.expect(list);
        else await restoreEmpty(db, list, first);
      }
    },
    link: async ({ link }) => {
      links.push(linkChange(link, today));
      if (links.length >= linksPerWrite) await flush();
    },
    entry: async ({ list, entry }) => files.add(list, entry),
  });
  await flush();
  await files.end();
  await settleDemonstration(db, whole.head, first);
  if (plan.desk?.known === false) await restoreDesk(file);
  return plan;
}

/** As it was where the backup's lists are all there are; else a real list has switched it off. */
async function settleDemonstration(db: StoreDatabase, head: BackupHead, first: boolean): Promise<void> {
  if (head.lists.length > 0) await switchDemonstration(db, first && head.demonstration);
}

/** The record of a list as the backup has it. @param first no list was there: places are as they were */
function recordOf({ state, reading, newest }: BackedUpList, first: boolean): ListWithoutPointer {
  const { order, trust, ...kept } = state;
  const before = trust === 'raised' ? 'raised' : 'community';
  const { fingerprint = '', info, source } = state;
  return {
    form: listForm,
    state: {
      ...kept,
      // An office is what this package says it is, never what a file says.
      trust: source.kind === 'feed' ? trustOf({ fingerprint, listId: info.id }, before) : 'community',
      ...(first && order !== undefined && { order }),
    },
    // As JSON wrote it: what was absent is absent.
    sync: { failures: 0, keyForm, ...(reading && { reading }), ...(newest && { newest }) } as SyncMemory,
  };
}

/** A list whose entries are fetched again: it is there with all that was chosen for it, and empty until then. */
async function restoreEmpty(db: StoreDatabase, list: BackedUpList, first: boolean): Promise<void> {
  const { form, state, sync } = recordOf(list, first);
  const writer = await openGeneration(db, state.info.id, { keyForm });
  await writer.commit((current) =>
    current
      ? undefined
      : {
          form,
          state: { ...state, entries: 0 },
          sync: { ...sync, damaged: true, wholeAsked: true, nextAt: state.issued, plannedAt: state.issued },
        },
  );
}

/** Lists whose entries lie in the backup, written one after another as they come. */
class FileLists {
  readonly #db: StoreDatabase;
  readonly #first: boolean;
  readonly #expected = new Map<string, BackedUpList>();
  #now: { id: string; writer: GenerationWriter; waiting: Entry[]; count: number } | undefined;

  constructor(db: StoreDatabase, first: boolean) {
    this.#db = db;
    this.#first = first;
  }

  expect(list: BackedUpList): void {
    this.#expected.set(list.state.info.id, list);
  }

  async add(id: string, entry: Entry): Promise<void> {
    if (!this.#expected.has(id)) return;
    if (this.#now?.id !== id) {
      await this.#commit();
      this.#now = { id, writer: await openGeneration(this.#db, id, { keyForm }), waiting: [], count: 0 };
    }
    this.#now.waiting.push(entry);
    if (this.#now.waiting.length >= entriesPerWrite) await this.#write();
  }

  async end(): Promise<void> {
    await this.#commit();
  }

  async #write(): Promise<void> {
    if (this.#now === undefined) return;
    const { writer, waiting } = this.#now;
    const entries = waiting.splice(0);
    this.#now.count += entries.length;
    await writer.add(entries.map((entry) => ({ entry, keys: markKeys(entry) })));
  }

  async #commit(): Promise<void> {
    await this.#write();
    if (this.#now === undefined) return;
    const { id, writer, count } = this.#now;
    this.#now = undefined;
    const list = this.#expected.get(id);
    this.#expected.delete(id);
    if (list === undefined) return;
    const record = recordOf(list, this.#first);
    await writer.commit((current) =>
      current ? undefined : { ...record, state: { ...record.state, entries: count } },
    );
  }
}
