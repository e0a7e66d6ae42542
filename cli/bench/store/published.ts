/** The measured list as a publisher serves it: built once for each size, kept under `.output/bench`. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { root } from '../../setup/root.mjs';
import { markKeys } from '../../../utils/identity/keys.ts';
import { buildFeed, generateKey } from '../../../utils/lists/feed/build.ts';
import type { Entry } from '../../../utils/model/entry.ts';
import { benchEntries, namesSource } from './entries.ts';

/** What of a published list the measurements have to know. */
export interface PublishedSize {
  entries: number;
  /** Of the gzip'd snapshot. */
  snapshotBytes: number;
  /** Paths of its parts. */
  snapshot: string[];
  /** One entry in so many, to be looked up. */
  sample: Entry[];
  keysPerEntry: number;
}

const sampleSize = 2000;

const folderOf = (entries: number): string =>
  join(root, '.output', 'bench', `${entries}-${namesSource.replace(' ', '-')}`);

/** Builds the list of this size, or finds it built. */
export async function publishedSize(entries: number): Promise<PublishedSize> {
  const described = join(folderOf(entries), 'described.json');
  if (!existsSync(described)) await build(entries);
  return JSON.parse(await readFile(described, 'utf8')) as PublishedSize;
}

async function build(count: number): Promise<void> {
  const entries: Entry[] = [];
  for await (const entry of benchEntries(count)) entries.push(entry);
  const files = await buildFeed({
    entries,
    list: {
      id: 'bench',
      title: '测量用名单',
      publisher: '测量',
      issuer: '测量',
      origin: 'transcription',
      tier: 'blacklist',
    },
    key: await generateKey(),
    serial: 1,
    issued: new Date(),
  });
  const step = Math.max(1, Math.floor(count / sampleSize));
  const sample = entries.filter((_, i) => i % step === 0).slice(0, sampleSize);
  const snapshot = [...files.keys()].filter((path) => path.startsWith('snapshot/'));
  const described: PublishedSize = {
    entries: count,
    snapshotBytes: snapshot.reduce((sum, path) => sum + (files.get(path)?.length ?? 0), 0),
    snapshot,
    sample,
    keysPerEntry: sample.reduce((sum, entry) => sum + markKeys(entry).length, 0) / sample.length,
  };
  const folder = folderOf(count);
  const unfinished = `${folder}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  for (const [path, bytes] of files) {
    await mkdir(dirname(join(unfinished, path)), { recursive: true });
    await writeFile(join(unfinished, path), bytes);
  }
  await writeFile(join(unfinished, 'described.json'), JSON.stringify(described));
  await rename(unfinished, folder);
}

/** Serves the built lists on loopback, each under `/<entries>/`. */
export async function serveLists(): Promise<{ origin: string; close(): void }> {
  const server = createServer((request, response) => {
    const [, entries = '', path = ''] = /^\/(\d+)\/([\w./-]+)$/.exec(request.url ?? '') ?? [];
    readFile(join(folderOf(Number(entries)), path)).then(
      (bytes) => response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => void server.close() };
}
