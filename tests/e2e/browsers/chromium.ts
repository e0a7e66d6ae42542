/** Chromium through Playwright. Branded Chrome ignores --load-extension, so only Chromium will do. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import type { BrowserContext, Page } from '@playwright/test';
import { requestOrigin } from './permissions.ts';
import type { Shopper, Tab } from './shopper.ts';

const extensionDirectory = resolve('.output/chrome-mv3');

function tabOf(page: Page): Tab {
  return {
    evaluate: (run, argument) => page.evaluate(run as never, argument as never),
    run: async (script) => void (await page.evaluate(`${script};0`)),
    goto: async (url) => void (await page.goto(url, { waitUntil: 'domcontentloaded' })),
    click: (selector) => page.click(selector),
    type: (selector, text) => page.fill(selector, text),
    press: (key) => page.keyboard.press(key),
    bringToFront: () => page.bringToFront(),
    screenshot: async (path) => void (await page.screenshot({ path })),
    picture: async (selector) => (await page.locator(selector).first().screenshot()).toString('base64'),
    spoken: async () => {
      const session = await page.context().newCDPSession(page);
      const { nodes } = await session.send('Accessibility.getFullAXTree');
      await session.detach();
      return nodes.flatMap(({ ignored, role, name }) =>
        !ignored && name?.value ? [`${String(role?.value)}: ${String(name.value)}`] : [],
      );
    },
    likes: (preferences) => page.emulateMedia(preferences),
    resize: (width, height) => page.setViewportSize({ width, height }),
    close: () => page.close(),
  };
}

async function extensionId(context: BrowserContext): Promise<string> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  return new URL(worker.url()).host;
}

function argumentsFor(proxyPort: number): string[] {
  return [
    '--headless=new',
    '--no-sandbox',
    '--disable-gpu',
    '--ignore-certificate-errors',
    '--lang=zh-CN',
    `--disable-extensions-except=${extensionDirectory}`,
    `--load-extension=${extensionDirectory}`,
    `--proxy-server=127.0.0.1:${proxyPort}`,
    '--proxy-bypass-list=<-loopback>',
  ];
}

/** A profile that outlives one start of the browser. The caller deletes it. */
export function makeProfile(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'xinbiao-chromium-'));
}

/**
 * Starts the browser as a person does: without any debugger, which would keep the background from its death.
 * @param url what it shows
 * @returns ends it
 */
export function startUnwatched(
  proxyPort: number,
  executablePath: string,
  profile: string,
  url: string,
): () => Promise<void> {
  const running = spawn(
    executablePath,
    [...argumentsFor(proxyPort), `--user-data-dir=${profile}`, '--no-first-run', url],
    { stdio: 'ignore' },
  );
  return async () => {
    const ended = once(running, 'exit');
    running.kill('SIGTERM');
    await ended;
  };
}

/**
 * @param proxyPort port of the test web's proxy on loopback
 * @param kept a profile of the caller's; without it the browser has one of its own, gone at its end
 */
export async function startChromium(
  proxyPort: number,
  executablePath: string,
  kept?: string,
): Promise<Shopper> {
  const profile = kept ?? (await makeProfile());
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: false, // Playwright's own headless mode loads no extensions; --headless=new does
    ignoreHTTPSErrors: true,
    viewport: { width: 1280, height: 900 },
    args: argumentsFor(proxyPort),
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    locale: 'zh-CN',
  });
  const id = await extensionId(context);

  return {
    browser: 'chromium',
    async open(url) {
      const tab = tabOf(await context.newPage());
      await tab.goto(url);
      return tab;
    },
    async openOwn(path) {
      const tab = tabOf(await context.newPage());
      await tab.goto(`chrome-extension://${id}/${path}`);
      return tab;
    },
    async allowOrigin(pattern) {
      const page = await context.newPage();
      await page.goto('chrome://extensions');
      await page.evaluate(
        async ([extension, origin]) => {
          const api = (globalThis as unknown as { chrome: DeveloperPrivate }).chrome.developerPrivate;
          await api.addHostPermission(extension, origin);
        },
        [id, pattern] as const,
      );
      // A prompt would hang headless; once the person's setting allows the origin, asking grants it at once.
      await page.goto(`chrome-extension://${id}/options.html`);
      await requestOrigin(tabOf(page), pattern);
      await page.close();
    },
    async killBackground() {
      const page = context.pages()[0] ?? (await context.newPage());
      const session = await context.newCDPSession(page);
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await session.detach();
    },
    updateExtension: () =>
      onExtensionsPage(
        context,
        async (extension) => {
          const { developerPrivate } = (globalThis as unknown as { chrome: ExtensionsPage }).chrome;
          // without it an unpacked extension does not come back
          await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
          await developerPrivate.reload(extension, { failQuietly: true });
          for (let waited = 0; waited < 10_000; waited += 200) {
            await new Promise((passed) => setTimeout(passed, 200));
            const { state } = await developerPrivate.getExtensionInfo(extension);
            if (state === 'ENABLED') return;
          }
          throw new Error('The extension did not come back');
        },
        id,
      ),
    switchExtensionOff: () =>
      onExtensionsPage(
        context,
        (extension) => {
          const api = (globalThis as unknown as { chrome: ExtensionsPage }).chrome;
          return api.management.setEnabled(extension, false);
        },
        id,
      ),
    switchExtensionOn: () =>
      onExtensionsPage(
        context,
        (extension) => {
          const api = (globalThis as unknown as { chrome: ExtensionsPage }).chrome;
          return api.management.setEnabled(extension, true);
        },
        id,
      ),
    async close() {
      await context.close();
      if (kept === undefined) await rm(profile, { recursive: true, force: true });
    },
  };
}

interface DeveloperPrivate {
  developerPrivate: {
    addHostPermission(id: string, pattern: string): Promise<void>;
    getExtensionInfo(id: string): Promise<{ state: string }>;
    updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
    reload(id: string, how: { failQuietly: boolean }): Promise<void>;
  };
}

interface ExtensionsPage extends DeveloperPrivate {
  management: { setEnabled(id: string, enabled: boolean): Promise<void> };
}

/** Runs a function in the browser's own list of extensions. */
async function onExtensionsPage(
  context: BrowserContext,
  run: (id: string) => Promise<void>,
  id: string,
): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(run, id);
  await page.close();
}
