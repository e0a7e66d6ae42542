/** The shops of a page, each once however many cards show it, and what is known of each. */
import type { Sighting } from '../model/sighting.ts';
import type { Verdict } from '../model/verdict.ts';
import type { Asker } from './asker.ts';
import { shownFindings } from './shown.ts';
import type { ShownFinding } from './shown.ts';
import { askKey, shopKey } from './sighting-keys.ts';

export interface Shop {
  /** What its answer depends on. */
  readonly key: string;
  /** As the first of its cards shows it. */
  readonly sighting: Sighting;
  /** The cards that show it, or what stands for the page itself. */
  readonly owners: Set<object>;
}

export class Shops {
  readonly #asker: Asker;
  readonly #shops = new Map<string, Shop>();

  constructor(asker: Asker) {
    this.#asker = asker;
  }

  /** Notes that `owner` shows this shop, and asks about it where no answer is known. */
  add(owner: object, sighting: Sighting): Shop {
    const key = askKey(sighting);
    const shop = this.#shops.get(key) ?? { key, sighting, owners: new Set() };
    this.#shops.set(key, shop);
    shop.owners.add(owner);
    this.#asker.want(key, shop.sighting);
    return shop;
  }

  /** Notes that `owner` shows it no more. */
  remove(owner: object, { key, owners }: Shop): void {
    owners.delete(owner);
    if (owners.size === 0) this.#shops.delete(key);
  }

  /** Asks about every shop again. */
  askAll(): void {
    for (const { key, sighting } of this.#shops.values()) this.#asker.want(key, sighting);
  }

  /** Those who show the shops of these keys. */
  *ownersOf(keys: Iterable<string>): Generator<object> {
    for (const key of keys) yield* this.#shops.get(key)?.owners ?? [];
  }

  /** Whether every shop's answer is known. */
  get allAnswered(): boolean {
    for (const { key } of this.#shops.values()) if (!this.#asker.answer(key)) return false;
    return true;
  }

  /** What is told of a shop, strongest first; undefined while the answer is not known. */
  findings({ key }: Shop): readonly ShownFinding[] | undefined {
    const verdict = this.#asker.answer(key);
    return verdict && shownFindings(verdict);
  }

  /** What the person undid of a shop's marks, and marks that turned out wrong. */
  verdict({ key }: Shop): Verdict | undefined {
    return this.#asker.answer(key);
  }

  /** The number of distinct shops of which something is told. */
  countTold(): number {
    const told = new Set<string>();
    for (const shop of this.#shops.values()) {
      if ((this.findings(shop)?.length ?? 0) > 0) told.add(shopKey(shop.sighting));
    }
    return told.size;
  }
}
