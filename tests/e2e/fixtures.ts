/** What every end-to-end test stands on: one test web and one browser with the extension a worker. */
import { test as base } from '@playwright/test';
import { startChromium } from './browsers/chromium.ts';
import { startFirefox } from './browsers/firefox.ts';
import type { Shopper } from './browsers/shopper.ts';
import { TestWeb } from './web.ts';

export interface ShopperOptions {
  kind: 'chromium' | 'firefox';
}

interface WorkerFixtures extends ShopperOptions {
  web: TestWeb;
  shopper: Shopper;
}

/** Where the browser is: the setup of `npm test` says so; a run by hand falls back on Debian's paths. */
function executableOf(kind: ShopperOptions['kind']): string {
  return kind === 'chromium'
    ? (process.env['XINBIAO_CHROMIUM'] ?? '/usr/bin/chromium')
    : (process.env['XINBIAO_FIREFOX'] ?? '/usr/bin/firefox-esr');
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
      const shopper = await start(web.port, executableOf(kind));
      await use(shopper);
      await shopper.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});

export { expect } from '@playwright/test';
