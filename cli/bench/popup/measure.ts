/** How long the popup takes to show something, and what it loads for it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { HTTPRequest, Page } from 'puppeteer-core';

export interface Opening {
  /** From the beginning of the navigation to the first content that was painted, in ms. */
  firstContentMs: number;
  /** The extension's files that it loaded, itself included. */
  files: string[];
}

/** @param address of the popup, with the tab that it tells of */
export async function openPopup(page: Page, address: string): Promise<Opening> {
  const files = new Set<string>();
  const note = (request: HTTPRequest): void => {
    const { protocol, pathname } = new URL(request.url());
    if (protocol === 'chrome-extension:') files.add(pathname);
  };
  page.on('request', note);
  await page.bringToFront(); // a page that nobody sees paints nothing
  await page.goto(address, { waitUntil: 'load' });
  const paint = await page.waitForFunction(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
  );
  const firstContentMs = (await paint.jsonValue()) ?? Number.NaN;
  await page.waitForSelector('main');
  page.off('request', note);
  return { firstContentMs, files: [...files] };
}

/** @param extension the folder of the built extension @returns bytes of the files, each gzip'd by itself */
export function gzippedBytes(extension: string, files: readonly string[]): number {
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(join(extension, file))).length, 0);
}
