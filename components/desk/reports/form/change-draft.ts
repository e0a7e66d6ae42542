/** Changes of a draft that leave no empty field behind: what is struck is not there at all. */
import type { Draft } from '../../../../utils/model/report-desk.ts';

type Subject = NonNullable<Draft['subject']>;
type Reporter = NonNullable<Draft['reporter']>;
type Entry = NonNullable<Draft['entry']>;
type Link = NonNullable<Draft['links']>[number];

/** @returns a copy without the keys that have no value */
function filled<T extends object>(values: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;
}

const orNothing = <T extends object>(value: T): T | undefined =>
  Object.keys(value).length === 0 ? undefined : value;

/** @param value undefined strikes the field, as below */
export function withField<K extends keyof Draft>(draft: Draft, key: K, value: Draft[K] | undefined): Draft {
  return filled<Draft>({ ...draft, [key]: value });
}

/** A draft that is about nobody has no subject. */
export function withSubject<K extends keyof Subject>(
  draft: Draft,
  key: K,
  value: Subject[K] | undefined,
): Draft {
  return withField(draft, 'subject', orNothing(filled<Subject>({ ...draft.subject, [key]: value })));
}

/** A draft whose sender says nothing of themselves has no reporter. */
export function withReporter<K extends keyof Reporter>(
  draft: Draft,
  key: K,
  value: Reporter[K] | undefined,
): Draft {
  return withField(draft, 'reporter', orNothing(filled<Reporter>({ ...draft.reporter, [key]: value })));
}

/** An entry without an id is none. */
export function withEntry(draft: Draft, id: string | undefined, name: string | undefined): Draft {
  if (id === undefined) return withField(draft, 'entry', undefined);
  return withField(draft, 'entry', filled<Entry>({ id, name }));
}

/** When it happened begins with its first day. */
export function withHappened(draft: Draft, from: string | undefined, to: string | undefined): Draft {
  if (from === undefined) return withField(draft, 'happened', undefined);
  return withField(draft, 'happened', to === undefined ? { from } : { from, to });
}

/** @param key of a piece of evidence @param note empty where it is struck */
export function withNote(draft: Draft, key: string, note: string): Draft {
  return {
    ...draft,
    evidence: draft.evidence.map((piece) => (piece.key === key ? { ...piece, note } : piece)),
  };
}

/** @param link as any save has it: drafts come back from their Worker as copies */
export function withoutLink(draft: Draft, link: Link): Draft {
  const gone = JSON.stringify(link);
  const left = (draft.links ?? []).filter((one) => JSON.stringify(one) !== gone);
  return withField(draft, 'links', left.length === 0 ? undefined : left);
}

/** @param codes as typed, with spaces or commas between them */
export function withCodes(draft: Draft, codes: string | undefined): Draft {
  const list = (codes ?? '')
    .split(/[\s,，、;；]+/)
    .filter((code) => code !== '')
    .map((code) => code.slice(0, 40))
    .slice(0, 10);
  return withSubject(draft, 'codes', list.length === 0 ? undefined : list);
}
