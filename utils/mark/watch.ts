/**
 * Watches one page: reads its cards, asks about their shops, and keeps the marks true while the page scrolls,
 * re-uses its cards for other shops, or renders late. Works in turns of bounded length, on what changed only.
 */
import type { MarkChoices } from '../model/choices.ts';
import type { PageSummary } from '../model/page.ts';
import type { Sighting } from '../model/sighting.ts';
import type { OpenPage, ReadShop } from '../sites/read.ts';
import type { Asker } from './asker.ts';
import { Cards, isPageItself } from './cards.ts';
import type { ChangeFeed, ChangeListener, Changes } from './changes.ts';
import type { Drawing, WantedMark } from './drawing.ts';
import { copiesIn } from './hosts.ts';
import { Shops } from './shops.ts';
import { askKey } from './sighting-keys.ts';
import { summarise } from './summary.ts';
import { Wanted, isOfOneShop } from './wanted.ts';
import type { Reading } from './wanted.ts';

/** A turn goes on for so long, in ms; what is left waits for the next. */
const turnBudget = 10;
/** The first turn of a page may take longer: what is not asked then waits until the page was painted. */
const firstBudget = 30;
/** Marks are measured together, so many at a time: each group costs the layout of the page at least once. */
const drawnTogether = 24;
/** A page of one shop is read as a whole, data and all: not more often than this, in ms. */
const wholePageRest = 250;

/** A page that goes on making copies of marks is left with them: they are empty. */
const mostCopies = 1000;

export interface WatchOptions {
  page: OpenPage;
  asker: Asker;
  feed: ChangeFeed;
  /** Runs a callback once, when the page has been laid out next. */
  afterFrame: (run: () => void) => void;
  /** Runs after marks may have come or gone. */
  changed: () => void;
}

export class PageWatch implements ChangeListener {
  readonly #options: WatchOptions;
  #page: OpenPage;
  readonly #cards: Cards;
  readonly #shops: Shops;
  /** What draws, and how the person wants listed results to be shown; until it is known, pages are only read. */
  #shown: { drawing: Drawing; choices: MarkChoices } | undefined;
  /** Whether the page was laid out since it changed last: then to measure costs nothing. */
  #isLaidOut = true;
  readonly #readings = new Map<object, Reading>();
  /** Whose mark may have to come, change or go. */
  readonly #undrawn = new Set<object>();
  readonly #wanted: Wanted;
  #pageReadings: Reading[] = [];
  /** Stands for the page's own marks, by the shop's key, so that the same shop keeps its mark. */
  readonly #pageOwners = new Map<string, object>();
  #copiesLeft = mostCopies;
  #wholePageTimer: ReturnType<typeof setTimeout> | undefined;
  #wholePageReadAt = Number.NEGATIVE_INFINITY;

  constructor(options: WatchOptions) {
    this.#options = options;
    this.#page = options.page;
    this.#shops = new Shops(options.asker);
    this.#wanted = new Wanted(options.page.kind, this.#shops);
    this.#cards = new Cards({
      page: options.page,
      gone: (card) => this.#forget(card),
      look: () => {
        this.#cards.scan();
        this.#work();
      },
    });
  }

  start(): void {
    const until = performance.now() + firstBudget;
    this.#awaitLayout();
    this.#cards.scan();
    this.#readWholePage();
    this.#work(until);
  }

  /** From now on marks are drawn, of what was read already too. */
  show(drawing: Drawing, choices: MarkChoices): void {
    this.#shown = { drawing, choices };
    this.#draw();
  }

  stop(): void {
    clearTimeout(this.#wholePageTimer);
    this.#cards.stop();
    this.#shown?.drawing.clear();
    this.#undrawn.clear();
  }

  /** The same kind of page under another address (another search, the next page): what stands stays until it is read. */
  moveTo(page: OpenPage): void {
    this.#page = page;
    this.#cards.moveTo(page);
    this.#readWholePageSoon();
    this.#work();
  }

  /**
   * Cards that changed are to be read again: one that carries a mark before the page is painted, so that no mark is
   * seen at another shop.
   */
  atOnce(touched: ReadonlySet<Node>): void {
    this.#awaitLayout();
    const cards = this.#cards.touch(touched);
    const drawing = this.#shown?.drawing;
    if (!drawing) return;
    const until = performance.now() + turnBudget;
    for (const card of cards) {
      if (!drawing.has(card)) continue;
      if (performance.now() < until) this.#readCard(card);
      else drawing.remove(card); // comes again when the card's turn to be read has come
    }
    if (this.#pageReadings.some(({ owner }) => drawing.has(owner))) this.#readWholePageSoon();
  }

  #awaitLayout(): void {
    if (!this.#isLaidOut) return;
    this.#isLaidOut = false;
    this.#options.afterFrame(() => {
      this.#isLaidOut = true;
    });
  }

  inTurn(changes: Changes): void {
    const until = performance.now() + turnBudget;
    if (changes.added.size > 0) this.#removeCopies(changes.added);
    this.#cards.takeUp(changes);
    if (changes.any) this.#readWholePageSoon();
    this.#work(until);
  }

  /** New answers are there. */
  answered(keys: Iterable<string>): void {
    this.#options.feed.catchUp();
    for (const owner of this.#shops.ownersOf(keys)) this.#undrawn.add(owner);
    this.#work();
  }

  /** The lists may have changed: asks about everything again; marks stand until the answers are there. */
  askAgain(): void {
    this.#options.asker.forget();
    this.#shops.askAll();
    this.#work();
  }

  /** The page has another width. */
  refit(): void {
    this.#shown?.drawing.refit();
  }

  summary(): PageSummary {
    const { asker } = this.#options;
    const drawing = this.#shown?.drawing;
    return summarise(
      this.#page,
      [...this.#readings.values()].map((reading) => ({
        sighting: reading.shop.sighting,
        verdict: asker.answer(reading.shop.key),
        marked:
          this.#wanted.isTold(reading) &&
          (drawing?.has(reading.owner) === true || this.#wanted.isBanners(reading)),
      })),
      drawing?.unseen ?? 0,
      drawing?.treated(),
    );
  }

  /** The number of distinct shops that carry a mark or are told of in a banner. */
  markedShops(): number {
    return this.#shops.countTold();
  }

  /** The person muted a shop or corrected an entry at this mark: there it can be undone. */
  dismissed(owner: object, id: string): void {
    this.#wanted.dismissed(owner, id);
    this.#drawAgain(owner);
  }

  /** The person opened a folded card, or has read a correction. */
  settled(owner: object): void {
    this.#wanted.settled(owner);
    this.#drawAgain(owner);
  }

  #drawAgain(owner: object): void {
    this.#undrawn.add(owner);
    this.#work();
  }

  /** Reads, asks and draws until the time is up, and goes on in the next turn where something is left. */
  #work(until = performance.now() + turnBudget): void {
    const { asker } = this.#options;
    for (let card = this.#cards.next(); card; card = this.#cards.next()) {
      this.#readCard(card);
      if (performance.now() > until) break;
    }
    asker.flush();
    this.#draw(until);
  }

  /** Draws until the time is up. */
  #draw(until = performance.now() + turnBudget): void {
    const { feed, changed } = this.#options;
    const drawing = this.#shown?.drawing;
    if (drawing) {
      while (this.#undrawn.size > 0 && performance.now() <= until) this.#drawSome(drawing);
      this.#drawBanner(drawing);
    }
    changed();
    if (this.#cards.pending || (drawing && this.#undrawn.size > 0)) feed.askTurn();
  }

  #removeCopies(added: ReadonlySet<Element>): void {
    if (this.#copiesLeft === 0) return;
    const copies = copiesIn(added).slice(0, this.#copiesLeft);
    if (copies.length === 0) return;
    this.#copiesLeft -= copies.length;
    this.#options.feed.quietly(() => {
      for (const copy of copies) copy.remove();
    });
  }

  #readCard(card: Element): void {
    this.#cards.read(card);
    const read = this.#page.readCard(card);
    if (read) this.#note({ owner: card, card, anchor: read.anchor }, read.sighting);
    else this.#forget(card);
  }

  /** Notes what was read; a mark of another shop goes at once. */
  #note(reading: Omit<Reading, 'shop' | 'ad'>, sighting: ReadShop['sighting']): Reading {
    const { owner } = reading;
    const before = this.#readings.get(owner)?.shop;
    const shop = this.#shops.add(owner, sighting);
    if (before && before.key !== shop.key) {
      this.#shops.remove(owner, before);
      this.#wanted.replaced(owner);
      this.#shown?.drawing.remove(owner);
      if (reading.card && areTwoShops(before.sighting, sighting)) {
        for (const card of this.#shown?.drawing.reused() ?? []) this.#undrawn.add(card);
      }
    }
    const noted = { ...reading, shop, ad: sighting.ad };
    this.#readings.set(owner, noted);
    this.#undrawn.add(owner);
    return noted;
  }

  /** Nothing is read there any more. */
  #forget(owner: object): void {
    this.#shown?.drawing.remove(owner);
    this.#undrawn.delete(owner);
    this.#wanted.gone(owner);
    const reading = this.#readings.get(owner);
    if (!reading) return;
    this.#readings.delete(owner);
    this.#shops.remove(owner, reading.shop);
  }

  /** What is read off the page as a whole: pages of one shop, and pages whose shops stand in their data only. */
  #readWholePage(): void {
    const before = this.#pageReadings;
    this.#pageReadings = [];
    if (isOfOneShop(this.#page.kind) || !this.#cards.found) {
      this.#wholePageReadAt = performance.now();
      for (const { card, anchor, sighting } of this.#page.read().shops) {
        if (isPageItself(card)) this.#pageReadings.push(this.#notePageShop(anchor, sighting));
      }
    }
    const now = new Set(this.#pageReadings.map(({ owner }) => owner));
    for (const { owner } of before) if (!now.has(owner)) this.#forget(owner);
  }

  #notePageShop(anchor: ReadShop['anchor'], sighting: ReadShop['sighting']): Reading {
    // without a place of its own the page's shop has its banner only
    const place = anchor && isPageItself(anchor.element) ? null : anchor;
    const key = askKey(sighting);
    const owner = this.#pageOwners.get(key) ?? { key };
    this.#pageOwners.set(key, owner);
    return this.#note({ owner, card: null, anchor: place }, sighting);
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
      this.#work();
    }, rest);
  }

  #drawSome(drawing: Drawing): void {
    const wanted: WantedMark[] = [];
    for (const owner of this.#undrawn) {
      this.#undrawn.delete(owner);
      const mark = this.#markOf(owner);
      if (mark === 'none') drawing.remove(owner);
      else if (mark !== 'unknown') wanted.push(mark);
      if (wanted.length >= drawnTogether) break;
    }
    if (drawing.draw(wanted, this.#isLaidOut)) this.#awaitLayout();
  }

  /** @returns `unknown` where what stands stays: the answer is not there yet, or the card may show another shop by now */
  #markOf(owner: object): WantedMark | 'none' | 'unknown' {
    const reading = this.#readings.get(owner);
    if (!reading) return 'none';
    if (reading.card && this.#cards.isPending(reading.card)) return 'unknown';
    return this.#wanted.mark(reading, this.#shown?.choices) ?? 'unknown';
  }

  #drawBanner(drawing: Drawing): void {
    const wanted = this.#wanted.banner(this.#pageReadings, this.#readings);
    if (wanted) drawing.showBanner(wanted);
    else if (drawing.hasBanner && this.#shops.allAnswered) drawing.showBanner(undefined);
  }
}

/** Whether a card that told the one now tells of another shop, and not merely more of the same one. */
function areTwoShops(one: Sighting, other: Sighting): boolean {
  return (['shopId', 'sellerId', 'shopName'] as const).some((name) => {
    const [before, now] = [one[name], other[name]];
    return before !== undefined && now !== undefined && before !== now;
  });
}
