/**
 * Which entries the person has objected to, so that marks say so on this machine. Read off the desk's outbox, and kept
 * in the memory of the browser's session alone: what an encrypted desk holds must not lie open on the disk beside it.
 */
import * as z from 'zod/mini';
import { browser } from 'wxt/browser';
import { deskExists, openDesk } from '../desk/database.ts';
import type { DeskDatabase } from '../desk/database.ts';
import { pendingObjections } from '../desk/outbox/pending-objections.ts';
import type { PendingObjection } from '../desk/outbox/pending-objections.ts';
import type { Vault } from '../desk/vault/vault.ts';
import { Day } from '../model/entry.ts';
import type { Verdict } from '../model/verdict.ts';
import { deskVault } from './outbox/desk-vault.ts';
import { Shared } from './shared.ts';
import { announceVerdicts } from './verdict-changes.ts';

/** Where in `storage.session` they are. */
const place = 'own-objections';

const Kept = z.array(z.object({ list: z.string(), entry: z.string(), on: Day }));

type Known = ReadonlyMap<string, Day>;

const nameOf = (list: string, entry: string): string => `${list}\n${entry}`;

export class OwnObjections {
  readonly #now: () => Date;
  readonly #known = new Shared(() => this.#read());
  /** One at a time: the last that looked is the last that writes. */
  #keeping: Promise<unknown> = Promise.resolve();

  constructor(now: () => Date) {
    this.#now = now;
  }

  /** To be called when it is likely to be asked soon. */
  open(): void {
    this.#known.get().catch(() => undefined);
  }

  /** To be called when the session's memory was cleared, or the desk is another one. */
  forget(): void {
    this.#known.forget();
  }

  /** Says of each finding whether the person objected to its entry, and when. Never fails: a mark stands without it too. */
  async apply(verdicts: readonly Verdict[]): Promise<void> {
    const known = await this.#knownNow();
    if (known.size === 0) return;
    for (const finding of verdicts.flatMap(({ findings }) => findings)) {
      const on = known.get(nameOf(finding.list.info.id, finding.entry.id));
      if (on !== undefined) finding.objected = on;
    }
  }

  /** The day on which the person objected to an entry, as far as nobody has answered. */
  async of(list: string, entry: string): Promise<Day | undefined> {
    return (await this.#knownNow()).get(nameOf(list, entry));
  }

  /** To be called with the open desk when something of its outbox changed. @throws Error of the desk */
  settle(database: DeskDatabase, vault: Vault): Promise<void> {
    return this.#inTurn(async () => this.#keep(await pendingObjections(database, vault, this.#now())));
  }

  /** Looks into the desk where there is one: it was locked, unlocked, restored, or nobody looked since the browser began. */
  refresh(): Promise<void> {
    return this.#inTurn(async () => {
      if (!(await deskExists())) return this.#keep([]);
      const database = await openDesk();
      try {
        const vault = await deskVault(database);
        await this.#keep(await pendingObjections(database, vault, this.#now()));
      } finally {
        database.close();
      }
    });
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.#keeping.then(work);
    this.#keeping = done.catch(() => undefined);
    return done;
  }

  async #knownNow(): Promise<Known> {
    try {
      return await this.#known.get();
    } catch (error) {
      console.warn('What the person objected to cannot be read', error);
      return new Map();
    }
  }

  async #read(): Promise<Known> {
    const kept = await readKept();
    // Nobody waits for the desk: marks come first, and are drawn anew when it was read.
    if (kept === undefined) {
      this.refresh().catch((error: unknown) => console.warn('The desk was not read for objections', error));
    }
    return new Map((kept ?? []).map(({ list, entry, on }) => [nameOf(list, entry), on]));
  }

  async #keep(pending: readonly PendingObjection[]): Promise<void> {
    const before = (await readKept()) ?? [];
    await browser.storage.session.set({ [place]: pending });
    this.#known.forget();
    if (JSON.stringify(before) !== JSON.stringify(pending)) await announceVerdicts();
  }
}

async function readKept(): Promise<PendingObjection[] | undefined> {
  const { [place]: stored } = await browser.storage.session.get(place);
  const parsed = Kept.safeParse(stored);
  return parsed.success ? parsed.data : undefined;
}
