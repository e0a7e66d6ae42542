/** How long the popup takes to show something, and what it loads for it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { HTTPRequest, Page } from 'puppeteer-core';

export interface Opening {
  /**
   * From the beginning of the navigation to the first content that was painted, in ms. The page is empty until the popup
   * is drawn, so this is the popup itself, in its reader's language.
   */
  firstContentMs: number;
  /** Until what was read on the tab's page, and what was found there, was drawn, in ms. */
  findingsMs: number;
  /** The extension's files that it loaded, itself included. */
  files: string[];
}

interface Watched {
  findingsMs?: number;
}

/** To be run in the page before each load: notes when the popup has told what was found on the tab's page. */
export function watchFindings(): void {
  const watched: Watched = {};
  Object.assign(globalThis, { watchedPopup: watched });
  new MutationObserver((_, observer) => {
    if (document.querySelector('.popup .count') === null) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => (watched.findingsMs = performance.now()))); // after the frame with it
  }).observe(document, { subtree: true, childList: true });
}

/** @param page with `watchFindings`; @param address of the popup, with the tab that it tells of */
export async function openPopup(page: Page, address: string): Promise<Opening> {
  const files = new Set<string>();
  const note = (request: HTTPRequest): void => {
    const { protocol, pathname } = new URL(request.url());
    if (protocol === 'chrome-extension:') files.add(pathname);
  };
  page.on('request', note);
  const firstContentMs = await firstPaint(page, address);
  const findings = await page.waitForFunction(
    () => (globalThis as unknown as { watchedPopup: Watched }).watchedPopup.findingsMs,
  );
  const findingsMs = (await findings.jsonValue()) ?? Number.NaN;
  page.off('request', note);
  return { firstContentMs, findingsMs, files: [...files] };
}

/** Opens any page. @returns from the beginning of the navigation to the first content that was painted, in ms */
export async function firstPaint(page: Page, address: string): Promise<number> {
  await page.bringToFront(); // a page that nobody sees paints nothing
  await page.goto(address, { waitUntil: 'load' });
  const paint = await page.waitForFunction(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
  );
  return (await paint.jsonValue()) ?? Number.NaN;
}

/** @param extension the folder of the built extension @returns bytes of the files, each gzip'd by itself */
export function gzippedBytes(extension: string, files: readonly string[]): number {
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(join(extension, file))).length, 0);
}
