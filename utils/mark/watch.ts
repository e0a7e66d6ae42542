/**
 * Watches one page: reads its cards, asks about their shops, and keeps the marks true while the page scrolls,
 * re-uses its cards for other shops, or renders late.
 */
import type { PageSummary } from '../model/page.ts';
import type { OpenPage, ReadShop } from '../sites/read.ts';
import type { Asker } from './asker.ts';
import type { ChangeFeed, ChangeListener } from './changes.ts';
import type { Drawing, WantedMark } from './drawing.ts';
import { shownFindings } from './shown.ts';
import type { ShownFinding } from './shown.ts';
import { askKey, shopKey } from './sighting-keys.ts';
import { summarise } from './summary.ts';

/** A card, or the page itself, as it was last read. */
interface Reading {
  owner: object;
  shop: ReadShop;
  key: string;
}

/** Reading goes on for so long in a frame, in ms; what is left waits for the next. */
const frameBudget = 8;
/** A page of one shop is read as a whole, data and all: not more often than this, in ms. */
const wholePageRest = 250;

/** On these kinds of pages the one shop of the page gets a banner. */
const bannerKinds: ReadonlySet<OpenPage['kind']> = new Set([
  'shop',
  'item',
  'licence',
  'account',
  'app',
  'page',
] as const);

/** A reading about the page itself gives no card, or the body. */
function isPageItself(card: Element | null): boolean {
  return card === null || card === card.ownerDocument.body;
}

type Findings = readonly [ShownFinding, ...ShownFinding[]];

function atLeastOne(findings: readonly ShownFinding[]): findings is Findings {
  return findings.length > 0;
}

export interface WatchOptions {
  page: OpenPage;
  asker: Asker;
  drawing: Drawing;
  feed: ChangeFeed;
  /** Runs after marks came or went. */
  changed: () => void;
}

export class PageWatch implements ChangeListener {
  readonly #options: WatchOptions;
  readonly #cards = new Map<Element, Reading | null>();
  readonly #unread = new Set<Element>();
  #pageShops: Reading[] = [];
  /** Stands for the page's own marks, by the shop's key, so that the same shop keeps its mark. */
  readonly #pageOwners = new Map<string, object>();
  #wholePageTimer: ReturnType<typeof setTimeout> | undefined;
  #wholePageReadAt = Number.NEGATIVE_INFINITY;
  #cardsFound = false;

  constructor(options: WatchOptions) {
    this.#options = options;
  }

  start(): void {
    this.#findCards();
    this.#readPending(Number.POSITIVE_INFINITY);
    this.#readWholePage();
    this.#askAndDraw();
  }

  stop(): void {
    clearTimeout(this.#wholePageTimer);
    this.#options.drawing.clear();
  }

  /** A card that carries a mark is read again before the page is painted, so that no mark is seen at another shop. */
  atOnce(changed: ReadonlySet<Node>): void {
    for (const node of changed) {
      const card = this.#cardOf(node);
      if (!card) continue;
      this.#unread.add(card);
      if (this.#options.drawing.has(card)) this.#readCard(card);
    }
    if (this.#pageShops.some((reading) => this.#options.drawing.has(reading.owner)))
      this.#readWholePageSoon();
  }

  inFrame(changed: ReadonlySet<Node>): void {
    let outside = false;
    for (const node of changed) {
      const card = this.#cardOf(node);
      if (card) this.#unread.add(card);
      else outside = true;
    }
    if (outside) this.#findCards();
    this.#readPending(frameBudget);
    if (changed.size > 0) this.#readWholePageSoon();
    this.#askAndDraw();
    if (this.#unread.size > 0) this.#options.feed.askFrame();
  }

  /** New answers are there. */
  answered(): void {
    this.#options.feed.catchUp();
    this.#askAndDraw();
  }

  /** The lists may have changed: asks about everything again; marks stand until the answers are there. */
  askAgain(): void {
    this.#options.asker.forget();
    this.#askAndDraw();
  }

  summary(): PageSummary {
    const { page, asker, drawing } = this.#options;
    return summarise(
      page,
      this.#readings().map((reading) => ({
        sighting: reading.shop.sighting,
        verdict: asker.answer(reading.key),
        marked: drawing.has(reading.owner) || (this.#isBannersShop(reading) && this.#isTold(reading)),
      })),
    );
  }

  /** The number of distinct shops that carry a mark or are told of in a banner. */
  markedShops(): number {
    const told = this.#readings().filter((reading) => this.#isTold(reading));
    return new Set(told.map(({ shop }) => shopKey(shop.sighting))).size;
  }

  /** Whether there is something to tell a shopper of this shop. */
  #isTold({ key }: Reading): boolean {
    const verdict = this.#options.asker.answer(key);
    return verdict !== undefined && shownFindings(verdict).length > 0;
  }

  /** Whether the page is about this shop, so that a banner tells of it. */
  #isBannersShop({ shop }: Reading): boolean {
    return shop.card === null && bannerKinds.has(this.#options.page.kind);
  }

  #readings(): Reading[] {
    return [...[...this.#cards.values()].filter((reading) => reading !== null), ...this.#pageShops];
  }

  #cardOf(node: Node): Element | undefined {
    for (let at: Node | null = node; at; at = at.parentNode) {
      if (this.#cards.has(at as Element)) return at as Element;
    }
    return undefined;
  }

  #findCards(): void {
    const now = new Set(this.#options.page.cards().filter((card) => !isPageItself(card)));
    this.#cardsFound = now.size > 0;
    for (const card of this.#cards.keys()) {
      if (now.has(card)) continue;
      this.#cards.delete(card);
      this.#unread.delete(card);
      this.#options.drawing.remove(card);
    }
    for (const card of now) {
      if (this.#cards.has(card)) continue;
      this.#cards.set(card, null);
      this.#unread.add(card);
    }
  }

  #readPending(budget: number): void {
    const until = performance.now() + budget;
    for (const card of this.#unread) {
      this.#unread.delete(card);
      this.#readCard(card);
      if (performance.now() > until) return;
    }
  }

  #readCard(card: Element): void {
    const shop = this.#options.page.readCard(card);
    const before = this.#cards.get(card);
    const reading = shop && { owner: card, shop, key: askKey(shop.sighting) };
    if (before && before.key !== reading?.key) this.#options.drawing.remove(card);
    this.#cards.set(card, reading);
    this.#unread.delete(card);
  }

  /** What is read off the page as a whole: pages of one shop, and pages whose shops stand in their data only. */
  #readWholePage(): void {
    const { page, drawing } = this.#options;
    if (!bannerKinds.has(page.kind) && this.#cardsFound) {
      for (const old of this.#pageShops) drawing.remove(old.owner);
      this.#pageShops = [];
      return;
    }
    this.#wholePageReadAt = performance.now();
    const shops = page.read().shops.filter((shop) => isPageItself(shop.card));
    const readings = shops.map((read) => {
      // without a place of its own the page's shop has its banner only
      const anchor = read.anchor && isPageItself(read.anchor.element) ? null : read.anchor;
      const shop: ReadShop = { ...read, card: null, anchor };
      const key = askKey(shop.sighting);
      const owner = this.#pageOwners.get(key) ?? { key };
      this.#pageOwners.set(key, owner);
      return { owner, shop, key };
    });
    for (const old of this.#pageShops) {
      if (!readings.some((reading) => reading.owner === old.owner)) drawing.remove(old.owner);
    }
    this.#pageShops = readings;
  }

  #readWholePageSoon(): void {
    if (this.#wholePageTimer !== undefined) return;
    const rest = this.#wholePageReadAt + wholePageRest - performance.now();
    if (rest <= 0) {
      this.#readWholePage();
      return;
    }
    this.#wholePageTimer = setTimeout(() => {
      this.#wholePageTimer = undefined;
      this.#readWholePage();
      this.#askAndDraw();
    }, rest);
  }

  #askAndDraw(): void {
    const { asker } = this.#options;
    const readings = this.#readings();
    for (const { key, shop } of readings) asker.want(key, shop.sighting);
    asker.flush();
    this.#draw(readings);
    this.#options.changed();
  }

  #draw(readings: readonly Reading[]): void {
    const { asker, drawing, page } = this.#options;
    const wanted: WantedMark[] = [];
    const own: Findings[] = [];
    let banner: Findings | undefined;
    for (const reading of readings) {
      const { owner, shop, key } = reading;
      const verdict = asker.answer(key);
      if (!verdict) continue; // not known yet, or being asked again: what stands stays
      if (shop.card !== null && this.#unread.has(shop.card)) continue; // may show another shop by now
      const findings = shownFindings(verdict);
      if (!atLeastOne(findings)) {
        drawing.remove(owner);
        continue;
      }
      if (shop.card !== null && shop.sighting.selfOperated) {
        own.push(findings);
        drawing.remove(owner);
        continue;
      }
      if (this.#isBannersShop(reading)) banner ??= findings;
      const beside = shop.card !== null || (shop.anchor !== null && page.kind !== 'shop');
      if (beside) {
        const size = shop.card === null ? 'note' : 'chip';
        wanted.push({ owner, card: shop.card, anchor: shop.anchor, size, findings });
      }
    }
    drawing.draw(wanted);
    const [firstOwn] = own;
    if (banner) drawing.showBanner({ findings: banner });
    else if (firstOwn) drawing.showBanner({ findings: firstOwn, ownOffers: own.length });
    else if (readings.every(({ key }) => asker.answer(key))) drawing.showBanner(undefined);
  }
}
