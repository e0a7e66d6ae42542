/** A server that answers with a redirect to another origin: nobody allowed that one, and nothing may be asked of it. */
import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { feedFiles } from '../../../utils/lists/feed-files.ts';
import { madeUpFeed, refusal } from './made-up-feed.ts';

let servers: Server[] = [];
beforeEach(() => {
  servers = [];
});
afterEach(() => {
  for (const server of servers) server.close();
});

async function serveWith(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

it.each([301, 302, 303, 307, 308])('is refused without asking the other origin (%i)', async (status) => {
  const { files } = await madeUpFeed();
  const asked: (string | undefined)[] = [];
  const other = await serveWith(({ url }, response) => {
    asked.push(url);
    response.end(files.get((url ?? '/').slice(1)) ?? '');
  });
  const honest = feedFiles(other, { fetch });
  expect((await honest('feed.json', 300_000)).length).toBeGreaterThan(0);
  asked.length = 0;
  const redirecting = await serveWith(({ url }, response) => {
    response.writeHead(status, { location: new URL(url ?? '', other).href }).end();
  });
  expect(await refusal(feedFiles(redirecting, { fetch })('feed.json', 300_000))).toBe('unreachable');
  expect(asked).toEqual([]);
});
