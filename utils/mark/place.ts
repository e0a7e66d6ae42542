/**
 * Puts a mark's host where the reading says, looks whether it can be seen there, and if not finds it a better place
 * within the same card: after the row that cuts it off, or at last over the card's first corner. It looks after the
 * browser has laid the page out anyway: to ask earlier would have it do that work once more. Only marks that come
 * into sight are looked at before they are painted: where their line is full they leave plates out, so that nothing
 * that is being read moves down.
 */
import type { ReadShop } from '../sites/read.ts';
import { parentOf } from '../sites/unclobbered.ts';
import type { Room } from './chip.ts';
import { beginsLine, findFault, measure } from './sitting.ts';
import type { Before } from './sitting.ts';

export type Anchor = NonNullable<ReadShop['anchor']>;

export interface Placement {
  host: HTMLElement;
  /** The card that the mark must not leave; null for a mark of the page itself. */
  card: Element | null;
  anchor: Anchor | null;
  /** What of the mark finds room where it stands. */
  room: () => Room;
}

const mostClimbs = 3;
/** Each place is tried in two rows and in one before the next; the last without plates, too; the corner comes last. */
const mostRounds = 3 * (mostClimbs + 1) + 3;

function isThere(host: HTMLElement, element: Element, where: Anchor['where']): boolean {
  const { parentNode, previousSibling, nextSibling } = host;
  if (where === 'after') return previousSibling === element;
  return parentNode === element && (where === 'inside-end' ? nextSibling : previousSibling) === null;
}

/** A mark that is there already stays: to put it there again would have the browser make all of it anew. */
function put(host: HTMLElement, element: Element, where: Anchor['where']): void {
  for (const name of ['data-place', 'data-line', 'data-rows']) host.removeAttribute(name);
  if (isThere(host, element, where)) return;
  if (where === 'after') element.after(host);
  else if (where === 'inside-end') element.append(host);
  else element.prepend(host);
}

const inCorner = ({ host }: Placement): boolean => host.dataset['place'] === 'corner';

function putInCorner(host: HTMLElement, card: Element): void {
  host.setAttribute('data-place', 'corner');
  card.prepend(host);
}

/** The element `steps` above the anchor, as long as it is inside the card. */
function climb(anchor: Anchor, card: Element, steps: number): Element | undefined {
  let element: Element = anchor.element;
  for (let step = 0; step < steps; step += 1) {
    const parent = parentOf(element);
    if (!parent || parent === card || !card.contains(parent)) return undefined;
    element = parent;
  }
  return element;
}

/** A mark on its way to its place. */
interface Try {
  placement: Placement;
  /** Undefined until it is known. */
  before: Before | undefined;
  anchor: Anchor;
  card: Element;
  climbs: number;
  /** Whether it is tried without its plates, to keep it from pushing what is in sight down. */
  calm: boolean;
}

/** Puts a mark after the element that it has climbed to. @returns whether there is one */
function putHigher({ placement, anchor, card, climbs }: Try): boolean {
  const higher = climbs > 0 ? climb(anchor, card, climbs) : undefined;
  if (higher) put(placement.host, higher, 'after');
  return higher !== undefined;
}

function putInPlace(one: Try): void {
  if (putHigher(one)) return;
  one.climbs = 0;
  put(one.placement.host, one.anchor.element, one.anchor.where);
}

/** For a mark that pushes down what is in sight: without the plates that may be left out; else as it was. */
function nextCalm(one: Try, before: Before): () => void {
  one.calm = !one.calm;
  before.inSight = one.calm; // else it may push from now on
  return () => {
    putInPlace(one);
    if (one.calm) one.placement.host.setAttribute('data-rows', 'sign');
  };
}

/** Looks at a mark. @returns what gives it the next place to try, or undefined where it sits well */
function nextMove(one: Try): (() => void) | undefined {
  const { placement, before, card } = one;
  const { host } = placement;
  const fault = inCorner(placement) || !before ? undefined : findFault(placement, before);
  if (fault === undefined || !before) return undefined;
  if (fault === 'growth' || one.calm) return nextCalm(one, before);
  const { rows } = host.dataset;
  if (fault === 'room' && rows === undefined) return () => host.setAttribute('data-rows', 'two');
  if (rows === 'two') return () => host.setAttribute('data-rows', 'one');
  return () => {
    one.climbs += 1;
    if (one.climbs > mostClimbs || !putHigher(one)) putInCorner(host, card);
  };
}

export class Placer {
  /** Cards of a page look alike: places that were bad for all marks of a batch are not tried again for the next. */
  #usualClimbs = 0;
  /** Likewise where none of them found room in one row. */
  #usualRows: 'two' | undefined;

  /** Marks that were put and not yet looked at. */
  #fresh: Try[] = [];
  #unlined: Placement[] = [];

  /**
   * Puts marks into their first places. A mark that neither has an anchor nor a card is left out of the page.
   * @param isLaidOut whether the page is: then what the marks change is measured before, else when they are looked at
   * @returns whether `settle` has something to look at, and whether that is in sight: before it is painted then
   */
  place(placements: readonly Placement[], isLaidOut: boolean): { any: boolean; inSight: boolean } {
    const tries = placements.flatMap((placement) =>
      this.#begin(placement, isLaidOut ? measure(placement, true) : undefined),
    );
    for (const one of tries) {
      putInPlace(one);
      if (this.#usualRows) one.placement.host.setAttribute('data-rows', this.#usualRows);
    }
    this.#fresh.push(...tries);
    this.#unlined.push(...placements);
    return { any: placements.length > 0, inSight: tries.some(({ before }) => before?.inSight) };
  }

  /** Puts marks that stand into their first places again, where they may find room by now; to be looked at as before. */
  placeAnew(placements: readonly Placement[]): void {
    this.#usualClimbs = 0;
    this.#usualRows = undefined;
    this.place(placements, false);
  }

  /** Looks how the marks sit that were put since the last time, a whole batch at once, and moves those that sit badly. */
  settle(): void {
    // one that the page carried off meanwhile is not for us to look at: to move it would bring it back uncounted
    const standing = this.#fresh.filter(({ placement }) => stillStands(placement));
    measureWithout(standing.filter(({ before }) => !before));
    const measured = standing.filter(({ before }) => before && before.cardHeight > 0);
    let open = measured;
    for (let round = 0; round < mostRounds && open.length > 0; round += 1) open = lookAtAll(open);
    if (measured.length > 0) {
      this.#usualClimbs = Math.min(...measured.map(({ climbs }) => climbs));
      const allInTwo = measured.every(({ placement }) => placement.host.dataset['rows'] === 'two');
      this.#usualRows = allInTwo ? 'two' : undefined;
    }
    const inLine = this.#unlined.filter(
      (placement) => stillStands(placement) && !inCorner(placement) && beginsLine(placement.host),
    );
    for (const { host } of inLine) host.setAttribute('data-line', 'own');
    this.#fresh = [];
    this.#unlined = [];
  }

  /** Marks that have both an anchor and a card are tried; the others have one place only, and take it. */
  #begin(placement: Placement, before: Before | undefined): Try[] {
    const { host, anchor, card } = placement;
    if (anchor && card) return [{ placement, before, anchor, card, climbs: this.#usualClimbs, calm: false }];
    if (anchor) put(host, anchor.element, anchor.where);
    else if (card) putInCorner(host, card);
    return [];
  }
}

/** Measures what there would be without these marks, which are away for the while that it takes. */
function measureWithout(tries: readonly Try[]): void {
  for (const { placement } of tries) placement.host.setAttribute('data-away', '');
  for (const one of tries) one.before = measure(one.placement, false);
  for (const { placement } of tries) placement.host.removeAttribute('data-away');
}

/** Measures every mark before any is moved. @returns those that were moved, to be looked at again */
function lookAtAll(tries: readonly Try[]): Try[] {
  const bad = tries.map((one) => ({ one, move: nextMove(one) })).filter(({ move }) => move !== undefined);
  for (const { move } of bad) move?.();
  return bad.map(({ one }) => one);
}

/** Whether a mark still stands within its card, beside an anchor that is still there. */
export function stillStands(placement: Placement): boolean {
  const { host, card, anchor } = placement;
  if (!host.isConnected) return false;
  if (anchor && !anchor.element.isConnected) return false;
  return card === null || card.contains(host);
}
