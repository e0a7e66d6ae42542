/** Our own pages in made-up states: axe finds nothing in either theme, and no text is cut off in any language. */
import { chromium } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { cutTexts } from '../gallery/options/cut-texts.ts';
import { servePages } from '../gallery/options/serve-pages.ts';
import { examine } from './axe.ts';
import { executableOf, expect, test } from './fixtures.ts';

const languages = ['zh-CN', 'zh-TW', 'en'] as const;

export interface StagedScene {
  name: string;
  /** Shows it in a page, in Chinese. @param address where our pages are served */
  stage: (page: Page, address: string) => Promise<void>;
}

/**
 * A test for each scene.
 * @param widths of the windows in which texts are looked at, in CSS pixels
 */
export function lookAtScenes(name: string, scenes: readonly StagedScene[], widths: readonly number[]): void {
  test.describe(name, () => {
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

    for (const scene of scenes) {
      test(scene.name, async () => {
        const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
        const wrong: string[] = [];
        page.on('pageerror', ({ message }) => wrong.push(message));
        await scene.stage(page, pages.address);
        wrong.push(...(await cutInAnyLanguage(page, widths)));
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
}

async function cutInAnyLanguage(page: Page, widths: readonly number[]): Promise<string[]> {
  const found: string[] = [];
  for (const language of languages) {
    await speak(page, language);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      for (const cut of await page.evaluate(cutTexts)) found.push(`${language}, ${String(width)}: ${cut}`);
    }
  }
  return found;
}

async function speak(page: Page, language: string): Promise<void> {
  await page.evaluate((wanted) => dispatchEvent(new CustomEvent('speak', { detail: wanted })), language);
  await page.waitForFunction((wanted) => document.documentElement.lang === wanted, language);
}

const asTab = (page: Page): Parameters<typeof examine>[0] => ({
  run: async (script) => void (await page.evaluate(`${script};0`)),
  evaluate: (run, argument) => page.evaluate(run as never, argument as never),
});
