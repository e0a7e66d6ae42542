/** Which case is about whom: by linked entries and by subjects' codes. */
import { organisationCodeOf } from '../../identity/codes.ts';
import { entryKey } from './fold.ts';
import type { CaseState } from './fold.ts';

export class CaseIndex {
  readonly #byEntry = new Map<string, string>();
  readonly #byCode = new Map<string, string>();
  /** What a case stands under, to be taken away when it changes. */
  readonly #keys = new Map<string, { entries: string[]; codes: string[] }>();

  /** Takes a case in, or what it has become. */
  put({ id, entries, subjects }: CaseState): void {
    this.#drop(id);
    const codes = [...subjects.values()].flatMap((subject) => (subject.codes ?? []).flatMap(comparableCodes));
    const keys = { entries: [...entries.keys()], codes };
    // Of two cases that two desks opened for one subject the first by id answers: the same everywhere.
    for (const key of keys.entries) this.#byEntry.set(key, least(this.#byEntry.get(key), id));
    for (const code of codes) this.#byCode.set(code, least(this.#byCode.get(code), id));
    this.#keys.set(id, keys);
  }

  ofEntry(list: string, entry: string): string | undefined {
    return this.#byEntry.get(entryKey(list, entry));
  }

  ofCodes(codes: readonly string[]): string | undefined {
    for (const code of codes.flatMap(comparableCodes)) {
      const id = this.#byCode.get(code);
      if (id !== undefined) return id;
    }
    return undefined;
  }

  #drop(id: string): void {
    const keys = this.#keys.get(id);
    for (const key of keys?.entries ?? []) if (this.#byEntry.get(key) === id) this.#byEntry.delete(key);
    for (const code of keys?.codes ?? []) if (this.#byCode.get(code) === id) this.#byCode.delete(code);
  }
}

const least = (a: string | undefined, b: string): string => (a === undefined || b < a ? b : a);

/** A masked code names nobody; a USCC also stands for the organisation code in it. */
function comparableCodes(code: string): string[] {
  if (code.includes('*')) return [];
  return code.length === 18 ? [code, organisationCodeOf(code)] : [code];
}
