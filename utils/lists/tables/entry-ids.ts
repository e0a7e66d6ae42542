/** Gives entries ids that stay the same from one issue of a list to the next, whatever the order of its rows. */
import type { Entry } from '../../model/entry.ts';

/** An entry before it has its id. */
export type EntryDraft = Omit<Entry, 'id'>;

type Named = { status: 'taken'; entry: Entry } | { status: 'duplicate'; detail: string };

export class EntryIds {
  /** What was taken, and where it stood. */
  readonly #entries: Entry[] = [];
  readonly #rows: number[] = [];
  /** Places in these under each identity: the usual one alone, or several. */
  readonly #uses = new Map<string, number | number[]>();

  /**
   * @param identity what the subject is known by (`uscc:…`, `registration:…`, `organisation:…`, `name:…`, `host:…`)
   * @param row where the draft stands
   * @returns the entry: its id is the identity, with `~2`, `~3` … for further listings of the same subject; or the
   *   row that said the same before
   */
  name(draft: EntryDraft, identity: string, row: number): Named {
    const entry: Entry = { id: identity, ...draft };
    const before = this.#uses.get(identity);
    if (before === undefined) {
      this.#uses.set(identity, this.#keep(entry, row));
      return { status: 'taken', entry };
    }
    const uses = typeof before === 'number' ? [before] : before;
    const text = contentOf(entry);
    const same = uses.find((use) => contentOf(this.#entries[use]) === text);
    if (same !== undefined) return { status: 'duplicate', detail: String(this.#rows[same]) };
    entry.id = `${identity}~${uses.length + 1}`;
    uses.push(this.#keep(entry, row));
    this.#uses.set(identity, uses);
    return { status: 'taken', entry };
  }

  #keep(entry: Entry, row: number): number {
    this.#rows.push(row);
    return this.#entries.push(entry) - 1;
  }
}

/** All that an entry says, without its id. */
const contentOf = (entry: Entry | undefined): string => JSON.stringify({ ...entry, id: '' });
