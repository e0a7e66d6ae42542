/** How galleries become files: each picture on a page of its own, in Chromium (XINBIAO_CHROMIUM or /usr/bin/chromium). */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from '@playwright/test';
import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { cutTexts } from './options/cut-texts.ts';

/** Where all pictures go that are only looked at. */
export const galleryFolder = path.resolve(import.meta.dirname, '../../.output/gallery');
export const chromiumPath = process.env['XINBIAO_CHROMIUM'] ?? '/usr/bin/chromium';
/** The part of a name that limits a run to some pictures: the command's one word. */
export const wantedPart = process.argv[2] ?? '';

export interface Picture {
  name: string;
  how: BrowserContextOptions;
  /** Resolves when what is to be seen is there. */
  stage: (page: Page) => Promise<void>;
  /** What is seen without scrolling, instead of the whole page. */
  screenOnly?: boolean;
  /** Where its file goes, if not to the gallery's folder. */
  file?: string;
  /** The one element that is taken. */
  element?: string;
  /** Texts that are cut off are named on stderr. */
  namesCutTexts?: boolean;
}

/** Takes pictures one after another, and tells of each on stdout; what a page throws is told on stderr. */
export async function takePictures(pictures: Iterable<Picture>): Promise<void> {
  await mkdir(galleryFolder, { recursive: true });
  const browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox'] });
  try {
    for (const picture of pictures) await take(browser, picture);
  } finally {
    await browser.close();
  }
}

async function take(browser: Browser, picture: Picture): Promise<void> {
  const { name, file = path.join(galleryFolder, `${name}.png`) } = picture;
  const page = await browser.newPage(picture.how);
  page.on('pageerror', (error) => process.stderr.write(`${name}: ${error.message}\n`));
  await picture.stage(page);
  if (picture.namesCutTexts) {
    for (const cut of await page.evaluate(cutTexts)) process.stderr.write(`${name}: cut: ${cut}\n`);
  }
  if (picture.element === undefined) await page.screenshot({ path: file, fullPage: !picture.screenOnly });
  else await page.locator(picture.element).screenshot({ path: file });
  process.stdout.write(`${name}\n`);
  await page.close();
}
