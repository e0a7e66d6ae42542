/** Which case is about whom: by linked entries and by subjects' codes. */
import { organisationCodeOf } from '../../../identity/codes.ts';
import { entryKey } from './fold.ts';
import type { CaseState } from './fold.ts';

export class CaseIndex {
  /** Cases by each key: mostly one. */
  readonly #byEntry = new Map<string, readonly string[]>();
  readonly #byCode = new Map<string, readonly string[]>();
  /** What a case stands under, to be taken away when it changes. */
  readonly #keys = new Map<string, { entries: string[]; codes: string[] }>();

  /** Takes a case in, or what it has become. */
  put({ id, entries, subjects }: CaseState): void {
    this.#drop(id);
    const codes = [...subjects.values()].flatMap((subject) => (subject.codes ?? []).flatMap(comparableCodes));
    const keys = { entries: [...entries.keys()], codes };
    for (const key of keys.entries) add(this.#byEntry, key, id);
    for (const code of codes) add(this.#byCode, code, id);
    this.#keys.set(id, keys);
  }

  ofEntry(list: string, entry: string): string | undefined {
    return least(this.#byEntry.get(entryKey(list, entry)));
  }

  ofCodes(codes: readonly string[]): string | undefined {
    for (const code of codes.flatMap(comparableCodes)) {
      const id = least(this.#byCode.get(code));
      if (id !== undefined) return id;
    }
    return undefined;
  }

  #drop(id: string): void {
    const keys = this.#keys.get(id);
    for (const key of keys?.entries ?? []) remove(this.#byEntry, key, id);
    for (const code of keys?.codes ?? []) remove(this.#byCode, code, id);
  }
}

type Ids = Map<string, readonly string[]>;

function add(all: Ids, key: string, id: string): void {
  const ids = all.get(key) ?? [];
  if (!ids.includes(id)) all.set(key, [...ids, id]);
}

function remove(all: Ids, key: string, id: string): void {
  const ids = (all.get(key) ?? []).filter((one) => one !== id);
  if (ids.length === 0) all.delete(key);
  else all.set(key, ids);
}

/** Of two cases that two desks opened for one subject the first by id answers: the same everywhere. */
const least = (ids: readonly string[] = []): string | undefined =>
  ids.reduce<string | undefined>((first, id) => (first === undefined || id < first ? id : first), undefined);

/** A masked code names nobody; a USCC also stands for the organisation code in it. */
function comparableCodes(code: string): string[] {
  if (code.includes('*')) return [];
  return code.length === 18 ? [code, organisationCodeOf(code)] : [code];
}
