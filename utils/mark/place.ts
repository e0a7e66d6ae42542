/**
 * Puts a mark's host where the reading says, looks whether it can be seen there, and if not finds it a better place
 * within the same card: after the row that cuts it off, or at last over the card's first corner.
 */
import type { ReadShop } from '../sites/read.ts';
import type { Room } from './chip.ts';

export type Anchor = NonNullable<ReadShop['anchor']>;

export interface Placement {
  host: HTMLElement;
  /** The card that the mark must not leave; null for a mark of the page itself. */
  card: Element | null;
  anchor: Anchor | null;
  /** What of the mark finds room where it stands. */
  room: () => Room;
}

/** What the layout was before the mark came. */
interface Before {
  cardHeight: number;
  anchorWidth: number;
  anchorHeight: number;
}

/** A card may grow by the two lines that a mark takes at most, in px; more than that is a broken layout. */
const tolerableGrowth = 48;
const mostClimbs = 3;
/** Each place is tried in two rows and in one before the next; the corner comes last. */
const mostRounds = 3 * (mostClimbs + 1) + 1;
/** The chip's own margin, in px. */
const spaceBefore = 4;

function put(host: HTMLElement, element: Element, where: Anchor['where']): void {
  host.removeAttribute('data-place');
  host.removeAttribute('data-line');
  host.removeAttribute('data-rows');
  if (where === 'after') element.after(host);
  else if (where === 'inside-end') element.append(host);
  else element.prepend(host);
}

const inCorner = ({ host }: Placement): boolean => host.dataset['place'] === 'corner';

function putInCorner(host: HTMLElement, card: Element): void {
  host.setAttribute('data-place', 'corner');
  card.prepend(host);
}

function measure(placement: Placement): Before {
  const anchor = placement.anchor?.element.getBoundingClientRect();
  return {
    cardHeight: placement.card?.getBoundingClientRect().height ?? 0,
    anchorWidth: anchor?.width ?? 0,
    anchorHeight: anchor?.height ?? 0,
  };
}

/** Whether an ancestor up to the card hides part of the host. */
function isCut(host: HTMLElement, card: Element): boolean {
  const box = host.getBoundingClientRect();
  for (let around = host.parentElement; around; around = around.parentElement) {
    const style = getComputedStyle(around);
    if (style.overflowX !== 'visible' || style.overflowY !== 'visible') {
      const room = around.getBoundingClientRect();
      const fits =
        box.top >= room.top - 1 &&
        box.bottom <= room.bottom + 1 &&
        box.left >= room.left - 1 &&
        box.right <= room.right + 1;
      if (!fits) return true;
    }
    if (around === card) return false;
  }
  return false;
}

function sitsBadly(placement: Placement, before: Before): boolean {
  const { host, card } = placement;
  if (!card || before.cardHeight === 0) return false; // the card is not laid out now: nothing can be said
  const box = host.getBoundingClientRect();
  if (box.width === 0 || box.height === 0) return true;
  const cardBox = card.getBoundingClientRect();
  if (cardBox.height > before.cardHeight + tolerableGrowth || box.bottom > cardBox.bottom + 1) return true;
  return squeezesName(placement, before) || lacksRoom(placement) || isCut(host, card);
}

function lacksRoom({ host, room }: Placement): boolean {
  const found = room();
  return found === 'cramped' || (found === 'plates-hidden' && host.dataset['rows'] !== 'one');
}

/** Whether the name beside the mark lost width to it, or was broken into more lines. */
function squeezesName({ anchor }: Placement, before: Before): boolean {
  if (anchor?.where !== 'after' || before.anchorWidth === 0) return false;
  const now = anchor.element.getBoundingClientRect();
  return now.width < before.anchorWidth - 2 || now.height > before.anchorHeight + 2;
}

/** The element `steps` above the anchor, as long as it is inside the card. */
function climb(anchor: Anchor, card: Element, steps: number): Element | undefined {
  let element: Element = anchor.element;
  for (let step = 0; step < steps; step += 1) {
    const parent = element.parentElement;
    if (!parent || parent === card || !card.contains(parent)) return undefined;
    element = parent;
  }
  return element;
}

/**
 * Gives a mark that sits badly its next place: two rows where some of it only lacks room, one row again without
 * the plates that can be left out where two are too tall; then after the row around it, and so on upwards; at last
 * the card's corner.
 * @returns how often it was moved upwards
 */
function moveOn({ host, anchor, card, room }: Placement, climbs: number): number {
  if (!anchor || !card) return climbs;
  const { rows } = host.dataset;
  if (rows === undefined && room() !== 'enough') {
    host.setAttribute('data-rows', 'two');
    return climbs;
  }
  if (rows === 'two') {
    host.setAttribute('data-rows', 'one');
    return climbs;
  }
  const higher = climbs < mostClimbs ? climb(anchor, card, climbs + 1) : undefined;
  if (higher) put(host, higher, 'after');
  else putInCorner(host, card);
  return climbs + 1;
}

/** Whether the host begins a line, where the space before it would only set it out of line. */
function beginsLine({ host }: Placement): boolean {
  const around = host.parentElement;
  if (!around) return false;
  const { paddingLeft, borderLeftWidth } = getComputedStyle(around);
  const lineStart =
    around.getBoundingClientRect().left +
    (Number.parseFloat(paddingLeft) || 0) +
    (Number.parseFloat(borderLeftWidth) || 0);
  return host.getBoundingClientRect().left <= lineStart + spaceBefore + 0.5;
}

/**
 * Places marks, all writes before all measuring, so that the layout is computed a few times for a whole batch and
 * not for each mark. A mark that neither has an anchor nor a card is left out of the page.
 */
export function placeMarks(placements: readonly Placement[]): void {
  const before = placements.map(measure);
  for (const { host, anchor, card } of placements) {
    if (anchor) put(host, anchor.element, anchor.where);
    else if (card) putInCorner(host, card);
  }
  let open = placements.map((placement, index) => ({ placement, before: before[index], climbs: 0 }));
  for (let round = 0; round < mostRounds && open.length > 0; round += 1) {
    open = open.filter(
      (item) =>
        item.before &&
        item.placement.anchor &&
        !inCorner(item.placement) &&
        sitsBadly(item.placement, item.before),
    );
    for (const item of open) item.climbs = moveOn(item.placement, item.climbs);
  }
  for (const placement of placements.filter((one) => !inCorner(one) && beginsLine(one)))
    placement.host.setAttribute('data-line', 'own');
}

/** Whether a mark still stands within its card, beside an anchor that is still there. */
export function stillStands(placement: Placement): boolean {
  const { host, card, anchor } = placement;
  if (!host.isConnected) return false;
  if (anchor && !anchor.element.isConnected) return false;
  return card === null || card.contains(host);
}
