/**
 * The desk's reports in every state, over a Worker made up: axe finds nothing in either theme, and no text is cut off in
 * any language, in a side panel's width and in a wide window.
 */
import { chromium } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { deskScenes, stageDesk } from '../gallery/desk/staged.ts';
import { cutTexts } from '../gallery/options/cut-texts.ts';
import { servePages } from '../gallery/options/serve-pages.ts';
import { examine } from './axe.ts';
import { executableOf, expect, test } from './fixtures.ts';

const languages = ['zh-CN', 'zh-TW', 'en'] as const;
const widths = [320, 1280] as const;

async function speak(page: Page, language: string): Promise<void> {
  await page.evaluate((wanted) => dispatchEvent(new CustomEvent('speak', { detail: wanted })), language);
  await page.waitForFunction((wanted) => document.documentElement.lang === wanted, language);
}

const asTab = (page: Page): Parameters<typeof examine>[0] => ({
  run: async (script) => void (await page.evaluate(`${script};0`)),
  evaluate: (run, argument) => page.evaluate(run as never, argument as never),
});

test.describe('the desk’s reports', () => {
  let pages: Awaited<ReturnType<typeof servePages>>;
  let browser: Browser;

  test.beforeAll(async () => {
    pages = await servePages();
    browser = await chromium.launch({
      executablePath: await executableOf('chromium'),
      args: ['--no-sandbox'],
    });
  });
  test.afterAll(async () => {
    await browser.close();
    await pages.stop();
  });

  for (const scene of deskScenes) {
    test(scene, async () => {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      const wrong: string[] = [];
      page.on('pageerror', ({ message }) => wrong.push(message));
      await stageDesk(page, pages.address, scene, 'zh-CN');
      for (const language of languages) {
        await speak(page, language);
        for (const width of widths) {
          await page.setViewportSize({ width, height: 900 });
          const found = await page.evaluate(cutTexts);
          wrong.push(...found.map((cut) => `${language}, ${String(width)}: ${cut}`));
        }
      }
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        const { wrong: told, looked } = await examine(asTab(page));
        wrong.push(...told.map((finding) => `${colorScheme}: ${finding}`));
        expect(looked).toBeGreaterThan(10);
      }
      await page.close();
      expect(wrong).toEqual([]);
    });
  }
});
