/** A real server that redirects to another origin: nobody allowed that one, and nothing may be asked of it. */
import 'fake-indexeddb/auto';
import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Client } from './client.ts';
import { FakePublisher, madeUpEntries } from './sync-server.ts';

const first = madeUpEntries(60);
const next = madeUpEntries(70);

let publisher: FakePublisher;
let client: Client;

beforeEach(async () => {
  publisher = new FakePublisher('jia');
  await publisher.publish(first, 5);
});

describe('a redirect to another origin', () => {
  let servers: Server[] = [];
  afterEach(() => {
    for (const server of servers) server.close();
    servers = [];
  });

  async function serveWith(answer: RequestListener): Promise<string> {
    const server = createServer(answer);
    servers.push(server);
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  }

  it.each([301, 302, 303, 307, 308])(
    'is not followed, neither for the description nor for a part (%i)',
    async (status) => {
      const elsewhere: string[] = [];
      const other = await serveWith(({ url = '' }, response) => {
        elsewhere.push(url);
        response.end(publisher.files.get(url.slice(1)) ?? '');
      });
      let redirected: ((path: string) => boolean) | undefined;
      const address = await serveWith(({ url = '' }, response) => {
        const path = url.slice(1);
        if (redirected?.(path)) response.writeHead(status, { location: `${other}${path}` }).end();
        else response.end(publisher.files.get(path) ?? '');
      });
      client = await Client.open();
      client.wake((url, init) => fetch(url, init));
      const before = await client.sync.subscribe({ address });
      await publisher.publishNext(next, 6);
      await publisher.dropDeltas();
      for (const wanted of [
        (path: string) => path === 'feed.json',
        (path: string) => path.startsWith('root/'),
        (path: string) => path.startsWith('snapshot/'),
      ]) {
        redirected = wanted;
        const state = await client.syncNow('jia');
        expect(state).toMatchObject({ serial: before.serial, error: { code: 'unreachable' } });
      }
      expect(elsewhere).toEqual([]);
      expect(await client.held(next)).toHaveLength(60);
      redirected = undefined;
      expect((await client.syncNow('jia')).serial).toBe(6);
    },
  );
});
