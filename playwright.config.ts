/** End-to-end tests: real Chromium and real Firefox over the built extension (`npm test -- e2e`). */
import { defineConfig } from '@playwright/test';
import type { ShopperOptions } from './tests/e2e/fixtures.ts';

export default defineConfig<object, ShopperOptions>({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  timeout: 120_000,
  expect: { timeout: 15_000 }, // what a page shows in the end, on a slow machine too
  workers: 2,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list']],
  projects: [
    { name: 'chromium', use: { kind: 'chromium' } },
    { name: 'firefox', use: { kind: 'firefox' } },
  ],
});
