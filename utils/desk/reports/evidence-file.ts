/** Names of files in a package: by number and kind, so that a name on the person's disk tells nothing. */
import type { EvidenceKind } from '../../model/report.ts';

const endings: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'text/plain': 'txt',
  'text/html': 'html',
  'application/pdf': 'pdf',
  'application/json': 'json',
  'text/csv': 'csv',
  'video/mp4': 'mp4',
};

/** @param at its place among the evidence, from 0 */
export function evidenceFile(at: number, kind: EvidenceKind, type: string, name: string): string {
  const own = /\.([0-9a-z]{1,8})$/i.exec(name)?.[1]?.toLowerCase();
  const ending = endings[type.split(';')[0] ?? ''] ?? own ?? 'bin';
  return `evidence/${String(at + 1).padStart(2, '0')}-${kind}.${ending}`;
}
