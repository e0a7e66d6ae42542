/** What is kept of monthly reports, sealed: the person's texts, due days of areas, imported years. */
import * as z from 'zod/mini';
import { MonthlyProse } from '../../model/monthly.ts';
import { DueRule, WorkingYear } from '../../model/working-year.ts';
import type { DeskDatabase } from '../database.ts';
import { openJson, sealJson } from '../sealed-json.ts';
import type { SealedPlace, Vault } from '../vault/vault.ts';

/** Areas by their bare names; the whole country is an empty one. */
const keyOf = {
  prose: (month: string, area = '') => `prose/${month}/${area}`,
  rule: (area = '') => `rule/${area}`,
  year: (year: number) => `year/${String(year)}`,
};

const place = (key: string): SealedPlace => `monthly/${key}`;

export class KeptMonthly {
  readonly #database: () => Promise<DeskDatabase>;
  readonly #vault: Vault;

  /** @param database opens the desk's database, asked anew each time */
  constructor(database: () => Promise<DeskDatabase>, vault: Vault) {
    this.#database = database;
    this.#vault = vault;
  }

  /** @throws Error `desk-locked`, `desk-damaged`, as all below */
  async prose(month: string, area: string | undefined): Promise<MonthlyProse | undefined> {
    return this.#read(keyOf.prose(month, area), MonthlyProse);
  }

  async keepProse(month: string, area: string | undefined, prose: MonthlyProse): Promise<void> {
    await this.#write(keyOf.prose(month, area), prose);
  }

  async rule(area: string | undefined): Promise<DueRule | undefined> {
    return this.#read(keyOf.rule(area), DueRule);
  }

  async keepRule(area: string | undefined, rule: DueRule | undefined): Promise<void> {
    await this.#write(keyOf.rule(area), rule);
  }

  async years(): Promise<WorkingYear[]> {
    const keys = await (
      await this.#database()
    ).getAllKeys('monthly', IDBKeyRange.bound('year/', 'year/\uFFFF'));
    const found = await Promise.all(keys.map((key) => this.#read(key, WorkingYear)));
    return found.filter((year) => year !== undefined);
  }

  async keepYear(year: WorkingYear): Promise<void> {
    await this.#write(keyOf.year(year.year), year);
  }

  async removeYear(year: number): Promise<void> {
    await this.#write(keyOf.year(year), undefined);
  }

  async #read<Schema extends z.core.$ZodType>(
    key: string,
    schema: Schema,
  ): Promise<z.output<Schema> | undefined> {
    const sealed = await (await this.#database()).get('monthly', key);
    if (sealed === undefined) return undefined;
    const value = await openJson<unknown>(this.#vault, sealed, place(key));
    try {
      return z.parse(schema, value);
    } catch (error) {
      throw new Error('desk-damaged', { cause: error });
    }
  }

  /** @param value undefined: nothing is kept any more */
  async #write(key: string, value: unknown): Promise<void> {
    const db = await this.#database();
    if (value === undefined) return db.delete('monthly', key);
    await db.put('monthly', await sealJson(this.#vault, value, place(key)), key);
  }
}
