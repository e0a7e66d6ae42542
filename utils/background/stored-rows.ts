/** Rows of one kind in `storage.local`, under a key of their own: small data of the person's beside the settings. */
import * as z from 'zod/mini';
import { browser } from 'wxt/browser';

export class StoredRows<Row> {
  readonly #key: string;
  readonly #row: z.ZodMiniType<Row>;
  /** One at a time: each reads what the last one wrote. */
  #writing: Promise<unknown> = Promise.resolve();

  /**
   * @param key where they are
   * @param row what each has to fit
   */
  constructor(key: string, row: z.ZodMiniType<Row>) {
    this.#key = key;
    this.#row = row;
  }

  /** All of them, in the order in which they were written. What does not fit is passed over. */
  async read(): Promise<Row[]> {
    const stored = (await browser.storage.local.get(this.#key))[this.#key];
    const rows = z.array(z.unknown()).safeParse(stored);
    if (!rows.success) return [];
    return rows.data.flatMap((row) => {
      const parsed = this.#row.safeParse(row);
      return parsed.success ? [parsed.data] : [];
    });
  }

  /** @param change is given the rows as they are, and gives all that are to be there */
  write(change: (rows: Row[]) => Row[]): Promise<void> {
    const before = this.#writing;
    const done = (async () => {
      await before;
      await browser.storage.local.set({ [this.#key]: change(await this.read()) });
    })();
    this.#writing = done.catch(() => undefined);
    return done;
  }
}
