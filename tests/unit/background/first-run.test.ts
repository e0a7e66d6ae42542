import { beforeEach, expect, test, vi } from 'vitest';
import { openFirstRun } from '../../../utils/background/first-run.ts';

const opened = vi.hoisted(() => ({ urls: [] as string[] }));
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: { getURL: (path: string) => `chrome-extension://made-up${path}` },
    tabs: { create: async ({ url }: { url: string }) => void opened.urls.push(url) },
  },
}));

beforeEach(() => void opened.urls.splice(0));

test('the first run opens at the installation', async () => {
  await openFirstRun('install');
  expect(opened.urls).toEqual(['chrome-extension://made-up/welcome.html']);
});

test.each(['update', 'browser_update', 'chrome_update', 'shared_module_update'])(
  'it does not after %s',
  async (reason) => {
    await openFirstRun(reason);
    expect(opened.urls).toEqual([]);
  },
);
