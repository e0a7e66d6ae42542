/** Reading a backup: line by line, so that a large one needs little memory. */
import { MessageError } from '../../messages/error.ts';
import { DeskLineReader } from './desk-form.ts';
import type { DeskRecord } from './desk-form.ts';
import { backupFormat, BackupHead, BackupLine, backupVersion } from './form.ts';
import { readAs } from './later.ts';

/** Far more than any head or line that we write. */
const maxLineLength = 64 * 1024 * 1024;

/** A small packed file must not unpack without end. */
const maxLines = 20_000_000;

const gzipMagic = [0x1f, 0x8b] as const;

/** @returns the bytes of a file that a page of ours has chosen @throws MessageError `file-gone` */
export async function openChosenFile(address: string): Promise<Blob> {
  try {
    return await (await fetch(address)).blob();
  } catch (error) {
    throw new MessageError('file-gone', String(error));
  }
}

async function textOf(file: Blob): Promise<ReadableStream<string>> {
  const start = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  const packed = gzipMagic.every((byte, at) => start[at] === byte);
  const bytes = packed ? file.stream().pipeThrough(new DecompressionStream('gzip')) : file.stream();
  return bytes.pipeThrough(new TextDecoderStream());
}

async function* linesOf(file: Blob): AsyncGenerator<string> {
  const reader = (await textOf(file)).getReader();
  // Joined once at the line's end: a slice of the desk's comes in many pieces.
  let pieces: string[] = [];
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      const [first = '', ...others] = value.split('\n');
      pieces.push(first);
      length += first.length;
      if (length > maxLineLength) throw new MessageError('backup-damaged', 'a line without end');
      const rest = others.pop();
      if (rest === undefined) continue;
      yield pieces.join('');
      yield* others;
      pieces = [rest];
      length = rest.length;
    }
  } catch (error) {
    throw error instanceof MessageError ? error : new MessageError('backup-damaged', String(error));
  } finally {
    await reader.cancel().catch(() => undefined);
  }
  if (length > 0) yield pieces.join('');
}

/** @throws MessageError `not-a-backup`, `backup-later`, `backup-damaged` */
function readHead(line: string): BackupHead {
  let head: unknown;
  try {
    head = JSON.parse(line);
  } catch {
    throw new MessageError('not-a-backup');
  }
  if (typeof head !== 'object' || head === null || !('format' in head) || head.format !== backupFormat)
    throw new MessageError('not-a-backup');
  const version = 'version' in head ? head.version : undefined;
  if (typeof version === 'number' && version > backupVersion)
    throw new MessageError('backup-later', String(version));
  return readAs(BackupHead, head, 'line 1');
}

/** @throws MessageError `backup-damaged` for what `read` throws */
function orDamaged<T>(place: string, read: () => T): T {
  try {
    return read();
  } catch {
    throw new MessageError('backup-damaged', place);
  }
}

export interface WhatToDo {
  head: (head: BackupHead) => Promise<void>;
  link: (line: Extract<BackupLine, { link: unknown }>) => Promise<void>;
  entry: (line: Extract<BackupLine, { entry: unknown }>) => Promise<void>;
  desk: (record: DeskRecord) => Promise<void>;
}

/**
 * Reads a backup from end to end.
 * @returns its head, and how many links, entries and records of the desk it holds
 * @throws MessageError `not-a-backup`, `backup-later` (by its version, or by a word that is not known here),
 *   `backup-damaged` (a line that does not fit, a wrong count, a file that was cut off); what `to` throws
 */
export async function readBackup(
  file: Blob,
  to: Partial<WhatToDo> = {},
): Promise<{ head: BackupHead; links: number; entries: number }> {
  let head: BackupHead | undefined;
  let end: { links: number; entries: number; desk: number } | undefined;
  const found = { links: 0, entries: 0, desk: 0 };
  const desk = new DeskLineReader();
  let number = 0;
  for await (const text of linesOf(file)) {
    number += 1;
    const place = `line ${String(number)}`;
    if (number > maxLines || end !== undefined) throw new MessageError('backup-damaged', place);
    if (head === undefined) {
      head = readHead(text);
      await to.head?.(head);
      continue;
    }
    const written: unknown = orDamaged(place, () => JSON.parse(text));
    const line = readAs(BackupLine, written, place);
    if ('end' in line) {
      end = line.end;
    } else if ('link' in line) {
      found.links += 1;
      await to.link?.(line);
    } else if ('entry' in line) {
      found.entries += 1;
      await to.entry?.(line);
    } else if ('slice' in line) {
      orDamaged(place, () => desk.slice(line.slice));
    } else {
      found.desk += 1;
      const record = await desk.record(line).catch((error: unknown) => {
        throw error instanceof MessageError ? error : new MessageError('backup-damaged', place);
      });
      await to.desk?.(record);
    }
  }
  if (head === undefined) throw new MessageError('not-a-backup');
  const isWhole =
    end?.links === found.links && end.entries === found.entries && end.desk === found.desk && !desk.waits;
  if (!isWhole) throw new MessageError('backup-damaged', 'it was cut off');
  return { head, ...found };
}
