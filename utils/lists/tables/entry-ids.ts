/** Gives entries ids that stay the same from one issue of a list to the next, whatever the order of its rows. */
import type { Entry } from '../../model/entry.ts';
import { KeyNumbers } from './key-numbers.ts';

/** An entry before it has its id. */
export type EntryDraft = Omit<Entry, 'id'>;

/** What was taken: the entry, and its JSON. */
export interface NamedEntry {
  entry: Entry;
  json: string;
}

type Named = ({ status: 'taken' } & NamedEntry) | { status: 'duplicate'; detail: string };

export class EntryIds {
  /** How often each identity stands in the list. */
  readonly #uses = new KeyNumbers();
  /** Where each content stood first. */
  readonly #rows = new KeyNumbers();

  /**
   * @param identity what the subject is known by (`uscc:…`, `registration:…`, `organisation:…`, `name:…`, `host:…`)
   * @param row where the draft stands, from 1
   * @returns the entry: its id is the identity, with `~2`, `~3` … for further listings of the same subject; or the
   *   row that said the same before
   */
  name(draft: EntryDraft, identity: string, row: number): Named {
    const content = JSON.stringify(draft);
    // What is said of a subject names it: of equal content is the identity equal too.
    const before = this.#rows.setFirst(content, row);
    if (before !== 0) return { status: 'duplicate', detail: String(before) };
    const use = this.#uses.count(identity);
    const id = use === 1 ? identity : `${identity}~${use}`;
    return {
      status: 'taken',
      entry: { id, ...draft },
      json: `{"id":${JSON.stringify(id)},${content.slice(1)}`,
    };
  }

  /** Whether an entry was given this id. */
  has(id: string): boolean {
    if (this.#uses.get(id) > 0) return true;
    const [, identity, use] = /^(.*)~(\d{1,9})$/s.exec(id) ?? [];
    return identity !== undefined && this.#uses.get(identity) >= Number(use);
  }
}
