/**
 * Texts of many entries, one after another: a million names take as many bytes as they have letters, and are gone through
 * as fast as memory is read. Each text stands behind a separator, and one more stands at the end.
 */
import type { SearchTexts } from './texts.ts';

export const separator = 0x0a;
const separatorText = '\n';

export interface PackedEntries {
  count: number;
  /** Names as UTF-16 code units. */
  names: Uint16Array;
  /** Where each entry's names begin, with their separator, and where the last entry's end. */
  nameStarts: Uint32Array;
  /** Codes, ids and hosts: a text of ASCII, which browsers keep in a byte a letter and search as fast as they can. */
  marks: string;
  markStarts: Uint32Array;
}

/** A text as UTF-16 code units. */
export function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at += 1) units[at] = text.charCodeAt(at);
  return units;
}

/** Packs entries' texts, in their order. */
export function packEntries(entries: readonly SearchTexts[]): PackedEntries {
  const names = joined(entries.map((texts) => texts.names));
  const marks = joined(entries.map((texts) => texts.marks));
  return {
    count: entries.length,
    names: unitsOf(names.text),
    nameStarts: names.starts,
    marks: marks.text,
    markStarts: marks.starts,
  };
}

function joined(entries: readonly (readonly string[])[]): { text: string; starts: Uint32Array } {
  const starts = new Uint32Array(entries.length + 1);
  const parts: string[] = [];
  let at = 0;
  for (const [number, texts] of entries.entries()) {
    starts[number] = at;
    for (const text of texts) {
      parts.push(text);
      at += text.length + 1;
    }
  }
  starts[entries.length] = at;
  return {
    text: [separatorText, parts.join(separatorText), parts.length === 0 ? '' : separatorText].join(''),
    starts,
  };
}
