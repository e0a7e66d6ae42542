/** Gives entries ids that stay the same from one issue of a list to the next, whatever the order of its rows. */
import { Entry } from '../../model/entry.ts';

/** An entry before it has its id. */
export type EntryDraft = Omit<Entry, 'id'>;

type Named = { status: 'taken'; entry: Entry } | { status: 'duplicate' | 'invalid'; detail: string };

export class EntryIds {
  /** Drafts by their JSON, with the row that gave them first. */
  readonly #seen = new Map<string, number>();
  readonly #uses = new Map<string, number>();

  /**
   * @param identity what the subject is known by (`uscc:…`, `registration:…`, `organisation:…`, `name:…`)
   * @param row where the draft stands
   * @returns the entry: its id is the identity, with `~2`, `~3` … for further listings of the same subject; or why
   *   it is not taken
   */
  name(draft: EntryDraft, identity: string, row: number): Named {
    const checked = Entry.safeParse({ ...draft, id: identity });
    if (!checked.success) {
      const issue = checked.error.issues[0];
      return {
        status: 'invalid',
        detail: issue ? `${issue.path.map(String).join('.')}: ${issue.message}` : '',
      };
    }
    const text = JSON.stringify(checked.data);
    const first = this.#seen.get(text);
    if (first !== undefined) return { status: 'duplicate', detail: String(first) };
    this.#seen.set(text, row);
    const uses = (this.#uses.get(identity) ?? 0) + 1;
    this.#uses.set(identity, uses);
    return { status: 'taken', entry: { ...checked.data, id: uses === 1 ? identity : `${identity}~${uses}` } };
  }
}
