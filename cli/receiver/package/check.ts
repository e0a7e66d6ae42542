/** Whether a package is what it says it is: its report, its manifest, and the hash of every file. */
import { createHash } from 'node:crypto';
import type * as z from 'zod/mini';
import { Manifest, Report } from '../../../utils/model/report.ts';
import { Refused } from '../refusal.ts';
import { unpack } from './unpack.ts';

export interface CheckedPackage {
  report: Report;
  /** Every file but the manifest, by its name in the package. */
  files: Map<string, Uint8Array>;
}

/** JSON is text that people typed: a larger one is none. */
const maxJsonBytes = 5_000_000;

/**
 * @param bytes the zip archive
 * @param maxBytes how large it may be unpacked
 * @throws Refused with the first thing that is wrong
 */
export async function checkPackage(bytes: Uint8Array, maxBytes: number): Promise<CheckedPackage> {
  const files = await unpack(bytes, maxBytes);
  const manifest = readJson(files, 'manifest.json', Manifest, 'bad-manifest');
  files.delete('manifest.json');
  compare(files, manifest.files);
  const report = readJson(files, 'report.json', Report, 'bad-report');
  if (report.kind === 'links' && !report.links?.length) throw new Refused('bad-report', 'links');
  const evidence = new Map(files);
  evidence.delete('report.json');
  compare(evidence, report.evidence);
  return { report, files };
}

interface Stated {
  file: string;
  bytes: number;
  sha256: string;
}

/** @throws Refused unless `stated` names each of the files once and no other, as it is */
function compare(files: ReadonlyMap<string, Uint8Array>, stated: readonly Stated[]): void {
  const named = new Set<string>();
  for (const { file, bytes, sha256 } of stated) {
    if (named.has(file)) throw new Refused('duplicate-file', nameOf(file));
    named.add(file);
    const content = files.get(file);
    if (!content) throw new Refused('missing-file', nameOf(file));
    if (content.length !== bytes) throw new Refused('size-differs', nameOf(file));
    if (sha256Of(content) !== sha256) throw new Refused('hash-differs', nameOf(file));
  }
  for (const file of files.keys()) if (!named.has(file)) throw new Refused('unlisted-file', file);
}

/** A name that a stranger wrote, as it may stand in an answer. */
const nameOf = (file: string): string | undefined => (/^[\w./-]+$/.test(file) ? file : undefined);

/** @returns SHA-256 in hex */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function readJson<T>(
  files: ReadonlyMap<string, Uint8Array>,
  name: string,
  schema: z.ZodMiniType<T>,
  code: 'bad-report' | 'bad-manifest',
): T {
  const bytes = files.get(name);
  if (!bytes) throw new Refused('missing-file', name);
  if (bytes.length > maxJsonBytes) throw new Refused(code);
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Refused(code, 'not JSON in UTF-8');
  }
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  throw new Refused(code, read.error.issues[0]?.path.join('.').slice(0, 100));
}
