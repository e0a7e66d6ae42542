/**
 * Takes pictures of the built extension's pages that stand in no other gallery, over a list and a desk made up, into
 * `.output/gallery/`: `node tests/gallery/built/pictures.ts [PART]`, where PART limits it to pictures whose name contains
 * it. Names texts that are cut off. Needs `wxt build`, and XINBIAO_CHROMIUM or /usr/bin/chromium.
 */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { startChromium } from '../../e2e/browsers/chromium.ts';
import type { Tab } from '../../e2e/browsers/shopper.ts';
import { Extension } from '../../e2e/extension.ts';
import { PublishedList } from '../../e2e/published-list.ts';
import { TestWeb } from '../../e2e/web.ts';
import { cutTexts } from '../options/cut-texts.ts';
import { chromiumPath, galleryFolder, wantedPart } from '../take-pictures.ts';
import { entries, passphrase, removals, scenes } from './scenes.ts';

const ways = {
  'zh-CN-wide-light': { language: 'zh-CN', width: 1100, look: { colorScheme: 'light' } },
  'zh-CN-narrow-dark': { language: 'zh-CN', width: 360, look: { colorScheme: 'dark' } },
  'en-narrow-light': { language: 'en', width: 320, look: { colorScheme: 'light' } },
  'en-wide-dark': { language: 'en', width: 1100, look: { colorScheme: 'dark' } },
  // as wide as at 200 % zoom
  'zh-TW-zoomed': { language: 'zh-TW', width: 550, look: { colorScheme: 'light' } },
  'zh-CN-forced': { language: 'zh-CN', width: 720, look: { colorScheme: 'light', forcedColors: 'active' } },
} as const;

/** Longer than any transition; nothing is asserted of it. */
const rest = (): Promise<void> => new Promise((rested) => setTimeout(rested, 400));

async function picture(tab: Tab, name: string, width: number): Promise<void> {
  await tab.resize(width, 800);
  await rest();
  const height = await tab.evaluate(() => document.documentElement.scrollHeight, null);
  await tab.resize(width, Math.max(800, height));
  for (const cut of await tab.evaluate(cutTexts, null)) process.stderr.write(`${name}: cut: ${cut}\n`);
  const wide = await tab.evaluate(() => document.documentElement.scrollWidth, null);
  if (wide > width) process.stderr.write(`${name}: ${String(wide - width)} px too wide\n`);
  await tab.screenshot(path.join(galleryFolder, `${name}.png`));
  process.stdout.write(`${name}\n`);
}

const there = (tab: Tab, selector: string): Promise<void> =>
  tab.evaluate(async (wanted) => {
    for (let waited = 0; waited < 20_000 && !document.querySelector(wanted); waited += 100)
      await new Promise((passed) => setTimeout(passed, 100));
  }, selector);

await mkdir(galleryFolder, { recursive: true });
const web = await TestWeb.start();
const shopper = await startChromium(web.port, chromiumPath);
try {
  const list = await PublishedList.create(web, 'gallery');
  await shopper.allowOrigin(PublishedList.pattern);
  const extension = await Extension.of(shopper);
  await list.publish(entries);
  await extension.send('subscribe', { address: list.address });
  await list.publish(entries, removals);
  await extension.send('sync');

  const desk = await shopper.openOwn('desk.html#cases/open');
  await there(desk, '#bulk-list option[value="gallery"]');
  await desk.evaluate(() => {
    for (const [id, value] of [
      ['bulk-list', 'gallery'],
      ['bulk-area', '浙江'],
    ] as const) {
      const field = document.querySelector<HTMLInputElement | HTMLSelectElement>(`#${id}`);
      if (!field) continue;
      field.value = value;
      field.dispatchEvent(new Event(field.localName === 'select' ? 'change' : 'input', { bubbles: true }));
    }
  }, null);
  await desk.click('#bulk-open:not([disabled])');
  await there(desk, '[role="status"]:not(:empty)');
  await rest();
  await desk.close();

  for (const [scene, { path: address, there: shown, act }] of Object.entries(scenes)) {
    const wanted = Object.entries(ways).filter(([way]) => `${scene}-${way}`.includes(wantedPart));
    if (wanted.length === 0) continue;
    const tab = await shopper.openOwn(address);
    await there(tab, shown);
    await act?.(tab);
    for (const [way, { language, width, look }] of wanted) {
      await extension.changeSettings({ language });
      await tab.likes({ forcedColors: 'none', ...look });
      await picture(tab, `${scene}-${way}`, width);
    }
    await tab.close();
  }

  if ('desk-locked'.includes(wantedPart)) {
    const tab = await shopper.openOwn('desk.html#lock');
    await tab.type('#lock-fresh', passphrase);
    await tab.type('#lock-again', passphrase);
    await tab.click('#lock-understood');
    await tab.click('#lock-set');
    await there(tab, '#lock-change, .lock-page [role="status"]');
    await rest();
    for (const [way, { language, width, look }] of Object.entries(ways)) {
      await extension.changeSettings({ language });
      await tab.likes({ forcedColors: 'none', ...look });
      await picture(tab, `desk-lock-on-${way}`, width);
    }
    await tab.close();
  }
} finally {
  await shopper.close();
  await web.stop();
}
