/** How a mark sits where it was put: measured, never changed here. */
import { parentOf } from '../sites/unclobbered.ts';
import type { Placement } from './place.ts';

/** What the layout was before the mark came, in CSS px. */
export interface Before {
  cardHeight: number;
  anchorWidth: number;
  anchorHeight: number;
  /** Whether the reader sees the card without its mark: then nothing below it should move. */
  inSight: boolean;
}

/** `room`: some of the mark itself has none; `place`: it is cut off, not seen, or spoils the card; `growth`: it pushes down what is in sight. */
export type Fault = 'room' | 'place' | 'growth';

/** A card may grow by the two lines that a mark takes at most, in px (a note's are 24 high, 4 apart); more than that is a broken layout. */
const tolerableGrowth = 56;
/** By so much, in px, a line becomes higher where the mark finds room on it; a line more is higher than that. */
const heightened = 8;
/** The chip's own margin, in px. */
const spaceBefore = 4;

/** @param isShown whether the page is, as it is measured: else nothing of it is in sight */
export function measure(placement: Placement, isShown: boolean): Before {
  const anchor = placement.anchor?.element.getBoundingClientRect();
  const card = placement.card?.getBoundingClientRect();
  return {
    cardHeight: card?.height ?? 0,
    anchorWidth: anchor?.width ?? 0,
    anchorHeight: anchor?.height ?? 0,
    inSight: isShown && card !== undefined && card.bottom > 0 && card.top < innerHeight,
  };
}

/** @returns what is wrong with where the mark stands, or undefined */
export function findFault(placement: Placement, before: Before): Fault | undefined {
  const { host, card } = placement;
  if (!card) return undefined;
  const box = host.getBoundingClientRect();
  if (box.width === 0 || box.height === 0) return 'place';
  const cardBox = card.getBoundingClientRect();
  if (cardBox.height > before.cardHeight + tolerableGrowth || box.bottom > cardBox.bottom + 1) return 'place';
  if (squeezesName(placement, before) || isCut(host, box, card)) return 'place';
  const room = placement.room();
  const lacks = room === 'cramped' || (room === 'plates-hidden' && host.dataset['rows'] !== 'one');
  if (lacks) return 'room';
  return before.inSight && cardBox.height > before.cardHeight + heightened ? 'growth' : undefined;
}

/** Whether the name beside the mark lost width to it, or was broken into more lines. */
function squeezesName({ anchor }: Placement, before: Before): boolean {
  if (anchor?.where !== 'after' || before.anchorWidth === 0) return false;
  const now = anchor.element.getBoundingClientRect();
  return now.width < before.anchorWidth - 2 || now.height > before.anchorHeight + 2;
}

/** Whether an ancestor up to the card hides part of the host. */
function isCut(host: HTMLElement, box: DOMRect, card: Element): boolean {
  for (let around = parentOf(host); around; around = parentOf(around)) {
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

/** Whether the host begins a line, where the space before it would only set it out of line. */
export function beginsLine(host: HTMLElement): boolean {
  const around = parentOf(host);
  if (!around) return false;
  const { paddingLeft, borderLeftWidth } = getComputedStyle(around);
  const lineStart =
    around.getBoundingClientRect().left +
    (Number.parseFloat(paddingLeft) || 0) +
    (Number.parseFloat(borderLeftWidth) || 0);
  return host.getBoundingClientRect().left <= lineStart + spaceBefore + 0.5;
}
