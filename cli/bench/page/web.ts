/** The measured pages under their real addresses: a server on loopback, to which the browsers are told to go. */
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';

interface Answer {
  body: string;
  /** Pages that were saved from live sites come without their sites' scripts. */
  scripts: boolean;
}

export interface BenchWeb {
  port: number;
  /** What stands at an address; addresses that are not here answer 404. */
  readonly pages: Map<string, Answer>;
  close(): void;
}

export async function serveWeb(): Promise<BenchWeb> {
  const pages = new Map<string, Answer>();
  const certificate = await generate([{ name: 'commonName', value: 'xinbiao.example' }], { keySize: 2048 });
  const server = createServer(
    { key: certificate.private, cert: certificate.cert },
    ({ headers, url }, response) => {
      const page = pages.get(`https://${headers.host ?? ''}${url ?? ''}`);
      if (!page) {
        response.writeHead(404).end();
        return;
      }
      const policy = page.scripts ? {} : { 'content-security-policy': "script-src 'none'" };
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...policy }).end(page.body);
    },
  );
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    pages,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
