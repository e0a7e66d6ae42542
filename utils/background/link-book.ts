/** The links between companies and shops, as the background looks them up: nothing is read where there are none. */
import { sightingKeys } from '../lists/storefront-links/shop-ids.ts';
import type { ShopLink } from '../model/link.ts';
import type { Sighting } from '../model/sighting.ts';
import type { StoreDatabase } from '../store/database.ts';
import { findLinks, readLinkKeys } from '../store/links.ts';
import { Shared } from './shared.ts';

/** So many keys are held in memory (some 2 MB); of more, each batch asks the database. */
const keysInMemory = 20_000;

/** What links say of one sighting. */
export interface KnownShop {
  links: readonly ShopLink[];
  /** Whether the page states an id of it that no link has. */
  hasNewIds: boolean;
}

const nothingKnown: KnownShop = { links: [], hasNewIds: false };

export class LinkBook {
  readonly #database: () => Promise<StoreDatabase>;
  readonly #keys: Shared<Set<string> | undefined>;

  constructor(database: () => Promise<StoreDatabase>) {
    this.#database = database;
    this.#keys = new Shared(async () => readLinkKeys(await database(), keysInMemory));
  }

  /** To be called when it is likely to be asked soon. */
  open(): void {
    this.#keys.get().catch(() => undefined);
  }

  /** To be called when links changed: the next question sees them as they are then. */
  forget(): void {
    this.#keys.forget();
  }

  /**
   * What links say of each sighting, in their order, with one read for all.
   * @throws StoreError `store-unavailable`
   */
  async of(sightings: readonly Sighting[]): Promise<readonly KnownShop[]> {
    const held = await this.#keys.get();
    if (held?.size === 0) return sightings.map(() => nothingKnown);
    const keys = sightings.map(sightingKeys);
    const wanted = keys.flat().filter((key) => held?.has(key) ?? true);
    if (wanted.length === 0) return sightings.map(() => nothingKnown);
    const found = await findLinks(await this.#database(), wanted);
    return keys.map((own) => {
      const links = new Map(own.flatMap((key) => found.get(key) ?? []).map((link) => [link.id, link]));
      return { links: [...links.values()], hasNewIds: links.size > 0 && own.some((key) => !found.has(key)) };
    });
  }
}
