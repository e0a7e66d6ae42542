/** Reading a backup: line by line, so that a large one needs little memory. */
import { MessageError } from '../../messages/error.ts';
import { backupFormat, BackupHead, BackupLine, backupVersion } from './form.ts';

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
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      const lines = (rest + value).split('\n');
      rest = lines.pop() ?? '';
      if (rest.length > maxLineLength) throw new MessageError('backup-damaged', 'a line without end');
      yield* lines;
    }
  } catch (error) {
    throw error instanceof MessageError ? error : new MessageError('backup-damaged', String(error));
  } finally {
    await reader.cancel().catch(() => undefined);
  }
  if (rest !== '') yield rest;
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
  const parsed = BackupHead.safeParse(head);
  if (!parsed.success) throw new MessageError('backup-damaged', 'line 1');
  return parsed.data;
}

function readLine(line: string, number: number): BackupLine {
  try {
    return BackupLine.parse(JSON.parse(line));
  } catch {
    throw new MessageError('backup-damaged', `line ${String(number)}`);
  }
}

export interface WhatToDo {
  head: (head: BackupHead) => Promise<void>;
  link: (line: Extract<BackupLine, { link: unknown }>) => Promise<void>;
  entry: (line: Extract<BackupLine, { entry: unknown }>) => Promise<void>;
}

/**
 * Reads a backup from end to end.
 * @returns its head, and how many links and entries it holds
 * @throws MessageError `not-a-backup`, `backup-later`, `backup-damaged` (a line that does not fit, a wrong count, a
 *   file that was cut off); what `to` throws
 */
export async function readBackup(
  file: Blob,
  to: Partial<WhatToDo> = {},
): Promise<{ head: BackupHead; links: number; entries: number }> {
  let head: BackupHead | undefined;
  let end: { links: number; entries: number } | undefined;
  const found = { links: 0, entries: 0 };
  let number = 0;
  for await (const text of linesOf(file)) {
    number += 1;
    if (number > maxLines || end !== undefined)
      throw new MessageError('backup-damaged', `line ${String(number)}`);
    if (head === undefined) {
      head = readHead(text);
      await to.head?.(head);
      continue;
    }
    const line = readLine(text, number);
    if ('end' in line) {
      end = line.end;
    } else if ('link' in line) {
      found.links += 1;
      await to.link?.(line);
    } else {
      found.entries += 1;
      await to.entry?.(line);
    }
  }
  if (head === undefined) throw new MessageError('not-a-backup');
  if (end?.links !== found.links || end.entries !== found.entries)
    throw new MessageError('backup-damaged', 'it was cut off');
  return { head, ...found };
}
