/**
 * Entries, 32 to a page, as UTF-8 JSON lines: few enough that reading one entry is cheap, enough that a million are
 * written in 31,250 records. Entry number n lies in page n / 32 at line n mod 32.
 */
import type { Entry } from '../model/entry.ts';
import { StoreError } from './errors.ts';
import { generationForm } from './generation-record.ts';
import { seal, sealBytes, unseal } from './sealed.ts';

export const entriesPerPage = 32;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Packs up to 32 entries into a sealed page. */
export function packEntries(entries: readonly Entry[]): ArrayBuffer {
  const text = encoder.encode(entries.map((entry) => JSON.stringify(entry)).join('\n'));
  // Filled up with line ends to whole words: an empty line is no entry.
  const bytes = new Uint8Array(sealBytes + Math.ceil(text.length / 4) * 4).fill(0x0a, sealBytes);
  bytes.set(text, sealBytes);
  return seal(bytes.buffer, generationForm);
}

/** A page, checked; single entries are parsed when they are asked for. */
export class EntryPage {
  readonly #lines: string[];

  /** @throws StoreError `rebuild-needed` where the record is missing or damaged */
  constructor(record: ArrayBuffer | undefined) {
    const bytes = new Uint8Array(unseal(record, generationForm, 'A page of entries'), sealBytes);
    this.#lines = decoder.decode(bytes).split('\n');
  }

  /** @throws StoreError `rebuild-needed` where the page holds no such entry */
  entry(number: number): Entry {
    const line = this.#lines[number % entriesPerPage];
    if (!line) throw new StoreError('rebuild-needed', `Entry ${number} is missing from its page`);
    return JSON.parse(line) as Entry;
  }
  /** The first `count` entries of the page. @throws StoreError `rebuild-needed` */
  entries(count: number): Entry[] {
    return Array.from({ length: count }, (_, number) => this.entry(number));
  }
}
