/**
 * The ledger at rest: its lines in the order in which they came, some hundred to a sealed segment. Several pages write
 * to it: whoever writes gives the segment that it continues, and is told where another was first.
 */
import type { DeskDatabase, StoredSegment } from '../../database.ts';
import type { Vault } from '../../vault/vault.ts';

export const eventsPerSegment = 256;
/** A segment is written anew with each event: one of long notes is full earlier. */
const fullBytes = 256 * 1024;

/** Where reading goes on: behind so many lines of a segment. Segments are numbered from 1. */
export interface SegmentPlace {
  segment: number;
  lines: number;
}

export interface ReadLines {
  segment: number;
  /** The number of the first line in its segment. */
  first: number;
  /** Undefined where the segment cannot be read. */
  lines: string[] | undefined;
}

/** What the last segment held when something was built upon it. */
export interface SegmentTip {
  number: number;
  stored: StoredSegment | undefined;
}

const readAtOnce = 16;

export class Segments {
  readonly #database: () => Promise<DeskDatabase>;
  readonly #vault: Vault;

  constructor(database: () => Promise<DeskDatabase>, vault: Vault) {
    this.#database = database;
    this.#vault = vault;
  }

  async tip(): Promise<SegmentTip> {
    const tx = (await this.#database()).transaction('segments');
    const cursor = await tx.store.openCursor(null, 'prev');
    return { number: cursor?.key ?? 0, stored: cursor?.value };
  }

  /** @yields what lies behind a place, segment by segment */
  async *read({ segment, lines }: SegmentPlace): AsyncGenerator<ReadLines> {
    const db = await this.#database();
    let known = lines;
    for (let from = Math.max(1, segment); ;) {
      const range = IDBKeyRange.bound(from, from + readAtOnce - 1);
      const [keys, stored] = await Promise.all([
        db.getAllKeys('segments', range),
        db.getAll('segments', range),
      ]);
      for (const [at, key] of keys.entries()) {
        const one = stored[at];
        const first = key === segment ? known : 0;
        if (one === undefined || one.count <= first) continue;
        const all = await this.#linesOf(key, one);
        yield { segment: key, first, lines: all?.slice(first) };
      }
      known = 0;
      if (keys.length < readAtOnce) return;
      from += readAtOnce;
    }
  }

  /** @returns single lines by their segments and numbers in these, in no particular order */
  async *readLines(wanted: ReadonlyMap<number, readonly number[]>): AsyncGenerator<string> {
    const db = await this.#database();
    for (const [number, lines] of wanted) {
      const stored = await db.get('segments', number);
      const all = stored && (await this.#linesOf(number, stored));
      for (const line of lines) {
        const text = all?.[line];
        if (text !== undefined) yield text;
      }
    }
  }

  /** @throws Error `desk-locked`; undefined where the segment is damaged */
  async #linesOf(number: number, { lines }: StoredSegment): Promise<string[] | undefined> {
    try {
      return new TextDecoder().decode(await this.#vault.open(lines, `segments/${number}`)).split('\n');
    } catch (error) {
      if (error instanceof Error && error.message === 'desk-damaged') return undefined;
      throw error;
    }
  }

  /**
   * Writes lines behind a tip, all or none.
   * @returns where the first one lies; undefined where the tip was not the last any more, and nothing was written
   * @throws Error `no-space`
   */
  async append(tip: SegmentTip, lines: readonly string[], desk: string): Promise<SegmentPlace | undefined> {
    const built = await this.#build(tip, lines);
    const tx = (await this.#database()).transaction(['segments', 'meta'], 'readwrite', {
      durability: 'strict',
    });
    const segments = tx.objectStore('segments');
    try {
      const last = await segments.openCursor(null, 'prev');
      if (!isSame(tip, { number: last?.key ?? 0, stored: last?.value })) {
        await tx.done;
        return undefined;
      }
      await Promise.all([
        ...built.segments.map(([number, segment]) => segments.put(segment, number)),
        tx.objectStore('meta').put({ id: desk }, 'desk'),
        tx.done,
      ]);
    } catch (error) {
      tx.done.catch(() => undefined);
      throw error instanceof Error && error.name === 'QuotaExceededError' ? new Error('no-space') : error;
    }
    return built.first;
  }

  async #build(
    tip: SegmentTip,
    lines: readonly string[],
  ): Promise<{ segments: [number, StoredSegment][]; first: SegmentPlace }> {
    const before = tip.stored && (await this.#linesOf(tip.number, tip.stored));
    // Behind a damaged segment a new one begins: what could be saved of it is not written over.
    const continues = before !== undefined && !isFull(before.length, tip.stored?.lines.length ?? 0);
    let number = continues ? tip.number : tip.number + 1;
    let current = continues ? [...before] : [];
    let bytes = continues ? (tip.stored?.lines.length ?? 0) : 0;
    const first = { segment: number, lines: current.length };
    const segments: [number, StoredSegment][] = [];
    const close = async (): Promise<void> => {
      const text = new TextEncoder().encode(current.join('\n'));
      const sealed = await this.#vault.seal(text, `segments/${number}`);
      segments.push([number, { count: current.length, lines: sealed }]);
    };
    for (const line of lines) {
      if (isFull(current.length, bytes)) {
        await close();
        number += 1;
        current = [];
        bytes = 0;
      }
      current.push(line);
      bytes += line.length * 2;
    }
    await close();
    return { segments, first };
  }
}

const isFull = (lines: number, bytes: number): boolean => lines >= eventsPerSegment || bytes >= fullBytes;

function isSame(a: SegmentTip, b: SegmentTip): boolean {
  if (a.number !== b.number || a.stored?.count !== b.stored?.count) return false;
  const [before, now] = [a.stored?.lines, b.stored?.lines];
  if (before === undefined || now === undefined) return before === now;
  return before.length === now.length && before.every((byte, at) => byte === now[at]);
}
