/**
 * A record in the browser's session: memory, which outlives our own lives, ends with the browser, and has room where a
 * disk has none.
 */
import { browser } from 'wxt/browser';

export class SessionRecord<T> {
  readonly #place: string;
  /** Where the browser has no such session, for this life. */
  #own: Record<string, T> = {};

  /** @param place its name in the session */
  constructor(place: string) {
    this.#place = place;
  }

  async read(): Promise<Record<string, T>> {
    try {
      const { [this.#place]: kept = {} } = await browser.storage.session.get(this.#place);
      return kept as Record<string, T>;
    } catch {
      return this.#own;
    }
  }

  async write(all: Record<string, T>): Promise<void> {
    this.#own = all;
    try {
      await browser.storage.session.set({ [this.#place]: all });
    } catch {
      // This life remembers it.
    }
  }
}
