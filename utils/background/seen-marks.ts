/**
 * Which shops carried a mark of which entry, so that a listing that is taken back as wrong can be told where its mark
 * stood. Tombstones do not say whom they removed, so it has to be noted while the mark stands: hashes only, with a salt
 * of this installation, 60 days, never in private windows, and none of the demonstration.
 */
import * as z from 'zod/mini';
import { browser } from 'wxt/browser';
import { sha256Hex } from '../hash/sha256.ts';
import { idHash } from '../lists/feed/id-hash.ts';
import { addDays, legalDayAt } from '../model/days.ts';
import { Day } from '../model/entry.ts';
import type { Verdict } from '../model/verdict.ts';
import type { StoreDatabase } from '../store/database.ts';
import { entryName, readCorrections } from './corrections.ts';
import type { Correction } from './corrections.ts';
import { realMarks } from './real-marks.ts';
import { Shared } from './shared.ts';

/** Where in `storage.local` they are. */
const seenKey = 'seen-marks';

const daysKept = 60;
/** Oldest go first. */
const mostSeen = 5000;

const Seen = z.object({
  salt: z.string(),
  marks: z.array(z.object({ shop: z.string(), list: z.string(), entry: z.string(), on: Day })),
});
type Seen = z.infer<typeof Seen>;

interface Corrections {
  salt: string;
  /** By the hash of a shop's key. */
  byShop: ReadonlyMap<string, Correction>;
}

/** @param key of the shop */
async function shopHash(salt: string, key: string): Promise<string> {
  return (await sha256Hex(new TextEncoder().encode(`${salt}\n${key}`))).slice(0, 32);
}

async function readSeen(): Promise<Seen> {
  const parsed = Seen.safeParse((await browser.storage.local.get(seenKey))[seenKey]);
  return parsed.success ? parsed.data : { salt: crypto.randomUUID(), marks: [] };
}

export class SeenMarks {
  readonly #database: () => Promise<StoreDatabase>;
  readonly #corrections: Shared<Corrections>;
  #writing: Promise<unknown> = Promise.resolve();
  /** Noted in this life, so that the same mark is not written again. */
  readonly #noted = new Set<string>();

  constructor(database: () => Promise<StoreDatabase>) {
    this.#database = database;
    this.#corrections = new Shared(() => this.#readCorrections());
  }

  /** To be called when it is likely to be asked soon. */
  open(): void {
    this.#corrections.get().catch(() => undefined);
  }

  /** To be called when lists changed, or all that is stored was erased. */
  forget(): void {
    this.#corrections.forget();
    this.#noted.clear();
  }

  /** Tells of a mark that was wrong, where one stood and no other stands. @throws StoreError */
  async apply(verdicts: readonly Verdict[], keys: (index: number) => readonly string[]): Promise<void> {
    const { salt, byShop } = await this.#corrections.get();
    if (byShop.size === 0) return;
    for (const [index, verdict] of verdicts.entries()) {
      for (const key of keys(index)) {
        const found = byShop.get(await shopHash(salt, key));
        if (!found) continue;
        const { listId, ...corrected } = found;
        if (!verdict.findings.some(({ list }) => list.info.id === listId)) verdict.corrected = corrected;
        break;
      }
    }
  }

  /** Notes marks that stand now. @param keys of the shop of each verdict, in their order */
  note(verdicts: readonly Verdict[], keys: (index: number) => readonly string[], now: Date): Promise<void> {
    const fresh: { key: string; list: string; entry: string }[] = [];
    verdicts.forEach((verdict, index) => {
      for (const { list, entry } of realMarks(verdict)) {
        for (const key of keys(index)) {
          const name = `${key}\n${list.info.id}\n${entry.id}`;
          if (this.#noted.has(name)) continue;
          this.#noted.add(name);
          fresh.push({ key, list: list.info.id, entry: entry.id });
        }
      }
    });
    if (fresh.length === 0) return Promise.resolve();
    const done = this.#writing.then(() => write(fresh, now));
    this.#writing = done.catch(() => undefined);
    return done;
  }

  async #readCorrections(): Promise<Corrections> {
    const { salt, marks } = await readSeen();
    const byShop = new Map<string, Correction>();
    if (marks.length === 0) return { salt, byShop };
    const listed = new Set(marks.map(({ list }) => list));
    const removed = await readCorrections(await this.#database(), listed, new Date());
    for (const { shop, list, entry } of marks) {
      const correction = removed.get(entryName(list, entry));
      if (correction) byShop.set(shop, correction);
    }
    return { salt, byShop };
  }
}

async function write(
  fresh: readonly { key: string; list: string; entry: string }[],
  now: Date,
): Promise<void> {
  const { salt, marks } = await readSeen();
  const on = legalDayAt(now);
  const since = addDays(on, -daysKept);
  const known = new Map(marks.filter((mark) => mark.on >= since).map((mark) => [nameOf(mark), mark]));
  for (const { key, list, entry } of fresh) {
    const mark = { shop: await shopHash(salt, key), list, entry: await idHash(list, entry), on };
    known.delete(nameOf(mark));
    known.set(nameOf(mark), mark);
  }
  await browser.storage.local.set({ [seenKey]: { salt, marks: [...known.values()].slice(-mostSeen) } });
}

const nameOf = ({ shop, list, entry }: Seen['marks'][number]): string => `${shop} ${list} ${entry}`;
