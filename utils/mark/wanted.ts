/**
 * Which marks should stand on a page and which banner, by what was read of it, what is known of its shops, and what the
 * person wants. Draws nothing.
 */
import type { MarkChoices } from '../model/choices.ts';
import type { PageKind } from '../model/site.ts';
import type { ReadShop } from '../sites/read.ts';
import type { WantedBanner, WantedMark } from './drawing.ts';
import type { Findings, Says } from './says.ts';
import type { Shop, Shops } from './shops.ts';
import type { ShownFinding } from './shown.ts';
import { treatmentOf } from './treatment.ts';
import { Undone } from './undone.ts';

/** A card, or the page itself, as it was last read. */
export interface Reading {
  owner: object;
  shop: Shop;
  /** Null for the page itself. */
  card: Element | null;
  anchor: ReadShop['anchor'];
  /** Whether this very card is an advertisement: the same shop's others may be none. */
  ad: boolean;
}

/** On these kinds of pages the one shop of the page gets a banner. */
const bannerKinds: ReadonlySet<PageKind> = new Set([
  'shop',
  'item',
  'licence',
  'account',
  'app',
  'page',
] as const);

/** Whether a page of this kind is about one shop, so that another address is another shop. */
export function isOfOneShop(kind: PageKind): boolean {
  return bannerKinds.has(kind);
}

function atLeastOne(findings: readonly ShownFinding[]): findings is Findings {
  return findings.length > 0;
}

export class Wanted {
  readonly #kind: PageKind;
  readonly #shops: Shops;
  readonly #undone = new Undone();
  /** The platform's own offers of which something is told. */
  readonly #own = new Map<object, Findings>();
  /** Stands for the platform's own shops, in whose place the one notice is. */
  readonly #ownShops = {};
  #sawOwnShop = false;

  /** @param kind of the page; another address of the same page has the same */
  constructor(kind: PageKind, shops: Shops) {
    this.#kind = kind;
    this.#shops = shops;
  }

  /** Whether there is something to tell a shopper of this shop. */
  isTold({ shop }: Reading): boolean {
    return (this.#shops.findings(shop)?.length ?? 0) > 0;
  }

  /** Whether the page is about this shop, so that a banner tells of it. */
  isBanners({ card }: Reading): boolean {
    return card === null && isOfOneShop(this.#kind);
  }

  /**
   * @param choices how listed results are to be shown; undefined while that is not known
   * @returns undefined while nothing is known of the shop
   */
  mark(reading: Reading, choices: MarkChoices | undefined): WantedMark | 'none' | undefined {
    const { owner, card, anchor, shop } = reading;
    const findings = this.#shops.findings(shop);
    if (!findings) return undefined;
    this.#own.delete(owner);
    const { sighting } = shop;
    this.#sawOwnShop ||= sighting.selfOperated;
    const beside = card !== null || (anchor !== null && this.#kind !== 'shop');
    const mark = { owner, card, anchor, sighting, size: card ? 'chip' : 'note' } as const;
    if (!atLeastOne(findings)) {
      const says = this.#quietSays(owner, shop);
      return says && beside && !(card && sighting.selfOperated) ? { ...mark, says } : 'none';
    }
    if (card && sighting.selfOperated) {
      this.#own.set(owner, findings);
      return 'none';
    }
    return beside ? { ...mark, says: { findings }, ...this.#treatment(reading, findings, choices) } : 'none';
  }

  /**
   * The page's one banner: of the shop that it is about, else of the platform's own shops.
   * @param ofPage what was read of the page itself
   * @param readings everything that was read of it, by owner
   */
  banner(ofPage: readonly Reading[], readings: ReadonlyMap<object, Reading>): WantedBanner | undefined {
    return this.#pagesBanner(ofPage) ?? this.#ownBanner(readings);
  }

  /** The person muted a shop or corrected an entry at this mark: there it can be undone. */
  dismissed(owner: object, id: string): void {
    this.#undone.dismissed(owner, id);
  }

  /** The person opened a folded card, or has read a correction. */
  settled(owner: object): void {
    this.#undone.settle(owner);
  }

  /** Nothing is read there any more. */
  gone(owner: object): void {
    this.#own.delete(owner);
  }

  /** Another shop is shown there now. */
  replaced(owner: object): void {
    this.#own.delete(owner);
    this.#undone.forget(owner);
  }

  /** What is said where nothing is told of the shop any more. */
  #quietSays(owner: object, shop: Shop): Says | undefined {
    const verdict = this.#shops.verdict(shop);
    return verdict && this.#undone.says(owner, verdict);
  }

  /** By the person's choice; on pages of one shop, and where the person opened a fold, a listed shop is marked only. */
  #treatment(
    { owner, card, ad }: Reading,
    [first]: Findings,
    choices: MarkChoices | undefined,
  ): Pick<WantedMark, 'treatment'> {
    if (!card || !choices || isOfOneShop(this.#kind) || this.#undone.isSettled(owner)) return {};
    const treatment = treatmentOf(choices, first, ad);
    return treatment === 'mark' ? {} : { treatment };
  }

  #pagesBanner(ofPage: readonly Reading[]): WantedBanner | undefined {
    for (const reading of ofPage) {
      if (!this.isBanners(reading)) continue;
      const { owner, shop } = reading;
      const findings = this.#shops.findings(shop) ?? [];
      const says = atLeastOne(findings) ? { findings } : this.#quietSays(owner, shop);
      if (says) return { owner, says, sighting: shop.sighting };
    }
    return undefined;
  }

  #ownBanner(readings: ReadonlyMap<object, Reading>): WantedBanner | undefined {
    if (!this.#sawOwnShop) return undefined; // asked at every drawing, and most pages show none
    const owner = this.#ownShops;
    for (const [card, findings] of this.#own) {
      const sighting = readings.get(card)?.shop.sighting;
      if (sighting) return { owner, says: { findings }, sighting, ownOffers: this.#own.size };
    }
    for (const { shop } of readings.values()) {
      const says = shop.sighting.selfOperated ? this.#quietSays(owner, shop) : undefined;
      if (says) return { owner, says, sighting: shop.sighting };
    }
    return undefined;
  }
}
