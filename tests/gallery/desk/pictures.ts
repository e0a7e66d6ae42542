/**
 * Takes pictures of the desk's reports, and names texts that are cut off, into `.output/gallery/`, to be looked at:
 * `node tests/gallery/desk/pictures.ts [PART]`, where PART limits it to pictures whose name contains it.
 * Needs XINBIAO_CHROMIUM or /usr/bin/chromium.
 */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { cutTexts } from '../options/cut-texts.ts';
import { servePages } from '../options/serve-pages.ts';
import { deskScenes, stageDesk } from './staged.ts';

const folder = path.resolve(import.meta.dirname, '../../../.output/gallery');
const wide = { width: 1100, height: 800 };
const narrow = { width: 360, height: 740 };
const ways = {
  'zh-CN-wide-light': { language: 'zh-CN', viewport: wide, colorScheme: 'light' },
  'zh-CN-narrow-dark': { language: 'zh-CN', viewport: narrow, colorScheme: 'dark' },
  'en-narrow-light': { language: 'en', viewport: narrow, colorScheme: 'light' },
  'en-wide-dark': { language: 'en', viewport: wide, colorScheme: 'dark' },
} as const;

const only = process.argv[2] ?? '';
await mkdir(folder, { recursive: true });
const { address, stop } = await servePages();
const browser = await chromium.launch({
  executablePath: process.env['XINBIAO_CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  for (const scene of deskScenes) {
    for (const [way, { language, ...how }] of Object.entries(ways)) {
      const name = `desk-${scene}-${way}`;
      if (!name.includes(only)) continue;
      const page = await browser.newPage(how);
      page.on('pageerror', (error) => process.stderr.write(`${name}: ${error.message}\n`));
      await stageDesk(page, address, scene, language);
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
