/** Serves the demonstration on loopback, and only there. */
import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import { answer, engineHost, marketHost } from './answer.ts';

export interface Market {
  /** Addresses without a slash at the end. */
  market: string;
  engine: string;
  close(): Promise<void>;
}

const respond: RequestListener = (request, response) => {
  const host = request.headers.host ?? '';
  const address = `http://${host}${request.url ?? '/'}`;
  const page = URL.canParse(address) ? answer(new URL(address)) : undefined;
  response.writeHead(page === undefined ? 404 : 200, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(page ?? '<!doctype html><meta charset="utf-8"><title>没有这一页</title><p>没有这一页。</p>');
};

/** @returns the port it listens on; undefined where this machine has no such address, or the port is taken there */
async function listen(server: Server, host: string, port: number): Promise<number | undefined> {
  return new Promise((settled) => {
    server.once('error', () => settled(undefined));
    server.listen(port, host, () => {
      const address = server.address();
      settled(typeof address === 'object' && address !== null ? address.port : undefined);
    });
  });
}

/**
 * Starts the market and the search engine on one free port of 127.0.0.1, and of ::1 where there is one: names under
 * `.localhost` are loopback by RFC 6761, and a browser may take either.
 * @throws Error where nothing can listen on loopback
 */
export async function startMarket(): Promise<Market> {
  const servers = [createServer(respond), createServer(respond)] as const;
  const port = await listen(servers[0], '127.0.0.1', 0);
  if (port === undefined) throw new Error('Nothing can listen on 127.0.0.1: is loopback up on this machine?');
  await listen(servers[1], '::1', port);
  return {
    market: `http://${marketHost}:${port}`,
    engine: `http://${engineHost}:${port}`,
    async close() {
      await Promise.all(
        servers.map((server) => {
          server.closeAllConnections();
          return new Promise((closed) => server.close(closed));
        }),
      );
    },
  };
}
