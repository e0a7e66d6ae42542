/**
 * Shows cards otherwise, by the person's choice, and undoes it whole. Only inline styles are written: no node of the
 * page is moved or removed, so that nothing that its scripts hold on to breaks.
 */
import type { Treatment } from '../model/choices.ts';

/** `hide-ad`: hidden because it is an advertisement of a listed shop. */
export type CardTreatment = Exclude<Treatment, 'mark'> | 'hide-ad';

interface Written {
  element: HTMLElement | SVGElement;
  property: string;
  value: string;
  priority: string;
}

interface Treated {
  how: CardTreatment;
  /** What was asked for, where the page's layout did not allow it. */
  asked: CardTreatment;
  written: Written[];
  /** The mark within, which stays as it is. */
  host: Element | undefined;
}

/** Cards of a list that is laid out by hand are at most so deep within what is placed. */
const mostWrappers = 3;
/** A row of so many children is looked at, to see whether its order may be changed. */
const mostSiblings = 400;
const last = '2147483647';

const isStyled = (element: Element): element is HTMLElement | SVGElement => 'style' in element;

/** Virtual lists place their cards by hand: one that is gone leaves a hole, and one that is moved lies on another. */
function isPlacedByHand(card: Element): boolean {
  let at: Element | null = card;
  for (let up = 0; at && up <= mostWrappers; up += 1, at = at.parentElement) {
    const { position } = getComputedStyle(at);
    if (position === 'absolute' || position === 'fixed') return true;
    if (at.parentElement && at.parentElement.childElementCount > 1) return false;
  }
  return false;
}

/** Whether the order of a card among its siblings can be changed by style alone; `column`: once its row is a column. */
function orderable(row: Element, card: Element): 'yes' | 'column' | 'no' {
  const { display } = getComputedStyle(row);
  if (/flex|grid/.test(display)) return 'yes';
  if (!/^(block|list-item|flow-root)$/.test(display) || row.childElementCount > mostSiblings) return 'no';
  const plain = [...row.children].every((child) => {
    const style = getComputedStyle(child);
    if (style.display === 'none') return true;
    return /^(block|list-item|flow-root|flex|grid|table)$/.test(style.display) && style.float === 'none';
  });
  return plain && row.contains(card) ? 'column' : 'no';
}

export class Treatments {
  readonly #treated = new Map<object, Treated>();
  /** Rows that were made columns: they stay so while a card of theirs stands at the end. */
  readonly #columns = new Map<Element, { cards: Set<object>; written: Written[] }>();
  /** The page uses its cards again for other shops: what is taken out of sight would be missed. */
  #reuses = false;

  /**
   * To be told that a card shows another shop now.
   * @returns the cards that are to be shown otherwise because of it
   */
  reused(): object[] {
    if (this.#reuses) return [];
    this.#reuses = true;
    return [...this.#treated].flatMap(([card, { how }]) => (how === 'dim' ? [] : [card]));
  }

  has(card: object): boolean {
    return this.#treated.has(card);
  }

  /**
   * Shows a card so; what it was before is undone first.
   * @param how what `possible` made of it
   * @param host its mark, which is not dimmed
   */
  apply(card: Element, asked: CardTreatment, how: CardTreatment, host: Element | undefined): void {
    const before = this.#treated.get(card);
    if (before?.asked === asked && before.how === how && before.host === host && isStill(before)) return;
    this.undo(card);
    const treated: Treated = { how, asked, written: [], host };
    this.#treated.set(card, treated);
    if (how === 'hide' || how === 'hide-ad') write(treated.written, card, 'display', 'none');
    else if (how === 'fold') fold(treated.written, card, host);
    else if (how === 'end') this.#moveToEnd(card, treated);
    else dimAround(treated.written, card, host);
  }

  /** The mark may have moved: dims anew what is dimmed. */
  settle(): void {
    for (const [card, treated] of this.#treated) {
      if (treated.how !== 'dim') continue;
      restore(treated.written);
      treated.written = [];
      dimAround(treated.written, card as Element, treated.host);
    }
  }

  undo(card: object): void {
    const treated = this.#treated.get(card);
    if (!treated) return;
    this.#treated.delete(card);
    restore(treated.written);
    for (const [row, column] of this.#columns) {
      column.cards.delete(card);
      if (column.cards.size > 0) continue;
      restore(column.written);
      this.#columns.delete(row);
    }
  }

  clear(): void {
    for (const card of this.#treated.keys()) this.undo(card);
  }

  /** How many cards are shown how; undefined where none is. */
  counts():
    | { dim: number; fold: number; hide: number; end: number; ads: number; dimmedInstead: number }
    | undefined {
    if (this.#treated.size === 0) return undefined;
    const counts = { dim: 0, fold: 0, hide: 0, end: 0, ads: 0, dimmedInstead: 0 };
    for (const { how, asked } of this.#treated.values()) {
      counts[how === 'hide-ad' ? 'ads' : how] += 1;
      if (how !== asked) counts.dimmedInstead += 1;
    }
    return counts;
  }

  /** What may be done to a card without breaking its page: where it is laid out by hand or used again, it is dimmed. */
  possible(card: Element, asked: CardTreatment): CardTreatment {
    const treated = this.#treated.get(card);
    if (asked === 'dim' || (treated?.asked === asked && !this.#reuses)) return treated?.how ?? asked;
    if (this.#reuses || isPlacedByHand(card)) return 'dim';
    const row = card.parentElement;
    return asked === 'end' && (!row || orderable(row, card) === 'no') ? 'dim' : asked;
  }

  #moveToEnd(card: Element, { written }: Treated): void {
    const row = card.parentElement;
    if (!row) return;
    const column = this.#columns.get(row);
    if (column) column.cards.add(card);
    else if (orderable(row, card) === 'column') {
      const made = { cards: new Set<object>([card]), written: [] };
      write(made.written, row, 'display', 'flex');
      write(made.written, row, 'flex-direction', 'column');
      this.#columns.set(row, made);
    }
    write(written, card, 'order', last);
  }
}

/** Whether what was written still stands: pages write their own styles over it. */
function isStill({ written }: Treated): boolean {
  return written.every(
    ({ element, property }) =>
      element.isConnected && element.style.getPropertyPriority(property) === 'important',
  );
}

function write(written: Written[], element: Element, property: string, value: string): void {
  if (!isStyled(element)) return;
  const { style } = element;
  written.push({
    element,
    property,
    value: style.getPropertyValue(property),
    priority: style.getPropertyPriority(property),
  });
  style.setProperty(property, value, 'important');
}

function restore(written: readonly Written[]): void {
  for (const { element, property, value, priority } of written.toReversed()) {
    if (value === '') element.style.removeProperty(property);
    else element.style.setProperty(property, value, priority);
    if (element.getAttribute('style') === '') element.removeAttribute('style');
  }
}

/** Dims all of a card but the mark and what is around it. */
function dimAround(written: Written[], card: Element, host: Element | undefined): void {
  for (const child of card.children) {
    if (child === host) continue;
    if (host && child.contains(host)) dimAround(written, child, host);
    else write(written, child, 'opacity', '0.35');
  }
}

/** Leaves of a card its line alone. */
function fold(written: Written[], card: Element, host: Element | undefined): void {
  for (const child of card.children) if (child !== host) write(written, child, 'display', 'none');
  for (const property of ['height', 'min-height']) write(written, card, property, 'auto');
}
