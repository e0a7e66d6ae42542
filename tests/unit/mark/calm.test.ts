// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Placer } from '../../../utils/mark/place.ts';
import type { Placement } from '../../../utils/mark/place.ts';

/**
 * jsdom lays nothing out: a layout is made up here of a card with a title whose line is full, an address and a text. A
 * mark on a full line makes the card a line higher.
 */
const line = 20;
const wide = 190;
const narrow = 90;

/** Where the text of each row ends; the rows are 600 px wide. */
let ends: Record<string, number>;
let cardTop: number;

const widthOf = (host: Element): number => (host.getAttribute('data-rows') === 'sign' ? narrow : wide);

function growth(): number {
  const host = document.querySelector('xinbiao-mark');
  const row = host?.parentElement;
  return host && row && 600 - (ends[row.id] ?? 0) < widthOf(host) ? line : 0;
}

function boxOf(element: Element): DOMRect {
  if (element.matches('article')) return new DOMRect(0, cardTop, 600, 3 * line + growth());
  if (element.matches('xinbiao-mark')) return new DOMRect(0, cardTop, widthOf(element), 18);
  if (element.matches('p')) return new DOMRect(0, cardTop, 600, line);
  return new DOMRect(0, cardTop, 100, line);
}

const rowOf = (): string | undefined => document.querySelector('xinbiao-mark')?.parentElement?.id;
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
  document.body.innerHTML =
    '<article><p id="title">title</p><p id="address">address</p><p id="text">text</p></article>';
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function box(this: Element) {
    return boxOf(this);
  });
  Object.assign(Range.prototype, {
    getClientRects(this: Range) {
      const row = this.startContainer as Element;
      return [new DOMRect(0, cardTop, ends[row.id] ?? 0, line)];
    },
  });
  Object.assign(Element.prototype, { checkVisibility: () => true });
});

afterEach(() => {
  vi.restoreAllMocks();
  Reflect.deleteProperty(Range.prototype, 'getClientRects');
  Reflect.deleteProperty(Element.prototype, 'checkVisibility');
});

describe('a mark on a card that is in sight', () => {
  it('stays on its line where that has room', () => {
    ends = { title: 300, address: 300, text: 300 };
    mark(true);
    expect([rowOf(), rowsAttribute()]).toEqual(['title', null]);
  });

  it('goes to the first row below that has room, where its line is full', () => {
    ends = { title: 595, address: 500, text: 300 };
    mark(true);
    expect([rowOf(), rowsAttribute()]).toEqual(['text', null]);
  });

  it('leaves plates out where no row has room for all of it', () => {
    ends = { title: 500, address: 595, text: 595 };
    mark(true);
    expect([rowOf(), rowsAttribute()]).toEqual(['title', 'sign']);
  });

  it('stays whole beside its name where nothing else keeps the card as it is', () => {
    ends = { title: 595, address: 595, text: 595 };
    mark(true);
    expect([rowOf(), rowsAttribute()]).toEqual(['title', null]);
  });

  it('goes to no row that is not seen', () => {
    Object.assign(Element.prototype, {
      checkVisibility(this: Element) {
        return this.id !== 'address';
      },
    });
    ends = { title: 595, address: 100, text: 100 };
    mark(true);
    expect(rowOf()).toBe('text');
  });
});

describe('a mark that pushes nothing in sight down', () => {
  it('stays beside its name on a card that is out of sight', () => {
    cardTop = 5000;
    ends = { title: 595, address: 100, text: 100 };
    mark(true);
    expect(rowOf()).toBe('title');
  });

  it('stays beside its name on a card that came with it', () => {
    ends = { title: 595, address: 100, text: 100 };
    mark(false);
    expect(rowOf()).toBe('title');
  });
});
