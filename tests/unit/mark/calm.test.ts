// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Placer } from '../../../utils/mark/place.ts';
import type { Placement } from '../../../utils/mark/place.ts';

/**
 * jsdom lays nothing out: a layout is made up here of a card with a title. A mark that finds no room
 * on the title's line makes the card a line higher.
 */
const line = 20;
const wide = 190;
const narrow = 90;

/** Where the text of the title ends; its line is 600 px wide. */
let end: number;
let cardTop: number;

const widthOf = (host: Element): number => (host.getAttribute('data-rows') === 'sign' ? narrow : wide);

function growth(): number {
  const host = document.querySelector('xinbiao-mark');
  return host && 600 - end < widthOf(host) ? line : 0;
}

function boxOf(element: Element): DOMRect {
  if (element.matches('article')) return new DOMRect(0, cardTop, 600, 3 * line + growth());
  if (element.matches('xinbiao-mark')) return new DOMRect(0, cardTop, widthOf(element), 18);
  if (element.matches('p')) return new DOMRect(0, cardTop, 600, line);
  return new DOMRect(0, cardTop, 100, line);
}

const rowsAttribute = (): string | null | undefined =>
  document.querySelector('xinbiao-mark')?.getAttribute('data-rows');

function mark(isLaidOut: boolean): void {
  const placement: Placement = {
    host: document.createElement('xinbiao-mark'),
    card: document.querySelector('article'),
    anchor: { element: document.querySelector('#title') ?? document.body, where: 'inside-end' },
    room: () => 'enough',
  };
  const placer = new Placer();
  placer.place([placement], isLaidOut);
  placer.settle();
}

beforeEach(() => {
  cardTop = 100;
  document.body.innerHTML = '<article><p id="title">title</p><p>text</p></article>';
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function box(this: Element) {
    return boxOf(this);
  });
});

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a mark leaves its plates out', () => {
  it('where they would make a card in sight higher', () => {
    end = 500;
    mark(true);
    expect(rowsAttribute()).toBe('sign');
  });

  it('without being taken out of the page meanwhile', () => {
    end = 500;
    const moves = new MutationObserver(() => {});
    moves.observe(document.body, { subtree: true, childList: true });
    mark(true);
    const removed = moves.takeRecords().filter(({ removedNodes }) => removedNodes.length > 0);
    expect(rowsAttribute()).toBe('sign');
    expect(removed).toEqual([]);
  });

  it.each([
    ['its line has room for it', { textEnd: 300, top: 100, laidOut: true }],
    ['the card grows without them, too', { textEnd: 595, top: 100, laidOut: true }],
    ['the card is out of sight', { textEnd: 500, top: 5000, laidOut: true }],
    ['the card came with it', { textEnd: 500, top: 100, laidOut: false }],
  ])('not where %s', (_case, { textEnd, top, laidOut }) => {
    end = textEnd;
    cardTop = top;
    mark(laidOut);
    expect(rowsAttribute()).toBeNull();
  });
});
