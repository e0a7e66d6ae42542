/** What the sources, cuts and conditions of a declaration (`pack.ts`) mean: one function for each word, no more. */
import { textOf } from './element-text.ts';
import { imprintAtHand } from './imprint-at-hand.ts';
import { literalAt, readLiteral } from './literals.ts';
import type { Literal } from './literals.ts';
import { readLabelled } from './labels.ts';
import type { PageLiterals } from './page-data.ts';
import type { Condition, Cut, Source, Value } from './pack.ts';
import { queryAll, queryOne } from './unclobbered.ts';

/** What a value is read from. */
export interface Scope {
  /** Where selectors are sought: the card, or the document where the page is the card. */
  root: ParentNode;
  /** The card itself; null where it is in the page's data only. */
  card: Element | null;
  record: Literal | undefined;
  literals: PageLiterals;
  /** The first element of each selector, once it was sought in `root`: fields of a declaration share selectors. */
  found: Map<string, Element | null>;
  /** The page's address. */
  url: string;
}

/** At most this many elements are tried for one text. */
const maxElements = 8;

/**
 * The first text that a source gives, without surrounding blanks.
 * @returns undefined where none gives one
 */
export function readValue(value: Value | undefined, scope: Scope): string | undefined {
  return readAs(value, scope, asItIs);
}

const asItIs = (text: string): string => text;

/**
 * What `convert` makes of the first text of which it makes something: texts that it gives undefined for do not count.
 */
export function readAs<T>(
  value: Value | undefined,
  scope: Scope,
  convert: (text: string) => T | undefined,
): T | undefined {
  if (value === undefined) return undefined;
  for (const source of value) {
    const read = readSource(source, scope, convert);
    if (read !== undefined) return read;
  }
  return undefined;
}

/** Whether any of the conditions holds. */
export function anyHolds(conditions: readonly Condition[] | undefined, scope: Scope): boolean {
  return conditions?.some((condition) => holds(condition, scope)) ?? false;
}

function holds(condition: Condition, scope: Scope): boolean {
  if ('has' in condition) {
    return (scope.card?.matches(condition.has) ?? false) || firstIn(scope, condition.has) !== null;
  }
  const value = readValue(condition.value, scope);
  if (value === undefined) return false;
  if ('is' in condition) return condition.is.includes(value);
  if ('includes' in condition) return value.includes(condition.includes);
  return (
    value.startsWith(condition.startsWith) &&
    (condition.length === undefined || value.length === condition.length)
  );
}

type Convert<T> = (text: string) => T | undefined;

function readSource<T>(source: Source, scope: Scope, convert: Convert<T>): T | undefined {
  switch (source.from) {
    case 'text':
    case 'attribute':
    case 'label':
      return firstOf(source, scope, convert);
    case 'record':
      return made(plain(literalAt(scope.record, source.path)), source.cut, convert);
    case 'data':
      return made(plain(scope.literals.at(source.path)), source.cut, convert);
    case 'address':
      return made(scope.url, source.cut, convert);
    case 'imprint':
      return made(imprintAtHand(scope.root, source.part), undefined, convert);
    case 'fixed':
      return convert(source.value);
    default:
      return source satisfies never;
  }
}

/** What `convert` makes of a text as it was found, after the cuts. */
function made<T>(
  text: string | undefined,
  cuts: readonly Cut[] | undefined,
  convert: Convert<T>,
): T | undefined {
  const left = cuts && text !== undefined ? cut(text, cuts) : text;
  return left === undefined ? undefined : convert(left);
}

/** A source that is read off an element. */
type Shown = Extract<Source, { from: 'text' | 'attribute' | 'label' }>;

function readShown<T>(element: Element, source: Shown, convert: Convert<T>): T | undefined {
  return made(textIn(element, source), source.cut, convert);
}

function textIn(element: Element, source: Shown): string | undefined {
  if (source.from === 'text') return blankless(textOf(element));
  if (source.from === 'attribute') return blankless(element.getAttribute(source.name));
  return readLabelled(element, source.labels);
}

/** What is read of the element, or of the first of the next few like it that gives something. */
function firstOf<T>(source: Shown, scope: Scope, convert: Convert<T>): T | undefined {
  const { at, around } = source;
  const own = around === undefined ? scope.card : scope.card?.closest(around);
  if (at === undefined) return own ? readShown(own, source, convert) : undefined;
  const root = around === undefined ? scope.root : own;
  const first = around === undefined ? firstIn(scope, at) : root && queryOne(root, at);
  if (!root || !first) return undefined;
  const value = readShown(first, source, convert);
  if (value !== undefined) return value;
  for (const element of queryAll(root, at).slice(1, maxElements)) {
    const next = readShown(element, source, convert);
    if (next !== undefined) return next;
  }
  return undefined;
}

function firstIn({ root, found }: Scope, selector: string): Element | null {
  const known = found.get(selector);
  if (known !== undefined) return known;
  const first = queryOne(root, selector);
  found.set(selector, first);
  return first;
}

/** Text with each run of blanks made one space; undefined where nothing is left. */
function blankless(text: string | null): string | undefined {
  return text?.replace(/\s+/g, ' ').trim() || undefined;
}

function plain(literal: Literal | undefined): string | undefined {
  if (typeof literal === 'string') return blankless(literal);
  return typeof literal === 'number' || typeof literal === 'boolean' ? String(literal) : undefined;
}

function cut(text: string, cuts: readonly Cut[]): string | undefined {
  let left: string | undefined = text;
  for (const step of cuts) {
    if (left === undefined) return undefined;
    left = blankless(takeFrom(left, step) ?? null);
  }
  return left;
}

function takeFrom(text: string, step: Cut): string | undefined {
  switch (step.take) {
    case 'after': {
      const at = step.last ? text.lastIndexOf(step.mark) : text.indexOf(step.mark);
      return at === -1 ? undefined : text.slice(at + step.mark.length);
    }
    case 'before': {
      const at = step.last ? text.lastIndexOf(step.mark) : text.indexOf(step.mark);
      return at === -1 ? text : text.slice(0, at);
    }
    case 'digits':
      return /\d+/.exec(text)?.[0];
    case 'parameter':
      return parameterOf(text, step.name);
    case 'decoded':
      return step.of === 'percent' ? decodePercent(text) : decodeBase64(text);
    case 'key':
      return plain(literalAt(readLiteral(text, text.search(/[[{]/)) ?? undefined, step.path));
    default:
      return step satisfies never;
  }
}

function parameterOf(address: string, name: string): string | undefined {
  const query = /\?([^#]*)/.exec(address)?.[1];
  return query === undefined ? undefined : (new URLSearchParams(query).get(name) ?? undefined);
}

function decodePercent(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function decodeBase64(text: string): string | undefined {
  try {
    const bytes = atob(text.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, ''));
    return new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
  } catch {
    return undefined;
  }
}
