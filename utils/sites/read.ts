/** Reads the shops off a page by its pack: tries the readings in order, and says which of them works. */
import type { Sighting } from '../model/sighting.ts';
import type { PageKind, SiteId } from '../model/site.ts';
import { pageOf } from './address.ts';
import type { FoundPage } from './address.ts';
import { textOf } from './element-text.ts';
import type { Literal } from './literals.ts';
import { pageRoot, parentOf, queryAll, queryOne, real } from './unclobbered.ts';
import { pageLiterals } from './page-data.ts';
import type { Place, Reading } from './pack.ts';
import { sight } from './sight.ts';
import type { Seen } from './sight.ts';
import type { Scope } from './value.ts';
import { readValue } from './value.ts';

/** A shop as a card of the page shows it, and where its mark belongs. */
export interface ReadShop {
  sighting: Sighting;
  /** Null where the shop is in the page's data only. */
  card: Element | null;
  anchor: { element: Element; where: Place['where'] } | null;
}

/** A page at one address. Open a new one when the address changes. */
export interface OpenPage {
  site: SiteId;
  kind: PageKind;
  /**
   * The name of the reading that works now; `none` where the page holds no shop; `waiting` where it is not rendered
   * yet, or a captcha stands before it; `unknown` where its layout is not recognised.
   */
  layout(): string;
  /** The cards of the working reading in page order; the body alone on a page about one shop; then those read beside. */
  cards(): Element[];
  /**
   * The cards of the working reading that are, hold, or lie in these elements: what came into the page since `cards`
   * was asked. Costs as much as the elements are large, whatever the size of the page. Null where no reading works yet
   * that takes elements as cards: then only `cards` can tell.
   */
  cardsNear(elements: Iterable<Element>): Set<Element> | null;
  /** Reads one card by the working reading; null where it names no shop. */
  readCard(card: Element): ReadShop | null;
  /** Reads the whole page, with the shops that are in its data only. */
  read(): { layout: string; shops: ReadShop[] };
}

/** A card without its element: a record of the page's data. */
type Card = Element | { record: Literal };

/** At most this many cards without a shop are tried before a reading counts as not working. */
const maxProbed = 120;

/** Opens the page for reading; null where no pack reads its address. Costs nothing until a method is called. */
export function openPage(document: Document, url: string): OpenPage | null {
  const found = pageOf(url);
  return found && openFound(document, url, found);
}

/** As `openPage`, for a page whose pack was found already. */
export function openFound(document: Document, url: string, { pack, kind, page }: FoundPage): OpenPage {
  const literals = pageLiterals(document, page.data ?? {}, url);
  let working: Reading | null = null;
  /** The readings of cards that are read beside the working one. */
  const beside = new WeakMap<Element, Reading>();

  function scopeOf(reading: Reading, card: Card): Scope {
    const found = new Map<string, Element | null>();
    if (!isElement(card))
      return { root: pageRoot(document), card: null, record: card.record, literals, found, url };
    const root = 'page' in reading.card ? pageRoot(document) : card;
    const scope: Scope = { root, card, record: undefined, literals, found, url };
    const join = 'each' in reading.card ? reading.card.record : undefined;
    const key = join && readValue(join.equals, scope);
    return join && key !== undefined ? { ...scope, record: literals.recordWhere(join, key) } : scope;
  }

  function cardsOf({ card }: Reading): Card[] {
    if ('each' in card) return queryAll(pageRoot(document), card.each);
    if ('page' in card) {
      return card.needs === undefined || queryOne(pageRoot(document), card.needs)
        ? [real(document, 'body')]
        : [];
    }
    const records = literals.at(card.records);
    return Array.isArray(records) ? records.map((record: Literal) => ({ record })) : [];
  }

  const seen = (reading: Reading, card: Card): Seen =>
    sight(pack.site, reading.fields, scopeOf(reading, card));

  /** The first reading that works, with its cards; else whether that is as it should be. */
  function choose(): { reading: Reading; cards: Card[] } | 'none' | 'waiting' | 'unknown' {
    working = null;
    let onlyOwn = false;
    let sawCards = false;
    for (const reading of page.readings) {
      const cards = cardsOf(reading);
      sawCards ||= cards.length > 0 && !('page' in reading.card);
      for (const card of cards.slice(0, maxProbed)) {
        const shop = seen(reading, card);
        onlyOwn ||= shop === 'own';
        if (shop === null || shop === 'own') continue;
        working = reading;
        return { reading, cards };
      }
    }
    const sign = page.empty.find(
      ({ has, lacks }) =>
        queryOne(pageRoot(document), has) !== null &&
        (lacks === undefined || queryOne(pageRoot(document), lacks) === null),
    );
    if (onlyOwn || (sign && !sign.waiting)) return 'none';
    return sign || (!sawCards && isBlank(document)) ? 'waiting' : 'unknown';
  }

  function cardsBeside(): Element[] {
    const found: Element[] = [];
    for (const reading of page.also ?? []) {
      if (reading === working) continue;
      for (const card of queryAll(pageRoot(document), reading.card.each)) {
        beside.set(card, reading);
        found.push(card);
      }
    }
    return found;
  }

  function shopOf(reading: Reading, card: Card): ReadShop | null {
    const sighting = seen(reading, card);
    if (sighting === null || sighting === 'own') return null;
    if (!isElement(card)) return { sighting, card: null, anchor: null };
    return { sighting, card, anchor: anchorOf(reading, card) };
  }

  return {
    site: pack.site,
    kind,
    layout() {
      const choice = choose();
      return typeof choice === 'string' ? choice : choice.reading.name;
    },
    cards() {
      const choice = choose();
      const own = typeof choice === 'string' ? [] : choice.cards.filter(isElement);
      return [...own, ...cardsBeside()];
    },
    cardsNear(elements) {
      if (!working || !('each' in working.card)) return null;
      const near = elementsNear(elements, working.card.each);
      for (const reading of page.also ?? []) {
        for (const card of elementsNear(elements, reading.card.each)) {
          beside.set(card, reading);
          near.add(card);
        }
      }
      return near;
    },
    readCard(card) {
      const other = beside.get(card);
      if (other) return shopOf(other, card);
      if (!working) choose();
      return working && shopOf(working, card);
    },
    read() {
      const choice = choose();
      const others = cardsBeside().flatMap((card) => {
        const reading = beside.get(card);
        return (reading && shopOf(reading, card)) ?? [];
      });
      if (typeof choice === 'string') return { layout: choice, shops: others };
      const shops = choice.cards.flatMap((card) => shopOf(choice.reading, card) ?? []);
      return { layout: choice.reading.name, shops: [...shops, ...others] };
    },
  };
}

/** Texts and pictures: what a page that shows anything at all has. */
const somethingShown = 'img, picture, svg, canvas, video, iframe, form, input, button';

/** A shell whose script has not drawn anything yet. */
function isBlank(document: Document): boolean {
  const body: HTMLElement | null = real(document, 'body');
  return body === null || (textOf(body).trim() === '' && body.querySelector(somethingShown) === null);
}

/** Elements that fit the selector: each of `elements`, what lies within, and the nearest around it. */
function elementsNear(elements: Iterable<Element>, selector: string): Set<Element> {
  const found = new Set<Element>();
  for (const element of elements) {
    // around it: a selector may speak of what its element holds, which came only now
    const nearest = real(element, 'closest').call(element, selector);
    if (nearest) found.add(nearest);
    if (real(element, 'firstElementChild')) {
      for (const within of queryAll(element, selector)) found.add(within);
    }
  }
  return found;
}

const isElement = (card: Card): card is Element => 'nodeType' in card;

function anchorOf({ card: source, mark }: Reading, card: Element): NonNullable<ReadShop['anchor']> {
  const ofPage = 'page' in source;
  const root = ofPage ? (parentOf(card) ?? card) : card;
  for (const { at, where } of mark) {
    const element = queryOne(root, at);
    if (element) return { element, where };
  }
  return { element: card, where: ofPage ? 'inside-start' : 'inside-end' };
}
