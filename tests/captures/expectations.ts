/** The independent counts of `expected/`, and where the captured pages are (beside the checkout, or nowhere). */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

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

export interface ExpectedPage {
  file: string;
  url: string;
  site: string;
  kind: string | null;
  layout: 'read' | 'none' | 'unknown';
  inData?: boolean;
  sightings: ExpectedSighting[];
}

export const capturesDirectory = resolve(import.meta.dirname, '../../../shared/captures');
export const capturesPresent = existsSync(capturesDirectory);
export const absent = '../shared is absent: the captured pages are not tested';

const expectedDirectory = resolve(import.meta.dirname, 'expected');

export function expectedPages(): ExpectedPage[] {
  return readdirSync(expectedDirectory)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => JSON.parse(readFileSync(join(expectedDirectory, name), 'utf8')) as ExpectedPage);
}
