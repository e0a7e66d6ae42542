/** End-to-end tests: real Chromium and real Firefox over the built extension (`npm test -- e2e`). */
import { defineConfig } from '@playwright/test';
import type { ShopperOptions } from './tests/e2e/fixtures.ts';

/** What Chromium alone can show, or shows for both. */
const inChromiumOnly = [
  '**/full-disk.spec.ts', // the same store
  '**/keyboard.spec.ts', // data.spec.ts walks the first run in Firefox too
  '**/desk-pages.spec.ts', // the pages are the same
  '**/kill.spec.ts', // Firefox has no command that kills the background
  '**/long-sync.spec.ts', // Chromium alone kills a busy background
  '**/own-pages.spec.ts', // the pages are the same
];

export default defineConfig<object, ShopperOptions>({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  timeout: 120_000,
  expect: { timeout: 15_000 }, // what a page shows in the end, on a slow machine too
  workers: 2,
  retries: 1, // two real browsers on one machine; `npm test` names each test that needed it
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list']],
  projects: [
    { name: 'chromium', use: { kind: 'chromium' } },
    { name: 'firefox', use: { kind: 'firefox' }, testIgnore: inChromiumOnly },
  ],
});
