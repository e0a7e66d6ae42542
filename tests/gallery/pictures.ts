/**
 * Takes pictures of the gallery into `.output/gallery/`, to be looked at: `node tests/gallery/pictures.ts [PART]`,
 * where PART limits it to pictures whose name contains it. Needs XINBIAO_CHROMIUM or /usr/bin/chromium.
 */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from '@playwright/test';
import type { BrowserContextOptions } from '@playwright/test';
import { serveGallery } from './serve.ts';

interface Picture {
  name: string;
  query: string;
  how?: BrowserContextOptions;
}

const narrow = { width: 360, height: 740 };
const wide = { width: 1240, height: 800 };

const pictures: Picture[] = [
  ...(['zh-CN', 'zh-TW', 'en'] as const).flatMap((language) => [
    { name: `chips-${language}-light`, query: `show=chips&language=${language}` },
    {
      name: `chips-${language}-dark`,
      query: `show=chips&language=${language}&page=%23121212&card=%231f1f1f`,
      how: { colorScheme: 'dark' as const },
    },
    { name: `banners-${language}-light`, query: `show=banners&language=${language}` },
    {
      name: `banners-${language}-dark`,
      query: `show=banners&language=${language}`,
      how: { colorScheme: 'dark' as const },
    },
    { name: `detail-${language}-light`, query: `show=detail&language=${language}` },
  ]),
  { name: 'chips-dark-scheme-on-light-page', query: 'show=chips', how: { colorScheme: 'dark' } },
  { name: 'chips-light-scheme-on-dark-page', query: 'show=chips&page=%23121212&card=%231f1f1f' },
  { name: 'chips-on-red', query: 'show=chips&page=%23b3261e&card=%23d9342b' },
  { name: 'chips-forced-colours', query: 'show=chips', how: { forcedColors: 'active' } },
  { name: 'banners-forced-colours', query: 'show=banners', how: { forcedColors: 'active' } },
  { name: 'layouts', query: 'show=layouts' },
  { name: 'notes-zh-CN', query: 'show=notes' },
  { name: 'detail-two', query: 'show=detail&sample=two%20lists' },
  {
    name: 'detail-demonstration-dark',
    query: 'show=detail&sample=blacklist%20demonstration',
    how: { colorScheme: 'dark' },
  },
  {
    name: 'detail-everything-zh-CN',
    query: 'show=detail&sample=everything',
    how: { viewport: { width: 700, height: 1100 } },
  },
  {
    name: 'detail-everything-en',
    query: 'show=detail&sample=everything&language=en',
    how: { viewport: { width: 700, height: 1300 } },
  },
  { name: 'detail-stale', query: 'show=detail&sample=blacklist%20stale' },
  { name: 'detail-same-name', query: 'show=detail&sample=same%20name' },
  { name: 'detail-narrow', query: 'show=detail', how: { viewport: narrow } },
  { name: 'chips-narrow', query: 'show=chips', how: { viewport: narrow } },
  ...(['zh-CN', 'en'] as const).map((language) => ({
    name: `chips-in-narrow-cards-${language}`,
    query: `show=chips&width=142px&language=${language}`,
  })),
  { name: 'banners-narrow', query: 'show=banners&language=en', how: { viewport: narrow } },
  // 200 % zoom is half the width at twice the density
  {
    name: 'chips-zoomed',
    query: 'show=chips',
    how: { viewport: { width: 620, height: 400 }, deviceScaleFactor: 2 },
  },
  {
    name: 'detail-zoomed',
    query: 'show=detail',
    how: { viewport: { width: 620, height: 400 }, deviceScaleFactor: 2 },
  },
];

/** Small pictures of single marks, for `docs/mark-life.md`: taken by `node tests/gallery/pictures.ts life`. */
const life: Readonly<Record<string, string>> = {
  listed: 'blacklist solid',
  rectifying: 'blacklist rectifying',
  'deadline-passed': 'blacklist deadline passed',
  overdue: 'blacklist overdue',
  contested: 'blacklist contested',
  objected: 'blacklist objected',
  stale: 'blacklist stale',
  suspected: 'blacklist suspected',
  demonstration: 'blacklist solid demonstration',
  corrected: 'corrected',
  muted: 'muted',
  disowned: 'disowned',
};

const only = process.argv[2] ?? '';
const folder = path.resolve(import.meta.dirname, '../../.output/gallery');
const docsFolder = path.resolve(import.meta.dirname, '../../docs/pictures');
await mkdir(folder, { recursive: true });
const gallery = await serveGallery();
const browser = await chromium.launch({
  executablePath: process.env['XINBIAO_CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  for (const { name, query, how } of pictures.filter((picture) => picture.name.includes(only))) {
    const page = await browser.newPage({ viewport: wide, ...how });
    page.on('pageerror', (error) => process.stderr.write(`${name}: ${error.message}\n`));
    await page.goto(`${gallery.address}?${query}`);
    await page.waitForSelector('html[data-ready]');
    await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: !name.startsWith('detail') });
    process.stdout.write(`${name}\n`);
    await page.close();
  }
  for (const [name, sample] of only === 'life' ? Object.entries(life) : []) {
    const page = await browser.newPage({ viewport: { width: 480, height: 300 } });
    await page.goto(`${gallery.address}?show=one&width=430px&sample=${encodeURIComponent(sample)}`);
    await page.waitForSelector('html[data-ready]');
    await mkdir(docsFolder, { recursive: true });
    await page.locator('.shop').screenshot({ path: path.join(docsFolder, `mark-${name}.png`) });
    process.stdout.write(`docs/pictures/mark-${name}.png\n`);
    await page.close();
  }
} finally {
  await browser.close();
  gallery.stop();
}
