/**
 * Takes pictures of the gallery into `.output/gallery/`, to be looked at: `node tests/gallery/pictures.ts [PART]`,
 * where PART limits it to pictures whose name contains it. Needs XINBIAO_CHROMIUM or /usr/bin/chromium.
 */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { BrowserContextOptions, Page } from '@playwright/test';
import { serveGallery } from './serve.ts';
import { takePictures, wantedPart } from './take-pictures.ts';
import type { Picture } from './take-pictures.ts';

interface Shown {
  name: string;
  query: string;
  how?: BrowserContextOptions;
}

const narrow = { width: 360, height: 740 };
const wide = { width: 1240, height: 800 };

const shown: Shown[] = [
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
  // as on a line that is full, whose plates may be left out
  { name: 'chips-sign-only', query: 'show=chips&rows=sign' },
  {
    name: 'chips-sign-only-en',
    query: 'show=chips&rows=sign&language=en&page=%23121212&card=%231f1f1f',
    how: { colorScheme: 'dark' },
  },
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

const docsFolder = path.resolve(import.meta.dirname, '../../docs/pictures');
const gallery = await serveGallery();

const stageOf = (query: string) => async (page: Page) => {
  await page.goto(`${gallery.address}?${query}`);
  await page.waitForSelector('html[data-ready]');
};

const ofGallery = shown.map(({ name, query, how }): Picture => ({
  name,
  how: { viewport: wide, ...how },
  stage: stageOf(query),
  screenOnly: name.startsWith('detail'),
}));
const ofLife = Object.entries(life).map(([name, sample]): Picture => ({
  name: `docs/pictures/mark-${name}.png`,
  how: { viewport: { width: 480, height: 300 } },
  stage: stageOf(`show=one&width=430px&sample=${encodeURIComponent(sample)}`),
  element: '.shop',
  file: path.join(docsFolder, `mark-${name}.png`),
}));

try {
  await takePictures(ofGallery.filter(({ name }) => name.includes(wantedPart)));
  if (wantedPart === 'life') {
    await mkdir(docsFolder, { recursive: true });
    await takePictures(ofLife);
  }
} finally {
  gallery.stop();
}
