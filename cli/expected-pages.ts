/** The independent counts of the captured pages (`tests/captures/expected`): what a person finds on each of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A shop, or the target of a search result, as a person finds it on the page. */
export interface ExpectedSighting {
  shopId?: string;
  sellerId?: string;
  shopName?: string;
  host?: string;
  itemId?: string;
  items?: string[];
  url?: string;
  ad?: boolean;
  selfOperated?: boolean;
  operator?: { name: string; codes: string[] };
}

/** One file of the count; its fields are told in the README beside it. */
export interface ExpectedPage {
  file: string;
  url: string;
  site: string;
  kind: string | null;
  layout: 'read' | 'none' | 'unknown';
  inData?: boolean;
  /** Product cards or result blocks of the main list, whether or not they tell a shop. */
  cards: number;
  sightings: ExpectedSighting[];
}

/** The independent counts, a file for each captured page, in the order of their names. */
export function readExpectedPages(folder: string): ExpectedPage[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as ExpectedPage);
}
