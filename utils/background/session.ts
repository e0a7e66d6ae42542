/**
 * What one life of the background holds: the open database and the reader. All of it is made anew after a
 * kill; nothing here is remembered.
 */
import { keyForm, markKeys } from '../identity/keys.ts';
import { idHash } from '../lists/feed/id-hash.ts';
import { isDemonstration } from '../lists/subscriptions.ts';
import type { ListSync } from '../lists/sync.ts';
import { openDatabase } from '../store/database.ts';
import type { StoreDatabase } from '../store/database.ts';
import type { StoreError } from '../store/errors.ts';
import { changeList, readLists } from '../store/lists.ts';
import { openReader } from '../store/reader.ts';
import type { StoreReader } from '../store/reader.ts';
import { LinkBook } from './link-book.ts';
import { OwnObjections } from './own-objections.ts';
import { PersonWord } from './person-word.ts';
import { SeenMarks } from './seen-marks.ts';
import { Shared } from './shared.ts';
import { ShownMarks } from './shown-marks.ts';

export interface SessionDependencies {
  /** SHA-256 of the demonstration's first root, hex. */
  demonstrationFingerprint: string;
  /** The folder of the demonstration list inside the package. */
  demonstrationAddress: string;
  /** Where lists are fetched and imported. */
  sync: ListSync;
  /** Told that a list has to be taken anew, once for each damage. */
  onDamage: (listId: string) => void;
}

export class Session {
  readonly #dependencies: SessionDependencies;
  readonly #database = new Shared(() => this.#openDatabase());
  readonly #reader = new Shared(() => this.#openReader());
  readonly #demonstration = new Shared(() => this.#settleDemonstration());
  #changed: () => void = () => undefined;
  /** Which company runs which shop. */
  readonly links = new LinkBook(() => this.database());
  /** What the person said against marks. */
  readonly person = new PersonWord();
  /** What the person objected to. */
  readonly objections = new OwnObjections(() => new Date());
  /** Where marks stood, for those that turn out wrong. */
  readonly seen = new SeenMarks(() => this.database());
  /** How many marks were shown. */
  readonly shown = new ShownMarks();

  constructor(dependencies: SessionDependencies) {
    this.#dependencies = dependencies;
  }

  /** @throws StoreError `store-unavailable` */
  database(): Promise<StoreDatabase> {
    return this.#database.get();
  }

  /** All enabled lists, for looking up. @throws StoreError `store-unavailable` */
  reader(): Promise<StoreReader> {
    return this.#reader.get();
  }

  /** To be called when a page is likely to ask soon: all that its verdicts need is read meanwhile. */
  open(): void {
    this.reader().catch(() => undefined);
    this.links.open();
    this.person.open();
    this.objections.open();
    this.seen.open();
  }

  /** The one place where lists are fetched. */
  get sync(): ListSync {
    return this.#dependencies.sync;
  }

  /** @param changed called at each change of any list, once the next look-up sees it */
  onListsChanged(changed: () => void): void {
    this.#changed = changed;
  }

  /** To be called when any list's entries, trust or switch changed: the next look-up sees them as they are then. */
  listsChanged(): void {
    this.#reader.forget();
    this.links.forget();
    this.seen.forget();
    this.#changed();
  }

  /** Brings the embedded demonstration to the package's, storing it where it is not stored yet. */
  settleDemonstration(): Promise<void> {
    return this.#demonstration.get();
  }

  /** After everything was erased: nothing of before is known, and the demonstration is to be stored anew. */
  beginAnew(): void {
    this.#forgetDatabase();
    this.#demonstration.forget();
  }

  async #settleDemonstration(): Promise<void> {
    await this.sync.subscribe({
      address: this.#dependencies.demonstrationAddress,
      fingerprint: this.#dependencies.demonstrationFingerprint,
      demonstration: true,
    });
    this.listsChanged();
  }

  async #openDatabase(): Promise<StoreDatabase> {
    return openDatabase({ onClosed: () => this.#forgetDatabase() });
  }

  #forgetDatabase(): void {
    this.#database.forget();
    this.#reader.forget();
    this.links.forget();
    this.seen.forget();
  }

  async #openReader(): Promise<StoreReader> {
    const db = await this.database();
    // Just installed, or all data is gone: the first page that asks waits for the demonstration.
    if (!(await readLists(db)).some(isDemonstration)) {
      await this.settleDemonstration().catch(reportDemonstration);
    }
    return openReader(db, {
      entryKeys: markKeys,
      keyForm,
      nameEntry: idHash,
      onDamage: (id, error) => void this.#damaged(id, error),
    });
  }

  /** Notes the damage in the list's record, and tells of it the first time. */
  async #damaged(id: string, error: StoreError): Promise<void> {
    console.warn('A list cannot be read', id, error);
    if (error.code !== 'rebuild-needed') return this.#forgetDatabase();
    let first = false;
    try {
      await changeList(await this.database(), id, ({ form, state, sync }) => {
        first = sync.damaged !== true;
        return { form, state: { ...state, error: { code: error.code } }, sync: { ...sync, damaged: true } };
      });
    } catch (failure) {
      console.warn('The damage could not be noted', failure);
    }
    if (first) this.#dependencies.onDamage(id);
  }
}

function reportDemonstration(error: unknown): void {
  console.warn('The demonstration list could not be stored', error);
}
