/** A real browser with the measuring extension in it, on a profile that is thrown away. */
import { launch } from 'puppeteer-core';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { findChromium, findFirefox } from '../../setup/browser.mjs';
import { SetupError } from '../../setup/console.mjs';
import type { Bench } from './page/main.ts';

export interface BenchBrowser {
  /** Name and version, as the browser gives them. */
  version: string;
  /** Calls a function of the measuring page. */
  call<N extends keyof Bench>(
    name: N,
    ...parameters: Parameters<Bench[N]>
  ): Promise<Awaited<ReturnType<Bench[N]>>>;
  /** Opens a page of the extension. */
  open(path: string): Promise<Page>;
  /** Ends the background, as the browser does when it is idle. */
  killBackground(): Promise<void>;
  /** Bytes of the background's heap after a collection, buffers included; nothing where it cannot be asked. */
  backgroundHeap(): Promise<number | undefined>;
  close(): Promise<void>;
}

type Call = (name: string, ...parameters: unknown[]) => Promise<unknown>;

async function caller(page: Page): Promise<Call> {
  await page.waitForFunction(() => 'bench' in globalThis);
  return (name, ...parameters) =>
    page.evaluate(
      (wanted, given) => {
        const { bench } = globalThis as unknown as { bench: Record<string, (...all: unknown[]) => unknown> };
        return bench[wanted]?.(...given);
      },
      name,
      parameters,
    );
}

function isWorker(target: { type(): string; url(): string }): boolean {
  return target.type() === 'service_worker' && target.url().endsWith('/background.js');
}

export async function startChromium(extension: string): Promise<BenchBrowser> {
  const found = await findChromium();
  if (!found) throw new SetupError('No Chromium was found.', 'run "npm test -- e2e", which installs one');
  const browser = await launch({
    executablePath: found.path,
    headless: true,
    protocolTimeout: 3_600_000,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      '--no-sandbox',
      '--disable-gpu',
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
    ],
  });
  const worker = await browser.waitForTarget(isWorker);
  const page = await browser.newPage();
  await page.goto(new URL('/bench.html', worker.url()).href);
  const call = await caller(page);
  const session = await page.createCDPSession();
  await session.send('ServiceWorker.enable');
  return {
    version: await browser.version(),
    call: call as BenchBrowser['call'],
    async open(path) {
      const opened = await browser.newPage();
      await opened.goto(new URL(path, worker.url()).href, { waitUntil: 'domcontentloaded' });
      return opened;
    },
    async killBackground() {
      await session.send('ServiceWorker.stopAllWorkers');
      await new Promise((over) => setTimeout(over, 300));
    },
    async backgroundHeap() {
      const target = await browser.waitForTarget(isWorker);
      const inside = await target.createCDPSession();
      const bytes = await heapOf(inside);
      await inside.detach();
      return bytes;
    },
    close: () => browser.close(),
  };
}

async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.enable');
  for (let i = 0; i < 3; i += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
  return usedSize + embedderHeapUsedSize + backingStorageSize;
}

/** Chosen by us, so that the address of the extension's pages is known. */
const internalId = '7c3d2f64-5b0e-4c8e-9a3f-2f1f0b6f4d11';

export async function startFirefox(extension: string): Promise<BenchBrowser> {
  const found = await findFirefox();
  if (!found) throw new SetupError('No Firefox was found.', 'run "npm test -- e2e", which installs one');
  const browser: Browser = await launch({
    browser: 'firefox',
    executablePath: found.path,
    headless: true,
    protocolTimeout: 3_600_000,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ 'xinbiao@xinbiao.example': internalId }),
      'extensions.background.idle.timeout': 2000,
      'dom.security.https_only_mode': false,
      'dom.security.https_first': false,
    },
  });
  await browser.installExtension(extension);
  const page = await browser.newPage();
  // Navigation to an extension's page is never reported as done.
  page.goto(`moz-extension://${internalId}/bench.html`).catch(() => undefined);
  await new Promise((over) => setTimeout(over, 2000));
  const call = await caller(page);
  return {
    version: await browser.version(),
    call: call as BenchBrowser['call'],
    async open(path) {
      const opened = await browser.newPage();
      opened.goto(`moz-extension://${internalId}${path}`).catch(() => undefined); // never reported as done
      await new Promise((over) => setTimeout(over, 2000));
      return opened;
    },
    // There is no command for it: an idle event page ends by itself, here after the two seconds set above.
    killBackground: () => new Promise((over) => setTimeout(over, 4500)),
    backgroundHeap: () => Promise.resolve(undefined),
    close: () => browser.close(),
  };
}
