/** Packages as the extension makes them, of plainly made-up shops. */
import { createHash, randomUUID } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import type { ZipOptions } from 'fflate';
import type { Evidence, Manifest, Report } from '../../../../utils/model/report.ts';

export type Files = Record<string, Uint8Array>;

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);

export function evidenceOf(file: string, bytes: Uint8Array): Evidence {
  return {
    file,
    kind: 'picture',
    name: '店铺首页截图',
    type: 'image/png',
    bytes: bytes.length,
    sha256: sha256(bytes),
  };
}

/** A lead about a made-up shop, with one picture. */
export function leadReport(changes: Partial<Report> = {}): Report {
  return {
    format: 'xinbiao-report',
    version: 1,
    id: randomUUID(),
    kind: 'lead',
    written: '2026-11-20T08:00:00.000Z',
    language: 'zh-CN',
    list: { id: 'demo.list', title: '演示名单' },
    subject: {
      site: 'jd',
      shopId: '99000001',
      shopName: '演示某某旗舰店',
      shopUrl: 'https://mall.jd.com/index-99000001.html',
      company: '演示某某商贸有限公司',
      area: '浙江省杭州市',
    },
    cause: 'fake-orders',
    account: '在演示群里招人刷单，每单返五元。',
    evidence: [evidenceOf('evidence/1.png', picture)],
    ...changes,
  };
}

export function manifestOf(files: Files): Manifest {
  return {
    format: 'xinbiao-manifest',
    version: 1,
    files: Object.entries(files).map(([file, bytes]) => ({
      file,
      bytes: bytes.length,
      sha256: sha256(bytes),
    })),
  };
}

export const json = (value: unknown): Uint8Array => strToU8(JSON.stringify(value));

/** The files of a package, its manifest last. */
export function filesOf(report: Report, evidence: Files = { 'evidence/1.png': picture }): Files {
  const files: Files = { 'report.json': json(report), ...evidence };
  return { ...files, 'manifest.json': json(manifestOf(files)) };
}

export const zipped = (files: Files, options: ZipOptions = {}): Uint8Array => zipSync(files, options);

export const packageOf = (report: Report, evidence?: Files): Uint8Array => zipped(filesOf(report, evidence));

/** Hands a package in as the extension does. */
export function post(address: string, id: string, bytes: Uint8Array): Promise<Response> {
  return fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/zip', 'Idempotency-Key': id },
    body: new Uint8Array(bytes),
  });
}
