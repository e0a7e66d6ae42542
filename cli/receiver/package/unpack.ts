/** Unpacks a package within bounds: nothing is trusted that the archive says of itself. */
import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { maxEvidence } from '../../../utils/model/report.ts';
import { Refused } from '../refusal.ts';
import { readZipDirectory } from './zip-directory.ts';
import type { ZipEntry } from './zip-directory.ts';

// Node's own, since it stops at a length that is given, whatever the archive states.
const inflate = promisify(inflateRaw);

/** Evidence is pictures, pages and documents: text packs to a twentieth, a bomb to a thousandth. */
const maxRatio = 200;
const ratioCounts = 1_000_000;

/** Names that a file of the package may have; `evidence/` itself stands in archives that people packed by hand. */
const allowedName = /^(?:report\.json|manifest\.json|evidence\/[0-9a-zA-Z_-][0-9a-zA-Z._-]{0,99})$/;
/** No file of Windows may be called so, whatever its ending. */
const deviceName = /^evidence\/(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)|\.$/i;

/**
 * @param maxBytes of all files together, unpacked
 * @returns files by their names
 * @throws Refused `damaged`, `encrypted`, `bad-name`, `duplicate-file`, `unpacks-too-large`
 */
export async function unpack(bytes: Uint8Array, maxBytes: number): Promise<Map<string, Uint8Array>> {
  const entries = readZipDirectory(bytes).filter(({ name, size }) => name !== 'evidence/' || size > 0);
  if (entries.length > maxEvidence + 2) throw new Refused('unlisted-file');
  refuseNames(entries);
  let total = 0;
  for (const { name, packed, size } of entries) {
    total += size;
    if (total > maxBytes || (size > ratioCounts && size > packed.length * maxRatio))
      throw new Refused('unpacks-too-large', name);
  }
  const files = new Map<string, Uint8Array>();
  for (const entry of entries) files.set(entry.name, await unpackEntry(entry));
  return files;
}

function refuseNames(entries: readonly ZipEntry[]): void {
  const seen = new Set<string>();
  for (const { name } of entries) {
    if (!allowedName.test(name) || deviceName.test(name)) throw new Refused('bad-name');
    // Saved in a folder that does not tell capitals apart, one would overwrite the other.
    const folded = name.toLowerCase();
    if (seen.has(folded)) throw new Refused('duplicate-file', name);
    seen.add(folded);
  }
}

async function unpackEntry({ name, method, packed, size }: ZipEntry): Promise<Uint8Array> {
  if (method === 0) return packed;
  let file: Uint8Array;
  try {
    file = await inflate(packed, { maxOutputLength: Math.max(1, size) });
  } catch {
    throw new Refused('damaged', name);
  }
  if (file.length !== size) throw new Refused('damaged', name);
  return file;
}
