/**
 * A site is data: the types of its declaration. A pack says which addresses are pages of which kind, and for each
 * kind several readings in order, of which the first that works is taken. It holds no function and no regular
 * expression, so that it could be written as JSON; `read.ts` and `value.ts` are all that interprets it.
 */
import type { PartyRole, ShopAlias } from '../model/sighting.ts';
import type { PageKind, SiteId } from '../model/site.ts';

/** A CSS selector. Ids, data attributes and link shapes before class names; hashed class names by prefix only. */
export type Selector = string;

export interface Pack {
  site: SiteId;
  /** Where its pages are: `www.example.com`, or `*.example.com` for the domain and everything below it. */
  hosts: readonly string[];
  /** `any` is http and https; a page of ours on loopback is `http` only. */
  scheme: 'any' | 'http';
  /** Tried in order: the first whose address fits says what a page is. */
  pages: readonly Page[];
}

export interface Page {
  kind: PageKind;
  at: readonly AddressPattern[];
  /** Tried in order; earlier and later layouts of a site stand side by side. */
  readings: readonly Reading[];
  /** Read beside whatever reading works: firms that are no shop of the page, such as a carrier, and other sellers of its item. */
  also?: readonly CardReading[];
  /** Literals in the page's scripts, by the name under which values speak of them. */
  data?: Readonly<Record<string, PageData>>;
  /** Signs of a known page without shops (no results, a shell, aggregates): `none` or `waiting` instead of `unknown`. */
  empty: readonly EmptySign[];
}

/** `shop` and `item`: what `identity/storefronts.ts` reads as such an address of this site. */
export type AddressPattern =
  | 'shop'
  | 'item'
  | {
      /** As in `Pack.hosts`; any host of the pack where it is left out. */
      host?: string;
      /** Compared without case. A `*` at the end stands for any rest. */
      path: string;
      /** Parameters that have to be there, with whatever value. */
      parameters?: readonly string[];
    };

interface EmptySign {
  has: Selector;
  lacks?: Selector;
  /** The page is on its way: a shell before its script has run, or a captcha before the page. */
  waiting?: true;
  means: string;
}

/** One way to read a kind of page. `name` is what `layout` says: short, with the years in which it was seen. */
export interface Reading {
  name: string;
  card: CardSource;
  fields: Fields;
  /** Where a mark belongs, the first that is there; at the end of the card where none is. */
  mark: readonly Place[];
}

/** A reading whose cards are elements of their own. */
export interface CardReading extends Reading {
  card: CardElements;
}

/** Each element that fits is a card. `record` finds the card's own record in the page's data. */
interface CardElements {
  each: Selector;
  record?: RecordOfCard;
}

type CardSource =
  | CardElements
  /** The page is about one shop; the card is its body. `needs`: what must be there for the reading to be this one. */
  | { page: true; needs?: Selector }
  /** Cards that are in the page's data only; no element belongs to them. */
  | { records: DataPath };

/** `source.key.key.0`: a name of `Page.data`, then keys of the literal. */
export type DataPath = string;

/** The record of the list `list` whose `key` equals what the card gives as `equals`. */
export interface RecordOfCard {
  list: DataPath;
  key: string;
  equals: Value;
}

export interface PageData {
  /** Text right before the literal (none where it opens the text); the next `{` or `[` opens it. */
  after: string;
  /** Which elements hold it: `script` where it is left out. */
  in?: Selector;
  /** The attribute that holds it; the element's text where left out. */
  attribute?: string;
  /** JSON-LD: the literal's `@type` is one of these. */
  types?: readonly string[];
  /**
   * Keys to the number (or the address) of what the page is about: the literal is believed only where that is the
   * item, else the shop, in the page's address.
   */
  item?: string;
}

export interface Place {
  at: Selector;
  where: 'after' | 'inside-end' | 'inside-start';
}

/** What is read of a shop. Values are tried in order; the first that gives something is taken. */
export interface Fields {
  /** An address of the shop: gives its ids, its host and its address. Ids that are read directly go before it. */
  shopAddress?: Value;
  shopId?: Value;
  sellerId?: Value;
  host?: Value;
  shopName?: Value;
  /**
   * Further addresses and ids of this very shop. An address that gives another id than the one read directly is an
   * alias by itself.
   */
  aliases?: readonly AliasFields[];
  /** A link to the shop's licence, or the page's own address where it is the licence. */
  licence?: Value;
  itemAddress?: Value;
  /** The item's number on this site, where no plain address of it is given (advertisements lead elsewhere). */
  itemId?: Value;
  /** Search engines: the address to which a result leads. */
  target?: Target;
  parties?: readonly PartyFields[];
  /** Whether the card is an advertisement: any of these. */
  ad?: readonly Condition[];
  /** Whether the marketplace itself sells: any of these. */
  selfOperated?: readonly Condition[];
  /** A card that gives no id and no host of a shop is none: its text alone may be anything. */
  identified?: true;
  /** Cards that are no offers at all: any of these. */
  skip?: readonly Condition[];
}

export interface Target {
  /** The real address, wherever the page holds it; the first that leads out of the engine's own domains. */
  address: Value;
  /** The shown address, where no real one is in the page: its host is believed, the rest, mostly cut, is not. */
  shown?: Value;
  /** The engine's own domains, which are no results of a shop. */
  own: readonly string[];
}

interface AliasFields {
  address?: Value;
  shopId?: Value;
  sellerId?: Value;
  host?: Value;
}

export interface PartyFields {
  role: PartyRole;
  name?: Value;
  codes?: readonly Value[];
}

export type Value = readonly Source[];

/** Where a text comes from. */
export type Source =
  | (Spot & { from: 'text'; cut?: readonly Cut[] })
  | (Spot & { from: 'attribute'; name: string; cut?: readonly Cut[] })
  /** In the card's record, or `source.key` in the page's data. */
  | { from: 'record'; path: string; cut?: readonly Cut[] }
  | { from: 'data'; path: DataPath; cut?: readonly Cut[] }
  /** The address of the page itself. */
  | { from: 'address'; cut?: readonly Cut[] }
  /** The value beside one of these labels, as licence pages print it. */
  | (Spot & { from: 'label'; labels: readonly string[]; cut?: readonly Cut[] })
  /** What a site of its own says of who runs it (`imprint.ts`). */
  | { from: 'imprint'; part: ImprintPart }
  | { from: 'fixed'; value: string };

/** `name` and `code` of who runs the site, `licence` its link to where its licence is shown, `supplier` who made it. */
export type ImprintPart = 'name' | 'code' | 'licence' | 'supplier';

/**
 * `at`: an element inside the card (in the whole document, where the page is the card); the card itself where left out.
 * `around`: the card's nearest ancestor that fits takes the card's place.
 */
interface Spot {
  at?: Selector;
  around?: Selector;
}

/** What is cut out of a text, step by step; a step that does not fit gives nothing. */
export type Cut =
  /** What stands behind the first (`last: true`: the last) `mark`. */
  | { take: 'after'; mark: string; last?: true }
  /** What stands before the first (or last) `mark`; everything where there is none. */
  | { take: 'before'; mark: string; last?: true }
  /** The first run of digits. */
  | { take: 'digits' }
  /** A parameter of an address. */
  | { take: 'parameter'; name: string }
  /** Text that was percent-encoded, or base64 (either alphabet) of UTF-8. */
  | { take: 'decoded'; of: 'percent' | 'base64' }
  /** A value of the literal (JSON) that the text holds: keys joined by dots. */
  | { take: 'key'; path: string };

export type Condition =
  /** The card holds, or is, such an element. */
  | { has: Selector }
  | { value: Value; is: readonly string[] }
  | { value: Value; includes: string }
  | { value: Value; startsWith: string; length?: number };

/** A page written by hand that shows a reading at work: its proof, and its test. */
export interface Example {
  /** What it shows. */
  shows: string;
  url: string;
  html: string;
  kind: PageKind;
  layout: string;
  /** The reading beside the page's own (`Page.also`) that it shows, too. */
  beside?: string;
  shops: readonly ExampleShop[];
}

/** What must come out; a field that is left out is not compared, `null` must be absent. */
export interface ExampleShop {
  site?: SiteId;
  shopName?: string | null;
  shopId?: string | null;
  sellerId?: string | null;
  host?: string | null;
  url?: string | null;
  itemUrl?: string | null;
  ad?: boolean;
  selfOperated?: boolean;
  parties?: readonly { role: PartyRole; name?: string; codes: readonly string[] }[];
  aliases?: readonly ShopAlias[] | null;
  licenceUrl?: string | null;
  /** The text of the element at which the mark is placed. */
  markAt?: string;
}
