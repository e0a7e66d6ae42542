import { expect, test, vi } from 'vitest';
import { learnHandlers } from '../../../utils/background/learn-handlers.ts';

const { opened } = vi.hoisted(() => ({ opened: [] as string[] }));
vi.mock('wxt/browser', () => ({
  browser: {
    tabs: { create: async ({ url }: { url: string }) => void opened.push(url) },
    runtime: { getURL: (path: string) => `chrome-extension://made-up${path}` },
  },
}));

test('what a mark means is opened where it is explained', async () => {
  await learnHandlers().learn({ topic: 'mark-same-name' }, {});
  expect(opened).toEqual(['chrome-extension://made-up/learn.html#mark-same-name']);
});
