/** The name of an entry for who must not know its id. On its own: the background needs it, but nothing else of feeds. */
import { sha256Hex } from '../../hash/sha256.ts';

/** @returns the name of an entry in tombstones: the first 128 bits of SHA-256 over `LIST-ID LF ENTRY-ID`, hex */
export async function idHash(listId: string, entryId: string): Promise<string> {
  return (await sha256Hex(new TextEncoder().encode(`${listId}\n${entryId}`))).slice(0, 32);
}
