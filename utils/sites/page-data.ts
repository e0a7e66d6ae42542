/** The literals that a page's scripts hold, found by the text before them, parsed once and kept while they stand. */
import { readItemAddress, readShopAddress } from '../identity/storefronts.ts';
import { literalAt, readLiteral } from './literals.ts';
import type { Literal } from './literals.ts';
import { pageRoot, queryAll } from './unclobbered.ts';
import type { DataPath, PageData as Declaration, RecordOfCard } from './pack.ts';

/** At most this many places are tried for one literal. */
const maxTries = 24;
/** The literal opens within this many characters behind its `after`. */
const maxGap = 80;

interface Found {
  value: Literal | undefined;
  /** How many elements could have held it when it was sought: more of them, and it is sought again. */
  holders: number;
}

export interface PageLiterals {
  /** The value at `source.key.key`; undefined where the page has none, or none that belongs to its address. */
  at(path: DataPath): Literal | undefined;
  /** The record of a list whose key equals `value`. */
  recordWhere(record: RecordOfCard, value: string): Literal | undefined;
}

/**
 * @param sources as a reading declares them
 * @param url the page's address: a literal about another item than it names is left over from an earlier page
 */
export function pageLiterals(
  document: Document,
  sources: Readonly<Record<string, Declaration>>,
  url: string,
): PageLiterals {
  const found = new Map<string, Found>();
  const indexes = new Map<Literal, Map<string, Literal>>();

  function source(name: string): Literal | undefined {
    const declaration = sources[name];
    if (!declaration) return undefined;
    const known = found.get(name);
    if (known?.value !== undefined) return known.value;
    const holders = queryAll(pageRoot(document), declaration.in ?? 'script');
    if (known?.holders === holders.length) return undefined;
    const value = find(holders, declaration, url);
    found.set(name, { value, holders: holders.length });
    return value;
  }

  function at(path: DataPath): Literal | undefined {
    const dot = path.indexOf('.');
    return dot === -1 ? source(path) : literalAt(source(path.slice(0, dot)), path.slice(dot + 1));
  }

  return {
    at,
    recordWhere({ list, key }, value) {
      const records = at(list);
      if (!Array.isArray(records)) return undefined;
      const index = indexes.get(records) ?? indexBy(records, key);
      indexes.set(records, index);
      return index.get(value);
    },
  };
}

function find(holders: readonly Element[], declaration: Declaration, url: string): Literal | undefined {
  let tries = 0;
  for (const holder of holders) {
    const text = declaration.attribute
      ? (holder.getAttribute(declaration.attribute) ?? '')
      : holder.textContent;
    let mark = text.indexOf(declaration.after);
    for (; mark !== -1 && tries < maxTries; tries++) {
      const from = mark + declaration.after.length;
      const gap = text.slice(from, from + maxGap).search(/[[{]/);
      const literal = gap === -1 ? null : readLiteral(text, from + gap);
      if (literal !== null && isOfType(literal, declaration) && belongs(literal, declaration.item, url)) {
        return literal;
      }
      // what opens the whole text stands there once
      mark = declaration.after === '' ? -1 : text.indexOf(declaration.after, from);
    }
  }
  return undefined;
}

function isOfType(literal: Literal, { types }: Declaration): boolean {
  if (!types) return true;
  const own = literalAt(literal, '@type');
  return (Array.isArray(own) ? own : [own]).some((type) => typeof type === 'string' && types.includes(type));
}

/** Whether a literal speaks of what is in the address: by its number, or by an address that gives the same one. */
function belongs(literal: Literal, path: string | undefined, url: string): boolean {
  if (path === undefined) return true;
  const item = literalAt(literal, path);
  const itemId = subjectOf(url);
  if (itemId === undefined) return false;
  if (typeof item === 'number') return String(item) === itemId;
  if (typeof item !== 'string') return false;
  return (item.includes('/') ? subjectOf(item) : item) === itemId;
}

/** What the address of a page is about: its item, else its shop. */
function subjectOf(url: string): string | undefined {
  const item = readItemAddress(url);
  if (item) return item.itemId;
  const shop = readShopAddress(url);
  return shop?.shopId ?? shop?.sellerId;
}

function indexBy(records: readonly Literal[], key: string): Map<string, Literal> {
  const index = new Map<string, Literal>();
  for (const record of records) {
    const value = literalAt(record, key);
    if (typeof value === 'string' || typeof value === 'number') index.set(String(value), record);
  }
  return index;
}
