/**
 * A small web of our own for end-to-end tests: one proxy on loopback that answers every host, so that a page stands
 * under its real address in either browser and no request ever leaves the machine. Unknown addresses answer 404.
 */
import { createServer as createHttpServer, request as requestOf } from 'node:http';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { connect } from 'node:net';
import { setTimeout as passed } from 'node:timers/promises';
import type { AddressInfo, Server, Socket } from 'node:net';
import { generate } from 'selfsigned';

interface WebAnswer {
  status?: number;
  headers?: Record<string, string>;
  body: string | Uint8Array;
  /** Sends the body in pieces over so many milliseconds, as a slow server does. */
  overMs?: number;
  /** Breaks the connection off instead of answering. */
  cut?: boolean;
}

/** What stands at an address, or undefined where nothing does. */
export type Site = (url: URL) => WebAnswer | undefined;

/** An origin whose requests go to a server of its own. */
export interface Passed {
  readonly port: number;
  /** Breaks every connection off, as if there were no network. */
  isCut: boolean;
}

export class TestWeb {
  readonly #sites: Site[] = [];
  readonly #passed = new Map<string, Passed>();
  readonly #servers: Server[] = [];
  readonly #sockets = new Set<Socket>();
  readonly requests: string[] = [];
  port = 0;

  /** Starts the proxy. TLS is answered with a throw-away certificate: browsers are told not to mind. */
  static async start(): Promise<TestWeb> {
    const web = new TestWeb();
    const certificate = await generate([{ name: 'commonName', value: 'xinbiao.example' }], { keySize: 2048 });
    const secure = createHttpsServer(
      { key: certificate.private, cert: certificate.cert },
      web.#listener('https'),
    );
    const securePort = await web.#listen(secure);
    const proxy = createHttpServer(web.#listener('http'));
    proxy.on('connect', (_request: IncomingMessage, client, head: Buffer) => {
      const upstream = connect(securePort, '127.0.0.1', () => {
        client.write('HTTP/1.1 200 Connection established\r\n\r\n');
        upstream.write(head);
        upstream.pipe(client);
        client.pipe(upstream);
      });
      upstream.on('error', () => client.destroy());
      client.on('error', () => upstream.destroy());
    });
    web.port = await web.#listen(proxy);
    return web;
  }

  /** Adds a site; the latest that answers wins. Returns a function that takes it away again. */
  serve(site: Site): () => void {
    this.#sites.unshift(site);
    return () => void this.#sites.splice(this.#sites.indexOf(site), 1);
  }

  /** Passes every request of an origin, whole, to a server on loopback. */
  pass(origin: string, port: number): Passed {
    const server: Passed = { port, isCut: false };
    this.#passed.set(origin, server);
    return server;
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy(); // tunnels would keep the servers waiting
    await Promise.all(this.#servers.map((server) => new Promise((closed) => server.close(closed))));
  }

  #listener(scheme: 'http' | 'https'): RequestListener {
    return (request, response) => {
      const path = request.url ?? '/';
      const url = new URL(path.startsWith('/') ? `${scheme}://${request.headers.host ?? ''}${path}` : path);
      this.requests.push(url.href);
      const to = this.#passed.get(url.origin);
      if (to) {
        passOn(request, response, url, to);
        return;
      }
      const answer = this.#sites.map((site) => site(url)).find((found) => found !== undefined);
      if (answer?.cut) {
        response.destroy();
        return;
      }
      response.writeHead(
        answer?.status ?? (answer ? 200 : 404),
        answer?.headers ?? { 'content-type': 'text/plain' },
      );
      void send(response, answer);
    };
  }

  async #listen(server: Server): Promise<number> {
    this.#servers.push(server);
    server.on('connection', (socket: Socket) => {
      this.#sockets.add(socket);
      socket.on('close', () => this.#sockets.delete(socket));
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    return (server.address() as AddressInfo).port;
  }
}

function passOn(request: IncomingMessage, response: ServerResponse, url: URL, to: Passed): void {
  if (to.isCut) {
    response.destroy();
    return;
  }
  const onward = requestOf(
    {
      host: '127.0.0.1',
      port: to.port,
      method: request.method,
      path: url.pathname + url.search,
      headers: request.headers,
    },
    (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    },
  );
  onward.on('error', () => response.destroy());
  request.pipe(onward);
}

const pieces = 10;

async function send(response: ServerResponse, answer: WebAnswer | undefined): Promise<void> {
  const { body = '', overMs = 0 } = answer ?? {};
  if (overMs > 0) {
    const bytes = Buffer.from(body);
    const size = Math.ceil(bytes.length / pieces);
    for (let at = 0; at < bytes.length && !response.destroyed; at += size) {
      response.write(bytes.subarray(at, at + size));
      await passed(overMs / pieces);
    }
    response.end();
  } else {
    response.end(body);
  }
}
