/** The cards of a page: which there are, and which are still to be read, those in sight first. */
import type { OpenPage } from '../sites/read.ts';
import { real } from '../sites/unclobbered.ts';
import type { Changes } from './changes.ts';

/** With more to be read than a turn or two can, it matters which come first: worth the layout that asking costs. */
const many = 200;
/** A search of the whole page waits this many times as long as the last one took. */
const scanRest = 20;
/**
 * Cards that come by ways which only a search of the whole page finds are found so long after the page's last change,
 * and while it goes on changing so long after the first, in ms.
 */
const settled = 1000;
const unsettled = 4000;

/** A reading about the page itself gives no card, or the body. */
export function isPageItself(card: Element | null): boolean {
  if (card === null) return true;
  const name = real(card, 'localName'); // a document is asked more slowly
  return (name === 'body' || name === 'frameset') && card === real(real(card, 'ownerDocument'), 'body');
}

export interface CardsOptions {
  page: OpenPage;
  /** Told of each card that is gone. */
  gone: (card: Element) => void;
  /** Runs when cards may have come by ways that no change tells of. */
  look: () => void;
}

export class Cards {
  #page: OpenPage;
  readonly #options: CardsOptions;
  readonly #cards = new Set<Element>();
  #unread = new Set<Element>();
  #changedOutside = false;
  #scannedAt = Number.NEGATIVE_INFINITY;
  #scanCost = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #unsettledSince: number | undefined;

  constructor(options: CardsOptions) {
    this.#page = options.page;
    this.#options = options;
  }

  get found(): boolean {
    return this.#cards.size > 0;
  }

  get pending(): boolean {
    return this.#unread.size > 0;
  }

  isPending(card: Element): boolean {
    return this.#unread.has(card);
  }

  /** The page is the same with another address: every card is to be read again. */
  moveTo(page: OpenPage): void {
    this.#page = page;
    for (const card of this.#cards) this.#unread.add(card);
    this.scan();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#unsettledSince = undefined;
  }

  /** Searches the whole page. */
  scan(): void {
    this.stop();
    const began = performance.now();
    const now = new Set(this.#page.cards().filter((card) => !isPageItself(card)));
    for (const card of this.#cards) if (!now.has(card)) this.#drop(card);
    this.#add(now);
    this.#scannedAt = performance.now();
    this.#scanCost = this.#scannedAt - began;
  }

  /**
   * Notes what changed, for `takeUp`. Quick: it runs in the observer's callback.
   * @returns the cards that changed, which are to be read again
   */
  touch(nodes: ReadonlySet<Node>): Set<Element> {
    const cards = new Set<Element>();
    const outside = new Set<Node>();
    for (const node of nodes) {
      const card = this.#cardOf(node, outside);
      if (card) cards.add(card);
      else this.#changedOutside = true;
    }
    for (const card of cards) this.#unread.add(card);
    return cards;
  }

  /** Takes up what changed: looks at what came, forgets what went. */
  takeUp({ added, removed }: Changes): void {
    if (removed) {
      for (const card of this.#cards) if (!card.isConnected) this.#drop(card);
    }
    if (!this.#changedOutside) return;
    this.#changedOutside = false;
    const there = [...added].filter((element) => element.isConnected);
    const near = this.found ? this.#page.cardsNear(there) : null;
    if (near) {
      for (const card of near) if (isPageItself(card)) near.delete(card);
      this.#add(near);
      this.#scanWhenSettled();
      return;
    }
    const wait = this.#scannedAt + this.#scanCost * scanRest - performance.now();
    if (wait <= 0) this.scan();
    else this.#scanIn(wait);
  }

  /** The card to be read next; it counts as read. */
  next(): Element | undefined {
    const { value, done } = this.#unread.values().next();
    if (done === true) return undefined;
    this.#unread.delete(value);
    return value;
  }

  /** Notes a card as read, because it was read out of turn. */
  read(card: Element): void {
    this.#unread.delete(card);
  }

  /** The card in which a node stands, if it stands in one. `outside` notes nodes that do not. */
  #cardOf(node: Node, outside: Set<Node>): Element | undefined {
    if (this.#cards.size === 0) return undefined;
    const passed: Node[] = [];
    for (let at: Node | null = node; at && !outside.has(at); at = real(at, 'parentNode')) {
      if (this.#cards.has(at as Element)) return at as Element;
      passed.push(at);
    }
    for (const at of passed) outside.add(at);
    return undefined;
  }

  #add(cards: ReadonlySet<Element>): void {
    for (const card of cards) {
      if (this.#cards.has(card)) continue;
      this.#cards.add(card);
      this.#unread.add(card);
    }
    if (this.#unread.size >= many) this.#unread = new Set(fromSight([...this.#unread]));
  }

  #drop(card: Element): void {
    this.#cards.delete(card);
    this.#unread.delete(card);
    this.#options.gone(card);
  }

  #scanWhenSettled(): void {
    const now = performance.now();
    this.#unsettledSince ??= now;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#scanIn(Math.min(settled, this.#unsettledSince + unsettled - now));
  }

  #scanIn(wait: number): void {
    this.#timer ??= setTimeout(() => {
      this.stop();
      this.#options.look();
    }, wait);
  }
}

/** The cards from the first that ends below the window's upper edge, then those above. They are in page order. */
function fromSight(cards: readonly Element[]): Element[] {
  let low = 0;
  let high = cards.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const bottom = cards[middle]?.getBoundingClientRect().bottom ?? 0;
    if (bottom < 0) low = middle + 1;
    else high = middle;
  }
  return [...cards.slice(low), ...cards.slice(0, low)];
}
