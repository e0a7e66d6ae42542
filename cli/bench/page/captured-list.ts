/** A list on loopback that is published anew for each captured page. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildFeed, generateKey } from '../../../utils/lists/feed/build.ts';
import type { Entry } from '../../../utils/model/entry.ts';
import { measuredList } from '../measured-list.ts';

export interface CapturedList {
  /** What to subscribe to. */
  address: string;
  /** Publishes the next serial, with these entries and no others. */
  publish(entries: Entry[]): Promise<void>;
  close(): void;
}

/** @returns the list, published without entries */
export async function serveCapturedList(): Promise<CapturedList> {
  const key = await generateKey();
  let files = new Map<string, Uint8Array>();
  let serial = 0;
  const server = createServer(({ url = '' }, response) => {
    const bytes = files.get(url.slice(1));
    if (bytes) response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(bytes);
    else response.writeHead(404).end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const list: CapturedList = {
    address: `http://127.0.0.1:${port}/`,
    async publish(entries) {
      serial += 1;
      files = await buildFeed({
        entries,
        list: measuredList('captured'),
        key,
        serial,
        issued: new Date(),
      });
    },
    close: () => void server.close(),
  };
  await list.publish([]);
  return list;
}
