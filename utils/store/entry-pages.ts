/**
 * Entries, some to a page, as UTF-8 JSON lines: few enough that reading one entry is cheap, enough that a million are
 * written in some ten thousand records. Entry number n lies in page n / 64 at line n mod 64.
 */
import type { Entry } from '../model/entry.ts';
import { StoreError } from './errors.ts';
import { generationForm } from './generation-record.ts';
import { seal, sealBytes, unseal } from './sealed.ts';

export const entriesPerPage = 64;

const lineFeed = 0x0a;
const decoder = new TextDecoder();

/** Packs entries into pages, one after another. */
export class EntryPacker {
  #bytes = new Uint8Array(32 * 1024);
  #length = sealBytes;
  #entries = 0;

  get isEmpty(): boolean {
    return this.#entries === 0;
  }

  get isFull(): boolean {
    return this.#entries === entriesPerPage;
  }

  /** @param line an entry's JSON in UTF-8, without line breaks: it is copied */
  add(line: Uint8Array): void {
    const end = this.#length + line.length + 1;
    // Three bytes more than the lines: pages are filled up to whole words.
    if (end + 3 > this.#bytes.length) this.#grow(end + 3);
    this.#bytes.set(line, this.#length);
    this.#bytes[end - 1] = lineFeed;
    this.#length = end;
    this.#entries += 1;
  }

  /** Gives the page, sealed, and begins another. */
  take(): ArrayBuffer {
    const whole = Math.ceil(this.#length / 4) * 4;
    // Filled up with line ends: an empty line is no entry.
    this.#bytes.fill(lineFeed, this.#length, whole);
    const page = this.#bytes.slice(0, whole).buffer;
    this.#length = sealBytes;
    this.#entries = 0;
    return seal(page, generationForm);
  }

  #grow(atLeast: number): void {
    const bytes = new Uint8Array(Math.max(atLeast, this.#bytes.length * 2));
    bytes.set(this.#bytes);
    this.#bytes = bytes;
  }
}

/** A page, checked; single entries are found and parsed when they are asked for. */
export class EntryPage {
  readonly #bytes: Uint8Array;
  /** Where line `#line` begins; asked for in order, each line is gone past once. */
  #line = 0;
  #from = sealBytes;

  /** @throws StoreError `rebuild-needed` where the record is missing or damaged */
  constructor(record: ArrayBuffer | undefined) {
    this.#bytes = new Uint8Array(unseal(record, generationForm, 'A page of entries'));
  }

  /** @throws StoreError `rebuild-needed` where the page holds no such entry */
  entry(number: number): Entry {
    const wanted = number % entriesPerPage;
    if (wanted < this.#line) {
      this.#line = 0;
      this.#from = sealBytes;
    }
    for (; this.#line < wanted; this.#line += 1) this.#from = this.#end(number) + 1;
    const end = this.#end(number);
    if (end === this.#from) throw missing(number);
    return JSON.parse(decoder.decode(this.#bytes.subarray(this.#from, end))) as Entry;
  }

  /** The first `count` entries of the page. @throws StoreError `rebuild-needed` */
  entries(count: number): Entry[] {
    return Array.from({ length: count }, (_, number) => this.entry(number));
  }

  #end(number: number): number {
    const end = this.#bytes.indexOf(lineFeed, this.#from);
    if (end < 0) throw missing(number);
    return end;
  }
}

function missing(number: number): StoreError {
  return new StoreError('rebuild-needed', `Entry ${number} is missing from its page`);
}
