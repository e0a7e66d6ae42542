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
import { measuredList } from '../measured-list.ts';
import { benchEntries, namesSource } from './entries.ts';
import { nextIssue } from './next-issue.ts';

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
  /** Of the delta that the next issue brings. */
  changes: number;
}

const sampleSize = 2000;

/** Where the next issue's `feed.json` lies until it is published. */
const nextFeed = 'next/feed.json';

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
  const key = await generateKey();
  const files = await buildFeed({
    entries,
    list: measuredList('bench'),
    key,
    serial: 1,
    issued: new Date(),
  });
  const step = Math.max(1, Math.floor(count / sampleSize));
  const sample = entries.filter((_, i) => i % step === 0).slice(0, sampleSize);
  const snapshot = [...files.keys()].filter((path) => path.startsWith('snapshot/'));
  // A delta of a list's own size would be no delta: the snapshot is as short.
  const changing = sample.slice(0, Math.min(1000, Math.floor(count / 10)));
  const next = await nextIssue(files.get('feed.json') ?? new Uint8Array(), changing, key);
  for (const [path, bytes] of next) files.set(path === 'feed.json' ? nextFeed : path, bytes);
  const described: PublishedSize = {
    entries: count,
    snapshotBytes: snapshot.reduce((sum, path) => sum + (files.get(path)?.length ?? 0), 0),
    snapshot,
    sample,
    keysPerEntry: sample.reduce((sum, entry) => sum + markKeys(entry).length, 0) / sample.length,
    changes: changing.length,
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

export interface ServedLists {
  origin: string;
  /** Which issue is published. */
  issue: 'first' | 'next';
  close(): void;
}

/** Serves the built lists on loopback, each under `/<entries>/`. */
export async function serveLists(): Promise<ServedLists> {
  const server = createServer((request, response) => {
    const [, entries = '', path = ''] = /^\/(\d+)\/([\w./-]+)$/.exec(request.url ?? '') ?? [];
    const file = path === 'feed.json' && lists.issue === 'next' ? nextFeed : path;
    readFile(join(folderOf(Number(entries)), file)).then(
      (bytes) => response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const lists: ServedLists = {
    origin: `http://127.0.0.1:${port}`,
    issue: 'first',
    close: () => void server.close(),
  };
  return lists;
}
