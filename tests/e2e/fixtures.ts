/** What every end-to-end test stands on: one test web and one browser with the extension a worker. */
import { test as base } from '@playwright/test';
import { findChromium, findFirefox } from '../../cli/setup/browser.mjs';
import { startChromium } from './browsers/chromium.ts';
import { startFirefox } from './browsers/firefox.ts';
import { closeFirstRun } from './browsers/first-run.ts';
import type { Shopper } from './browsers/shopper.ts';
import { TestWeb } from './web.ts';

export interface ShopperOptions {
  kind: 'chromium' | 'firefox';
}

interface WorkerFixtures extends ShopperOptions {
  web: TestWeb;
  shopper: Shopper;
}

/** Where the browser is: as setup finds it, so that a run by hand needs no more than `npm test` does. */
export async function executableOf(kind: ShopperOptions['kind']): Promise<string> {
  const found = await (kind === 'chromium' ? findChromium() : findFirefox());
  if (!found) throw new Error(`No ${kind} is installed: npm test -- e2e installs one.`);
  return found.path;
}

export const test = base.extend<object, WorkerFixtures>({
  kind: ['chromium', { option: true, scope: 'worker' }],
  web: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixture's needs off this pattern
    async ({}, use) => {
      const web = await TestWeb.start();
      await use(web);
      await web.stop();
    },
    { scope: 'worker' },
  ],
  shopper: [
    async ({ kind, web }, use) => {
      const start = kind === 'chromium' ? startChromium : startFirefox;
      const shopper = await start(web.port, await executableOf(kind));
      await closeFirstRun(shopper);
      await use(shopper);
      await shopper.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});

export { expect } from '@playwright/test';
