/** Packages as they travel (docs/reports.md): a ZIP of `report.json`, `evidence/…` and `manifest.json`. */
import { strToU8, unzipSync, zipSync } from 'fflate';
import type { ZippableFile } from 'fflate';
import { Manifest, maxPackageBytes, Report } from '../../model/report.ts';
import { ReportError } from '../../model/report-problem.ts';
import { sha256Hex } from '../../hash/sha256.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Written as local time by the format: the same fields everywhere, so that equal packages have equal bytes. */
const mtime = new Date(1980, 0, 1);
/** What is packed already gains nothing. */
const packed = /^(?:image\/(?!svg|bmp)|video\/|audio\/|application\/(?:pdf|zip))/;

/**
 * @param evidence bytes in the order of `report.evidence`, whose lengths and hashes are theirs
 * @returns the same bytes for the same report and evidence
 * @throws ReportError `package-too-large`
 */
export async function writePackage(report: Report, evidence: readonly Bytes[]): Promise<Bytes> {
  const reportBytes = jsonBytes(report);
  const manifest: Manifest = {
    format: 'xinbiao-manifest',
    version: 1,
    files: [
      { file: 'report.json', bytes: reportBytes.length, sha256: await sha256Hex(reportBytes) },
      ...report.evidence.map(({ file, bytes, sha256: hash }) => ({ file, bytes, sha256: hash })),
    ],
  };
  const files: [string, ZippableFile][] = [
    ['report.json', [reportBytes, { mtime, level: 6 }]],
    ...report.evidence.map(({ file, type }, at): [string, ZippableFile] => [
      file,
      [evidence[at] ?? new Uint8Array(), { mtime, level: packed.test(type) ? 0 : 6 }],
    ]),
    ['manifest.json', [jsonBytes(manifest), { mtime, level: 6 }]],
  ];
  const zip = zipSync(Object.fromEntries(files));
  if (zip.length > maxPackageBytes) throw new ReportError('package-too-large');
  return zip;
}

/**
 * Reads a package of our own again, and checks every hash.
 * @throws ReportError `damaged-package`
 */
export async function readPackage(zip: Bytes): Promise<{ report: Report; evidence: Bytes[] }> {
  const files = unzip(zip);
  const manifest = Manifest.safeParse(readJson(files['manifest.json']));
  const report = Report.safeParse(readJson(files['report.json']));
  if (!manifest.success || !report.success) throw new ReportError('damaged-package');
  for (const { file, bytes, sha256: hash } of manifest.data.files) {
    const read = files[file];
    if (read === undefined || read.length !== bytes || (await sha256Hex(read)) !== hash) {
      throw new ReportError('damaged-package');
    }
  }
  const evidence = report.data.evidence.map(({ file }) => files[file] ?? new Uint8Array());
  return { report: report.data, evidence };
}

function unzip(zip: Bytes): Record<string, Bytes> {
  try {
    return unzipSync(zip);
  } catch {
    throw new ReportError('damaged-package');
  }
}

function readJson(bytes: Bytes | undefined): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes ?? new Uint8Array()));
  } catch {
    return undefined;
  }
}

function jsonBytes(value: unknown): Bytes {
  return strToU8(`${JSON.stringify(value, null, 2)}\n`);
}
