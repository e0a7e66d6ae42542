/**
 * What a zip archive says it holds (PKWARE's APPNOTE.TXT, 4.3), read with distrust before anything of it is unpacked.
 * Archives of more than 4 GB, over several disks, encrypted or packed by other methods than deflate are not taken.
 */
import { Refused } from '../refusal.ts';

export interface ZipEntry {
  name: string;
  /** 0 stored, 8 deflated. */
  method: 0 | 8;
  packed: Uint8Array;
  /** As the directory states it, in bytes. */
  size: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const fileSignature = 0x04034b50;
const endBytes = 22;
const entryBytes = 46;
const fileBytes = 30;
/** Bits 0 and 6 of an entry's flags, and bit 13, which hides the directory. */
const encryptedFlags = 0x2041;

/**
 * @returns what the archive holds, folders included
 * @throws Refused `damaged`, `encrypted`, `bad-name`
 */
export function readZipDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const from = view.getUint32(end + 16, true);
  const disks = view.getUint16(end + 4, true) + view.getUint16(end + 6, true);
  if (disks !== 0 || count !== view.getUint16(end + 8, true) || from + size !== end)
    throw new Refused('damaged');
  const entries: ZipEntry[] = [];
  const taken: [from: number, to: number][] = [];
  let at = from;
  for (let index = 0; index < count; index++) {
    if (at + entryBytes > end || view.getUint32(at, true) !== entrySignature) throw new Refused('damaged');
    const { entry, place } = readEntry(bytes, view, at, from);
    entries.push(entry);
    taken.push(place);
    at +=
      entryBytes +
      view.getUint16(at + 28, true) +
      view.getUint16(at + 30, true) +
      view.getUint16(at + 32, true);
  }
  if (at !== end) throw new Refused('damaged');
  refuseOverlaps(taken);
  return entries;
}

/** The end record stands last, behind it at most a comment of 64 KB. */
function findEnd(view: DataView): number {
  const last = view.byteLength - endBytes;
  for (let at = last; at >= 0 && at >= last - 0xffff; at--) {
    if (
      view.getUint32(at, true) === endSignature &&
      at + endBytes + view.getUint16(at + 20, true) === view.byteLength
    )
      return at;
  }
  throw new Refused('damaged');
}

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  directory: number,
): { entry: ZipEntry; place: [number, number] } {
  const flags = view.getUint16(at + 8, true);
  if ((flags & encryptedFlags) !== 0) throw new Refused('encrypted');
  const method = view.getUint16(at + 10, true);
  if (method !== 0 && method !== 8) throw new Refused('damaged');
  const packedSize = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const header = view.getUint32(at + 42, true);
  const nameLength = view.getUint16(at + 28, true);
  const nameAt = at + entryBytes;
  if (nameAt + nameLength > bytes.length || header + fileBytes > directory) throw new Refused('damaged');
  if (view.getUint32(header, true) !== fileSignature) throw new Refused('damaged');
  const name = bytes.subarray(nameAt, nameAt + nameLength);
  const localLength = view.getUint16(header + 26, true);
  const localName = bytes.subarray(header + fileBytes, header + fileBytes + localLength);
  // One reader goes by the directory, another by the file's own header: they must not see different names.
  if (Buffer.compare(name, localName) !== 0) throw new Refused('bad-name');
  const data = header + fileBytes + localLength + view.getUint16(header + 28, true);
  if (data + packedSize > directory) throw new Refused('damaged');
  if (method === 0 && packedSize !== size) throw new Refused('damaged');
  return {
    entry: { name: plainName(name), method, packed: bytes.subarray(data, data + packedSize), size },
    place: [header, data + packedSize],
  };
}

/** Every name that a package may have is of ASCII letters. */
function plainName(name: Uint8Array): string {
  if (name.length === 0 || name.some((code) => code < 0x20 || code > 0x7e)) throw new Refused('bad-name');
  return String.fromCharCode(...name.subarray(0, 1000));
}

/** Entries that share their bytes make much of little. */
function refuseOverlaps(taken: [from: number, to: number][]): void {
  let end = 0;
  for (const [from, to] of taken.toSorted(([a], [b]) => a - b)) {
    if (from < end) throw new Refused('damaged');
    end = to;
  }
}
