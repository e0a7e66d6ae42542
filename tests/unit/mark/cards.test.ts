// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Cards } from '../../../utils/mark/cards.ts';
import type { OpenPage } from '../../../utils/sites/read.ts';

const all = (): Element[] => [...document.querySelectorAll('li')];
let scans: number;
let gone: Element[];
let looks: number;
let cards: Cards;

const page = {
  cards: () => {
    scans += 1;
    return all();
  },
  cardsNear: (near: Iterable<Element>) => new Set([...near].filter((element) => element.matches('li'))),
} as unknown as OpenPage;

function fill(count: number): Element[] {
  document.body.innerHTML = '<ul></ul>';
  return add(count);
}

function add(count: number): Element[] {
  const list = document.querySelector('ul') ?? document.body;
  return Array.from({ length: count }, () => list.appendChild(document.createElement('li')));
}

function drain(): Element[] {
  const order: Element[] = [];
  for (let card = cards.next(); card; card = cards.next()) order.push(card);
  return order;
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  scans = 0;
  gone = [];
  looks = 0;
  cards = new Cards({ page, gone: (card) => gone.push(card), look: () => (looks += 1) });
});

afterEach(() => {
  cards.stop();
  vi.useRealTimers();
});

describe('cards', () => {
  it('that come are found without searching the page again', () => {
    fill(3);
    cards.scan();
    drain();
    const late = add(2);
    cards.touch(new Set([late[0]?.parentNode ?? document.body]));
    cards.takeUp({ any: true, added: new Set(late), removed: false });
    expect(drain()).toEqual(late);
    expect(scans).toBe(1);
  });

  it('that come unnoticed are looked for once the page has settled', () => {
    fill(3);
    cards.scan();
    cards.touch(new Set([document.body]));
    cards.takeUp({ any: true, added: new Set(), removed: false });
    expect(looks).toBe(0);
    vi.advanceTimersByTime(5000);
    expect(looks).toBe(1);
  });

  it('that go are forgotten, so that a page without end holds no more than it shows', () => {
    const [first] = fill(3);
    cards.scan();
    first?.remove();
    cards.takeUp({ any: true, added: new Set(), removed: true });
    expect(gone).toEqual([first]);
    expect(drain()).toEqual(all());
  });

  it('that were only moved are kept', () => {
    const [first] = fill(3);
    cards.scan();
    drain();
    if (first) document.querySelector('ul')?.append(first);
    cards.takeUp({ any: true, added: new Set(first ? [first] : []), removed: true });
    expect(gone).toEqual([]);
  });

  it('are read from what is in sight on, where they are many', () => {
    const many = fill(400);
    const sight = vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function place(
      this: Element,
    ) {
      const index = many.indexOf(this);
      return { bottom: (index - 150) * 100 } as DOMRect; // scrolled down by 150 cards
    });
    cards.scan();
    const order = drain();
    expect(order[0]).toBe(many[150]);
    expect(order).toHaveLength(400);
    expect(order.slice(250)).toEqual(many.slice(0, 150));
    expect(sight.mock.calls.length).toBeLessThan(20);
    sight.mockRestore();
  });

  it('are read again when something in them changed, and only these', () => {
    const [first, second] = fill(3);
    cards.scan();
    drain();
    const inner = second?.appendChild(document.createElement('b'));
    expect([...cards.touch(new Set(inner ? [inner] : []))]).toEqual([second]);
    cards.takeUp({ any: true, added: new Set(), removed: false });
    expect(drain()).toEqual([second]);
    expect(first).toBeDefined();
  });
});
