/** Lines into packed files, cut and named as the format wants them. */
import { sha256Hex } from '../../hash/sha256.ts';
import { pack } from './gzip.ts';
import { maxPartBytes, targetUnpackedBytes } from './limits.ts';
import type { SnapshotPart } from './payload.ts';

export interface PackedLines {
  part: SnapshotPart;
  packed: Uint8Array;
}

/**
 * Packs lines into as many parts as they need.
 * @param folder of the feed, in which the parts lie under the hash of their bytes
 * @param lines without their line breaks
 */
export async function* packParts(
  folder: string,
  lines: Iterable<Uint8Array>,
): AsyncGenerator<PackedLines, undefined> {
  for (const group of cutIntoGroups(lines)) yield* packHalving(folder, group);
}

/** Packs lines into one file, however large it becomes. */
export async function packFile(folder: string, lines: readonly Uint8Array[]): Promise<PackedLines> {
  const unpacked = new Uint8Array(lines.reduce((sum, line) => sum + line.length + 1, 0));
  let at = 0;
  for (const line of lines) {
    unpacked.set(line, at);
    at += line.length + 1;
    unpacked[at - 1] = 0x0a;
  }
  const packed = await pack(unpacked);
  const sha256 = await sha256Hex(packed);
  const part = {
    path: `${folder}/${sha256}.jsonl.gz`,
    sha256,
    bytes: packed.length,
    unpackedBytes: unpacked.length,
    entries: lines.length,
  };
  return { part, packed };
}

/** Groups lines so that each group, with its line breaks, stays near `targetUnpackedBytes`. */
function* cutIntoGroups(lines: Iterable<Uint8Array>): Generator<Uint8Array[]> {
  let group: Uint8Array[] = [];
  let bytes = 0;
  for (const line of lines) {
    if (bytes + line.length + 1 > targetUnpackedBytes && group.length > 0) {
      yield group;
      group = [];
      bytes = 0;
    }
    group.push(line);
    bytes += line.length + 1;
  }
  if (group.length > 0) yield group;
}

/** Lines that hardly shrink are halved until each half keeps within the limit of a part. */
async function* packHalving(
  folder: string,
  lines: readonly Uint8Array[],
): AsyncGenerator<PackedLines, undefined> {
  const whole = await packFile(folder, lines);
  if (whole.packed.length <= maxPartBytes || lines.length === 1) {
    yield whole;
    return;
  }
  const half = Math.ceil(lines.length / 2);
  yield* packHalving(folder, lines.slice(0, half));
  yield* packHalving(folder, lines.slice(half));
}
