/**
 * Takes pictures of the options page into `.output/gallery/`, to be looked at:
 * `node tests/gallery/options/pictures.ts [PART]`, where PART limits it to pictures whose name contains it.
 * Needs XINBIAO_CHROMIUM or /usr/bin/chromium.
 */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from '@playwright/test';
import type { BrowserContextOptions, Page } from '@playwright/test';
import { createViteServer } from 'vitest/node';

type Act = (page: Page) => Promise<void>;

const root = path.resolve(import.meta.dirname, '../../..');
const folder = path.join(root, '.output/gallery');

const lookAtFile: Act = async (page) => {
  await page.setInputFiles('#list-file', {
    name: '2026年演示失信名单.xlsx',
    mimeType: '',
    buffer: Buffer.from('x'),
  });
  await page.waitForSelector('#list-add, .source-title, [role=alert] .notice');
};

const lookAtAddress: Act = async (page) => {
  await page.fill('#list-address', 'https://lists.example/演示/');
  await page.click('#list-look');
  await page.waitForSelector('#list-add');
};

const openAll: Act = (page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });

const announce = (subject: string) => (page: Page) =>
  page.evaluate((about) => {
    const news = { stage: 'storing', unit: 'entries', done: 31_200, of: 120_000 };
    const channel = new BroadcastChannel('progress');
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has none
    channel.postMessage({ subject: about, ...news });
  }, subject);

const steps = (count: number): Act =>
  async function walk(page) {
    for (let step = 0; step < count; step++) await page.click('#step-next');
  };

/** What a person does in a scene before the picture is taken. */
const acts: Readonly<Record<string, Act>> = {
  begin: async () => undefined,
  refused: lookAtFile,
  lists: async (page) => {
    await page.click('article:nth-of-type(3) .card-actions .button');
    await announce('old')(page);
  },
  open: openAll,
  raise: async (page) => {
    await page.click('.trust .button');
    const real = (await page.textContent('.compare .fingerprint')) ?? '';
    await page.fill('.compare .input', real.replace('034f', '0340'));
  },
  hostile: openAll,
  feed: lookAtAddress,
  pinned: async (page) => {
    await lookAtAddress(page);
    await page.click('.choice:nth-of-type(2)');
    await page.click('#list-add');
  },
  table: async (page) => {
    await lookAtFile(page);
    await openAll(page);
  },
  taking: async (page) => {
    await lookAtFile(page);
    await page.click('#list-add');
    await announce('yan-shi-biao')(page);
  },
  unread: lookAtFile,
  vanishing: lookAtFile,
  domains: lookAtFile,
  links: lookAtFile,
  'welcome-what': async () => undefined,
  'welcome-lists': steps(1),
  'welcome-sites': steps(2),
  learn: async () => undefined,
  data: (page) => page.click('#erase-all'),
  removed: (page) => page.click('article:nth-of-type(2) .card-actions > .button:nth-of-type(2)'),
};

/** Other pages than the options. */
const pageOf: Readonly<Record<string, string>> = {
  'welcome-what': 'welcome',
  'welcome-lists': 'welcome',
  'welcome-sites': 'welcome',
  learn: 'learn',
};

/** Scenes that are another one with something else done in it. */
const sameAs: Readonly<Record<string, string>> = {
  'welcome-what': 'begin',
  'welcome-lists': 'begin',
  'welcome-sites': 'begin',
  learn: 'begin',
  data: 'lists',
  open: 'lists',
  taking: 'table',
  removed: 'lists',
};

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
const server = await createViteServer({
  root,
  configFile: false,
  logLevel: 'error',
  publicDir: path.join(root, 'public'),
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  resolve: { alias: { 'wxt/browser': path.join(root, 'tests/unit/components/fake-browser.ts') } },
  server: { host: '127.0.0.1', hmr: false, watch: null },
});
await server.listen(0);
const address = server.resolvedUrls?.local[0] ?? '';
const browser = await chromium.launch({
  executablePath: process.env['XINBIAO_CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  for (const [scene, act] of Object.entries(acts)) {
    for (const [way, { language, how }] of Object.entries(ways)) {
      const name = `options-${scene}-${way}`;
      if (!name.includes(only)) continue;
      const page = await browser.newPage(how);
      page.on('pageerror', (error) => process.stderr.write(`${name}: ${error.message}\n`));
      const query = new URLSearchParams({
        scene: sameAs[scene] ?? scene,
        language,
        page: pageOf[scene] ?? 'options',
      });
      await page.goto(`${address}tests/gallery/options/?${query.toString()}`);
      await page.waitForSelector('.card, .topic');
      await act(page);
      await page.waitForTimeout(300);
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (over > 0) process.stderr.write(`${name}: ${String(over)} px too wide\n`);
      await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true });
      process.stdout.write(`${name}\n`);
      await page.close();
    }
  }
} finally {
  await browser.close();
  await server.close();
}
