/**
 * The carrier that an item, an order or a tracking page names: a firm of its own, no shop of the page. Read by its
 * label in any part of the page that is about deliveries, whatever that part is called in this year's build.
 */
import type { CardReading, Cut, Page, PartyFields, Reading, Selector } from './pack.ts';

const labels = [
  '物流公司',
  '承运公司',
  '承运商',
  '承运人',
  '快递公司',
  '配送公司',
  'Carrier',
  'Shipping carrier',
  'Shipping company',
  'Logistics company',
];

/** What follows the name in the same line. */
const rest: readonly Cut[] = ['货运单', '快递单', '物流单', '运单', 'Tracking', '('].map((mark) => ({
  take: 'before',
  mark,
}));

const carrierIn = (at?: Selector): PartyFields => ({
  role: 'carrier',
  name: [{ from: 'label', labels, cut: rest, ...(at !== undefined && { at }) }],
});

const parts = [
  '[class*="ogistic"]',
  '[class*="xpress"]',
  '[class*="eliver"]',
  '[class*="arrier"]',
  '[class*="hipment"]',
  '[id*="ogistic"]',
  '[id*="xpress"]',
].join(', ');

/** Beside an order or an item: each outermost part that names one. */
export const carriers: CardReading = {
  name: 'carrier',
  card: { each: `:is(${parts}):not(:is(${parts}) *, body)` },
  fields: { parties: [carrierIn()] },
  mark: [],
};

/** Of a page about one delivery: wherever it is named. */
export const carrierOfPage: Reading = {
  name: 'carrier-page',
  card: { page: true },
  fields: { parties: [carrierIn('body')] },
  mark: [],
};

/**
 * What is read of an order in detail: whose shop it was bought at, and its carrier; the carrier alone where the shop is
 * not told.
 * @param shops reads the site's links to shops
 */
export const orderInDetail = (shops: CardReading): Pick<Page, 'readings' | 'also'> => ({
  readings: [shops, carriers, carrierOfPage],
  also: [carriers],
});
