/** Loads a list for the commands that use one: a feed's folder, or a table that nobody signed. */
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { BasisKind, Day, Entry, Tier } from '../utils/model/entry.ts';
import type { ListContext, Trust } from '../utils/model/list.ts';
import { maxLifetimeMs } from '../utils/lists/feed/limits.ts';
import { openFeed, readSnapshot } from '../utils/lists/feed/open.ts';
import { openPublishedFile, readPublishedFiles } from '../utils/lists/published-list.ts';
import type { NamedFile } from '../utils/lists/published-list.ts';
import type { RefusedRow, TableEntries, TableWarning } from '../utils/lists/tables/report.ts';
import { InputError } from './errors.ts';
import { withFeedErrors } from './feed-errors.ts';
import { feedFilesAt, isFeedFolder } from './feed-files.ts';
import { withTableErrors } from './table-errors.ts';

export interface LoadOptions {
  /** Of entries of a table that do not say theirs; without it the file's name tells, else `other`. */
  tier?: Tier;
  /** The day on which a table was published: given to its rows without dates. */
  published?: Day;
  basisKind?: BasisKind;
  issuer?: string;
  /** How far the list is believed; `raised` unless given, since the person named it, or `demonstration`. */
  trust?: Trust;
}

export interface LoadedList {
  list: ListContext;
  entries: Entry[];
  /** Rows of a table that were read: entries and refused together. The number of entries for a feed. */
  read: number;
  refused: RefusedRow[];
  warnings: TableWarning[];
}

/**
 * Loads a list.
 * @param path a folder with feed.json, or a table or list of domains
 * @throws InputError when it is neither, or a feed that must be refused
 */
export async function loadList(path: string, options: LoadOptions = {}): Promise<LoadedList> {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new InputError(`${path}: there is no such file or folder.`);
  if (!found.isDirectory()) return loadTable(path, found.mtime, options);
  if (await isFeedFolder(path)) return loadFeed(path, options);
  throw new InputError(`${path}: the folder holds no feed.json. Give a feed's folder or a table.`);
}

/**
 * Reads published files to the entries of one list. @throws InputError
 * @param paths tables (CSV, XLSX, XLS, HTML, JSON) or lists of domains; where there are several, rows are named with
 *   their file
 */
export async function loadTableEntries(
  paths: readonly string[],
  options: LoadOptions,
): Promise<TableEntries> {
  const files: NamedFile[] = [];
  for (const path of paths) {
    const bytes = await readPublished(path);
    files.push({ name: basename(path), file: await withTableErrors(path, () => openPublishedFile(bytes)) });
  }
  const tier = options.tier ?? tierByName(paths[0] ?? '');
  return withTableErrors(paths.join(', '), async () => readPublishedFiles(files, { ...options, tier }));
}

/** @returns the bytes of a file @throws InputError */
export async function readPublished(path: string): Promise<Uint8Array> {
  return readFile(path).catch((error: unknown) => {
    throw new InputError(
      `${path}: cannot be read (${error instanceof Error ? error.message : String(error)}).`,
    );
  });
}

async function loadFeed(folder: string, options: LoadOptions): Promise<LoadedList> {
  return withFeedErrors(folder, async () => {
    const fetchFile = feedFilesAt(folder);
    const feed = await openFeed(fetchFile, {}, new Date());
    const entries: Entry[] = [];
    for await (const batch of readSnapshot(feed, fetchFile)) for (const entry of batch) entries.push(entry);
    const { list: info, serial, issued, expires } = feed;
    const trust = options.trust ?? (info.origin === 'demonstration' ? 'demonstration' : 'raised');
    const list = { info, trust, serial, issued, expires };
    return { list, entries, read: entries.length, refused: [], warnings: [] };
  });
}

async function loadTable(path: string, changed: Date, options: LoadOptions): Promise<LoadedList> {
  const { read, entries, refused, warnings } = await loadTableEntries([path], options);
  const title = basename(path).replace(/\.[^.]+$/, '');
  const issued = options.published ? new Date(`${options.published}T00:00:00+08:00`) : changed;
  const list: ListContext = {
    info: {
      id: listId(title),
      title,
      publisher: title,
      issuer: options.issuer ?? title,
      origin: 'transcription',
      tier: options.tier ?? tierByName(path),
      ...(options.published && { published: options.published }),
      rectifyMonths: 3,
      retentionMonths: 60,
    },
    trust: options.trust ?? 'raised',
    serial: 1,
    issued: issued.toISOString(),
    expires: new Date(issued.getTime() + maxLifetimeMs).toISOString(),
  };
  return { list, entries, read, refused, warnings };
}

/** What a file calls itself, or the folder it lies in. A table that does not say so is no 黑名单. */
function tierByName(path: string): Tier {
  const name = `${basename(dirname(path))}/${basename(path)}`;
  if (/重点关注|watch-?list/i.test(name)) return 'watchlist';
  return /黑名单|blacklist/i.test(name) ? 'blacklist' : 'other';
}

/** @returns a list id made of `text`; `list` where nothing of it can stay */
export function listId(text: string): string {
  const id = text
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^[.-]+|[.-]+$/g, '')
    .slice(0, 100);
  return id === '' ? 'list' : id;
}
