/**
 * The parts of a snapshot, each kept from when it is fetched until all are imported: an import that is killed goes on
 * with what it has, and fetches only the next part (decisions/0008).
 */
import type { StoreDatabase } from '../store/database.ts';
import { dropParts, keepPart, readPart } from '../store/kept-parts.ts';
import { sha256Hex } from '../hash/sha256.ts';
import type { FetchFile } from './feed/fetch-file.ts';
import type { OpenedFeed } from './feed/open.ts';

/**
 * Drops what is kept of another issue, and gives a fetcher that keeps.
 * @param onKept told of the bytes of a part that need not be fetched
 * @returns as `fetchFile`. A kept part that is damaged is fetched again. A snapshot of one part is not kept: there is
 *   nothing to go on with.
 */
export async function keepingParts(
  db: StoreDatabase,
  { list, snapshot }: Pick<OpenedFeed, 'list' | 'snapshot'>,
  fetchFile: FetchFile,
  onKept: (bytes: number) => void,
): Promise<FetchFile> {
  const parts = new Map(snapshot.map((part) => [part.path, part.sha256]));
  await dropParts(db, list.id, new Set(parts.values()));
  if (snapshot.length < 2) return fetchFile;
  return async (path, maxBytes) => {
    const sha256 = parts.get(path);
    if (sha256 === undefined) return fetchFile(path, maxBytes);
    const kept = await readPart(db, list.id, sha256);
    if (kept !== undefined && (await sha256Hex(kept)) === sha256) {
      onKept(kept.length);
      return kept;
    }
    const fetched = await fetchFile(path, maxBytes);
    // Not waited for: it would wait for the pages that are being written, and the next part with it.
    if ((await sha256Hex(fetched)) === sha256) void keepPart(db, list.id, sha256, fetched);
    return fetched;
  };
}
