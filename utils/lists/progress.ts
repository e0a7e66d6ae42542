/** Telling how far a list's import is, a few times a second: what is shown to a person need not be more exact. */
import type { Progress } from '../model/source.ts';
import type { Flight } from './flight.ts';

const betweenMs = 250;

export class ProgressTeller {
  readonly #tell: Flight['tell'];
  readonly #subject: string;
  readonly #now: () => Date;
  #toldAt = Number.NEGATIVE_INFINITY;
  #expected = false;
  #bytes = 0;
  #ofBytes: number | undefined;
  #entries = 0;
  #ofEntries: number | undefined;

  /**
   * @param subject the list's id, or the address while that is not known
   * @param now the clock; where it is set back, the next news goes out at once
   */
  constructor({ tell }: Flight, subject: string, now: () => Date) {
    this.#tell = tell;
    this.#subject = subject;
    this.#now = now;
  }

  /** What there is to do from here on. Before it nothing is told: the description is small. */
  expect({ bytes, entries }: { bytes: number; entries?: number }): void {
    this.#expected = true;
    this.#bytes = 0;
    this.#ofBytes = bytes;
    this.#entries = 0;
    this.#ofEntries = entries;
  }

  fetched(bytes: number): void {
    this.#bytes += bytes;
    this.#say('fetching', this.#bytes, this.#ofBytes, 'bytes');
  }

  read(entries: number): void {
    this.#entries += entries;
    this.#say('reading', this.#entries, this.#ofEntries, 'entries');
  }

  /** All entries are read: what is left tells of no steps. */
  indexing(): void {
    this.#toldAt = Number.NEGATIVE_INFINITY;
    this.#say('indexing', this.#entries, undefined, 'entries');
  }

  #say(stage: Progress['stage'], done: number, of: number | undefined, unit: Progress['unit']): void {
    const now = this.#now().getTime();
    if (!this.#expected) return;
    if (now >= this.#toldAt && now < this.#toldAt + betweenMs) return;
    this.#toldAt = now;
    this.#tell({
      subject: this.#subject,
      source: { kind: 'feed' },
      stage,
      done,
      // A file may be sent packed, and is counted as it is unpacked: never more than all.
      ...(of !== undefined && { of: Math.max(of, done) }),
      unit,
    });
  }
}
