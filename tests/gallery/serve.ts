/** Serves the gallery on loopback, with the modules of this repository stripped of their types on the way. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { stripTypeScriptTypes } from 'node:module';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.ts': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const file = path.join(root, path.normalize(decodeURIComponent(pathname)));
  const type = types[path.extname(file)];
  try {
    if (!file.startsWith(root) || type === undefined) throw new Error('not served');
    const text = await readFile(file, 'utf8');
    response.setHeader('content-type', type);
    response.end(file.endsWith('.ts') ? stripTypeScriptTypes(text) : text);
  } catch {
    response.statusCode = 404;
    response.end();
  }
}

/** @returns the gallery's address, and how to stop serving it */
export async function serveGallery(): Promise<{ address: string; stop: () => void }> {
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/tests/gallery/index.html`,
    stop: () => server.close(),
  };
}
