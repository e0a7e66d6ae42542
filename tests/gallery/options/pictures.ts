/**
 * Takes pictures of our own pages, and names texts that are cut off, into `.output/gallery/`, to be looked at:
 * `node tests/gallery/options/pictures.ts [PART]`, where PART limits it to pictures whose name contains it.
 * Needs XINBIAO_CHROMIUM or /usr/bin/chromium.
 */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from '@playwright/test';
import type { BrowserContextOptions } from '@playwright/test';
import { cutTexts } from './cut-texts.ts';
import { servePages } from './serve-pages.ts';
import { stage, staged } from './staged.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const folder = path.join(root, '.output/gallery');

const dark = { colorScheme: 'dark' as const };
const wide = { width: 1100, height: 800 };
const ways: Readonly<Record<string, { language: string; how: BrowserContextOptions }>> = {
  'zh-CN-wide-light': { language: 'zh-CN', how: { viewport: wide } },
  'zh-CN-narrow-dark': { language: 'zh-CN', how: { viewport: { width: 360, height: 740 }, ...dark } },
  'en-narrow-light': { language: 'en', how: { viewport: { width: 360, height: 740 } } },
  'en-wide-dark': { language: 'en', how: { viewport: wide, ...dark } },
  // 200 % zoom is half the width at twice the density
  'zh-TW-zoomed': { language: 'zh-TW', how: { viewport: { width: 550, height: 400 }, deviceScaleFactor: 2 } },
};

const only = process.argv[2] ?? '';
await mkdir(folder, { recursive: true });
const { address, stop } = await servePages();
const browser = await chromium.launch({
  executablePath: process.env['XINBIAO_CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  for (const one of staged) {
    for (const [way, { language, how }] of Object.entries(ways)) {
      const name = `${one.page === 'popup' ? 'popup' : 'options'}-${one.name}-${way}`;
      if (!name.includes(only)) continue;
      const page = await browser.newPage(how);
      page.on('pageerror', (error) => process.stderr.write(`${name}: ${error.message}\n`));
      await stage(page, address, one, language);
      for (const cut of await page.evaluate(cutTexts)) process.stderr.write(`${name}: cut: ${cut}\n`);
      await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true });
      process.stdout.write(`${name}\n`);
      await page.close();
    }
  }
} finally {
  await browser.close();
  await stop();
}
