/** The independent counts of `expected/`, and where the captured pages are (beside the checkout, or nowhere). */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { readExpectedPages } from '../../cli/expected-pages.ts';
import type { ExpectedPage } from '../../cli/expected-pages.ts';

export const capturesDirectory = resolve(import.meta.dirname, '../../../shared/captures');
export const capturesPresent = existsSync(capturesDirectory);
export const absent = '../shared is absent: the captured pages are not tested';

const expectedDirectory = resolve(import.meta.dirname, 'expected');

export function expectedPages(): ExpectedPage[] {
  return readExpectedPages(expectedDirectory);
}
