/** Chromium with the extension in it, on a profile of its own that is thrown away. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import type { BrowserContext, Page } from '@playwright/test';

export interface DemoBrowser {
  context: BrowserContext;
  page: Page;
  /** The address of one of the extension's own pages, such as `options.html`. */
  ownPage: (path: string) => string;
  close(): Promise<void>;
}

interface Options {
  /** A Chromium: branded Chrome ignores `--load-extension`. */
  executablePath: string;
  /** Folder of the built extension. */
  extension: string;
  headless: boolean;
}

/** @throws Error where Chromium does not start, or starts without the extension */
export async function startBrowser({ executablePath, extension, headless }: Options): Promise<DemoBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'xinbiao-demo-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: false, // Playwright's own headless mode loads no extensions; --headless=new does
    // Ctrl+C is for main.ts, which closes the browser and clears up.
    handleSIGINT: false,
    handleSIGTERM: false,
    viewport: headless ? { width: 1280, height: 900 } : null,
    args: [
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      ...(headless ? ['--headless=new', '--disable-gpu'] : []),
    ],
    ...(headless && {
      locale: 'zh-CN',
      reducedMotion: 'reduce', // pictures of what is, not of what is on its way
    }),
  });
  const close = async (): Promise<void> => {
    await context.close().catch(() => undefined); // it may be closed already, by a person
    await rm(profile, { recursive: true, force: true });
  };
  try {
    const worker =
      context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 15_000 }));
    const id = new URL(worker.url()).host;
    return {
      context,
      page: context.pages()[0] ?? (await context.newPage()),
      ownPage: (path) => `chrome-extension://${id}/${path}`,
      close,
    };
  } catch (error) {
    await close();
    throw new Error(`Chromium started, but the extension in ${extension} did not.`, {
      cause: error,
    });
  }
}
