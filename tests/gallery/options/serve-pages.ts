/** Serves the extension's own pages over a made-up background, on loopback. */
import path from 'node:path';
import { createViteServer } from 'vitest/node';

const root = path.resolve(import.meta.dirname, '../../..');

/** @returns the address, with a slash at its end, and how to stop serving */
export async function servePages(): Promise<{ address: string; stop: () => Promise<void> }> {
  const server = await createViteServer({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: path.join(root, 'public'),
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    resolve: { alias: { 'wxt/browser': path.join(root, 'tests/unit/components/fake-browser.ts') } },
    server: { host: '127.0.0.1', hmr: false, watch: null },
  });
  await server.listen(0);
  return { address: server.resolvedUrls?.local[0] ?? '', stop: () => server.close() };
}
