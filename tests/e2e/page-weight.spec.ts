/** How heavy the parts are that people wait for, as they were built. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { siteScripts } from '../../cli/bench/page/size.ts';
import { gzippedBytes } from '../../cli/bench/popup/measure.ts';
import { packs } from '../../utils/sites/packs.ts';
import { expect, test } from './fixtures.ts';

const builtFor = (kind: string): string =>
  resolve('.output', kind === 'chromium' ? 'chrome-mv3' : 'firefox-mv3');

test('no site’s pages are given more than 30 KB, and each is given its own packs', ({ kind }) => {
  const sites = siteScripts(builtFor(kind));
  expect(sites.filter((site) => site.gzippedBytes >= 30_000)).toEqual([]);
  expect(sites.every(({ files }) => files.length === 2 && files[1] === 'marks.js')).toBe(true);
  expect(new Set(sites.map(({ files }) => files[0])).size).toBe(sites.length);
  expect(sites.length).toBeLessThanOrEqual(packs.length);
});

test('the popup is its page and one script, less than 60 KB in all', ({ kind }) => {
  const extension = builtFor(kind);
  const page = readFileSync(join(extension, 'popup.html'), 'utf8');
  const named = [...page.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, file = '']) => file);
  expect(named.map((file) => file.slice(file.lastIndexOf('.')))).toEqual(['.js']);
  const script = named.find((file) => file.endsWith('.js')) ?? '';
  // nothing that it would fetch later: files of ours that it imports
  expect(readFileSync(join(extension, script), 'utf8')).not.toMatch(/\bimport\(|\bfrom\s*["'][./]/);
  expect(gzippedBytes(extension, ['/popup.html', ...named])).toBeLessThan(60_000);
});
