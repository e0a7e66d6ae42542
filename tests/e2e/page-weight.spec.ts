/** What each site's pages are given, as it was built: less than 30 KB gzip'd, whichever site it is. */
import { resolve } from 'node:path';
import { siteScripts } from '../../cli/bench/page/size.ts';
import { packs } from '../../utils/sites/packs.ts';
import { expect, test } from './fixtures.ts';

test('no site’s pages are given more than 30 KB, and each is given its own packs', ({ kind }) => {
  const sites = siteScripts(resolve('.output', kind === 'chromium' ? 'chrome-mv3' : 'firefox-mv3'));
  expect(sites.filter(({ gzippedBytes }) => gzippedBytes >= 30_000)).toEqual([]);
  expect(sites.every(({ files }) => files.length === 2 && files[1] === 'marks.js')).toBe(true);
  expect(new Set(sites.map(({ files }) => files[0])).size).toBe(sites.length);
  expect(sites.length).toBeLessThanOrEqual(packs.length);
});
