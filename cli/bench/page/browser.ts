/** Real Chromium on a profile that is thrown away, with one extension or none, and what it tells of a page. */
import { launch } from 'puppeteer-core';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { findChromium } from '../../setup/browser.mjs';
import { SetupError } from '../../setup/console.mjs';
import { markTag } from '../../../utils/mark/hosts.ts';
import { verdictsKey } from '../../../utils/verdicts-key.ts';
import { echoTag } from './echo.ts';

interface ExtensionApi {
  runtime: { sendMessage(message: unknown): Promise<unknown> };
  storage: { local: { set(items: object): Promise<void> } };
}

const isWorker = (target: { type(): string }): boolean => target.type() === 'service_worker';

export class PageBrowser {
  readonly #browser: Browser;
  readonly #control: CDPSession;
  readonly extension: string | undefined;

  private constructor(browser: Browser, control: CDPSession, extension: string | undefined) {
    this.#browser = browser;
    this.#control = control;
    this.extension = extension;
  }

  /** @param extension the folder of the extension; @param port where every https address leads */
  static async start(extension: string | undefined, port: number): Promise<PageBrowser> {
    const found = await findChromium();
    if (!found) throw new SetupError('No Chromium was found.', 'run "npm test -- e2e", which installs one');
    const browser = await launch({
      executablePath: found.path,
      headless: true,
      protocolTimeout: 3_600_000,
      ignoreDefaultArgs: ['--disable-extensions'],
      defaultViewport: { width: 1280, height: 900 },
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--ignore-certificate-errors',
        `--host-resolver-rules=MAP *:443 127.0.0.1:${port}`,
        ...(extension === undefined
          ? ['--disable-extensions']
          : [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]),
      ],
    });
    if (extension !== undefined) await browser.waitForTarget(isWorker);
    const [blank = await browser.newPage()] = await browser.pages();
    const control = await blank.createCDPSession();
    await control.send('ServiceWorker.enable');
    return new PageBrowser(browser, control, extension);
  }

  version(): Promise<string> {
    return this.#browser.version();
  }

  /** Ends the background, as the browser does when it is idle. */
  async killBackground(): Promise<void> {
    await this.#control.send('ServiceWorker.stopAllWorkers');
    await new Promise((over) => setTimeout(over, 300));
  }

  /** Sends a message to the background, as a page of the extension. */
  async ask<T>(name: string, input: object): Promise<T> {
    const reply = await this.#inOwnPage(
      (message) => {
        const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
        return chrome.runtime.sendMessage(message);
      },
      { name, input },
    );
    const { ok, value, error } = reply as { ok: boolean; value: T; error?: unknown };
    if (!ok) throw new Error(`${name}: ${JSON.stringify(error)}`);
    return value;
  }

  /** Has the pages that are open ask anew about their shops, as the background has them when it knows more. */
  async askAnew(): Promise<void> {
    await this.#inOwnPage(
      (change) => {
        const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
        return chrome.storage.local.set(change);
      },
      { [verdictsKey]: crypto.randomUUID() },
    );
  }

  async #inOwnPage<I extends object, O>(run: (input: I) => Promise<O>, input: I): Promise<O> {
    const page = await this.#browser.newPage();
    await page.goto(await this.own('/options.html'));
    const answer = await page.evaluate(run as (given: unknown) => Promise<O>, input);
    await page.close();
    return answer;
  }

  /** The address of a page of the extension. */
  async own(path: string): Promise<string> {
    const worker = await this.#browser.waitForTarget(isWorker);
    return new URL(path, worker.url()).href;
  }

  async open(): Promise<MeasuredPage> {
    const page = await this.#browser.newPage();
    const session = await page.createCDPSession();
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.evaluateOnNewDocument(watchMarks, [markTag, echoTag]);
    return new MeasuredPage(page, session);
  }

  close(): Promise<void> {
    return this.#browser.close();
  }
}

interface Watched {
  /** When each mark came, by the page's clock. */
  marks: number[];
}

/** Runs in the page before anything else: notes when marks come. */
function watchMarks(tags: string[]): void {
  const watched: Watched = { marks: [] };
  Object.assign(globalThis, { watched });
  new MutationObserver((records) => {
    const now = performance.now();
    for (const { addedNodes } of records) {
      for (const node of addedNodes) if (tags.includes(node.nodeName.toLowerCase())) watched.marks.push(now);
    }
  }).observe(document, { subtree: true, childList: true });
}

export class MeasuredPage {
  readonly page: Page;
  readonly #session: CDPSession;

  constructor(page: Page, session: CDPSession) {
    this.page = page;
    this.#session = session;
  }

  /** CPU time that the page's thread spent in scripts, in ms, marks' forced layouts included. */
  async scriptMs(): Promise<number> {
    const { metrics } = await this.#session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0) * 1000;
  }

  /** Bytes of the page's heap after a collection, buffers included. */
  async heap(): Promise<number> {
    await this.#session.send('HeapProfiler.enable');
    for (let i = 0; i < 3; i += 1) await this.#session.send('HeapProfiler.collectGarbage');
    const { usedSize, backingStorageSize } = await this.#session.send('Runtime.getHeapUsage');
    await this.#session.send('HeapProfiler.disable');
    return usedSize + backingStorageSize;
  }

  /**
   * Waits until so many marks came since the page was loaded.
   * @returns when each came, by the page's clock
   */
  async marks(count: number, patienceMs = 10_000): Promise<number[]> {
    const until = performance.now() + patienceMs;
    for (;;) {
      const { marks } = await this.page.evaluate(
        () => (globalThis as unknown as { watched: Watched }).watched,
      );
      if (marks.length >= count) return marks;
      if (performance.now() > until) throw new Error(`${marks.length} marks came, not ${count}`);
      await new Promise((over) => setTimeout(over, 30));
    }
  }

  async close(): Promise<void> {
    await this.page.close();
  }
}
