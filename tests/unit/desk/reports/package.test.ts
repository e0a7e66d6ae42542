import { unzipSync, zipSync } from 'fflate';
import * as fc from 'fast-check';
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { reportOf } from '../../../../utils/desk/reports/report-of.ts';
import { readPackage, writePackage } from '../../../../utils/desk/reports/package.ts';
import { plainText } from '../../../../utils/desk/reports/plain-text.ts';
import type { Draft } from '../../../../utils/model/report-desk.ts';
import { Evidence, Manifest, Report } from '../../../../utils/model/report.ts';
import { madeUpDesk, madeUpFinding, madeUpSighting } from './made-up.ts';

const read = (bytes: Uint8Array | undefined): unknown => JSON.parse(new TextDecoder().decode(bytes));
const bytesOf = async (blob: Blob): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await blob.arrayBuffer());
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

async function readyDraft(): Promise<{ desk: ReturnType<typeof madeUpDesk>; draft: Draft }> {
  const desk = madeUpDesk();
  const page = desk.page();
  const begun = await page.begin(
    { kind: 'complaint', sighting: madeUpSighting, finding: madeUpFinding },
    'zh-CN',
  );
  await page.addEvidence(begun.id, {
    kind: 'picture',
    name: '页面截图',
    blob: new Blob(['not really a picture'], { type: 'image/png' }),
    taken: {
      at: '2026-03-01T01:02:03Z',
      url: 'https://item.taobao.com/item.htm?id=7000001',
      title: '演示商品',
    },
  });
  const added = await page.addEvidence(begun.id, {
    kind: 'file',
    name: '我的聊天记录 王.txt',
    blob: new Blob(['聊天'], { type: 'text/plain' }),
  });
  const draft = await page.save({
    ...added,
    account: '付款后没有发货。',
    demand: '退款',
    cause: 'service-default',
    role: { part: 'assisted', means: ['logistics'] },
    happened: { from: '2026-02-01', to: '2026-02-03' },
  });
  return { desk, draft };
}

describe('a package', () => {
  test('holds report, evidence and the hash of each, and nothing else', async () => {
    const { desk, draft } = await readyDraft();
    const { report, zip } = await desk.page().pack(draft.id);
    const files = unzipSync(await bytesOf(zip));
    expect(Object.keys(files)).toEqual([
      'report.json',
      'evidence/01-picture.png',
      'evidence/02-file.txt',
      'manifest.json',
    ]);
    expect(Report.parse(read(files['report.json']))).toEqual(report);
    const manifest = Manifest.parse(read(files['manifest.json']));
    for (const { file, bytes, sha256: hash } of manifest.files) {
      expect(sha256(files[file] ?? new Uint8Array())).toBe(hash);
      expect(files[file]?.length).toBe(bytes);
    }
    expect(manifest.files.map(({ file }) => file)).toEqual(Object.keys(files).slice(0, -1));
    expect(JSON.stringify(report)).not.toContain('begun');
    expect(JSON.stringify(report)).not.toContain('reports.list.example');
  });

  test('is the same bytes for the same draft and moment', async () => {
    const { desk, draft } = await readyDraft();
    const [one, other] = [await desk.page().pack(draft.id), await desk.page().pack(draft.id)];
    expect(sha256(await bytesOf(one.zip))).toBe(sha256(await bytesOf(other.zip)));
  });

  test('is sent as it was shown, though the clock went on', async () => {
    const { desk, draft } = await readyDraft();
    const page = desk.page();
    const shown = await page.pack(draft.id);
    desk.clock.now = new Date('2026-03-02T09:30:00Z');
    await page.queue(draft.id, { kind: 'file' });
    expect(await bytesOf((await page.sent(draft.id)).zip)).toEqual(await bytesOf(shown.zip));
  });

  test('comes back as it was written, whatever is in it', async () => {
    const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          account: fc
            .string({ minLength: 1, maxLength: 200, unit: 'grapheme' })
            .filter((text) => text.trim() !== ''),
          shopName: fc
            .string({ minLength: 1, maxLength: 50, unit: 'grapheme' })
            .filter((text) => text.trim() !== ''),
          from: day,
          bytes: fc.array(fc.uint8Array({ minLength: 1, maxLength: 300 }), { maxLength: 4 }),
        }),
        async ({ account, shopName, from, bytes }) => {
          const evidence = bytes.map((piece, at) => ({
            key: `${at}`,
            kind: 'file' as const,
            name: `${at}`,
            type: at % 2 === 0 ? 'image/png' : 'text/plain',
            bytes: piece.length,
            sha256: sha256(piece),
          }));
          const draft: Draft = {
            id: crypto.randomUUID(),
            begun: '',
            changed: '',
            kind: 'lead',
            account,
            subject: { shopName },
            happened: { from: from.toISOString().slice(0, 10) },
            evidence,
          };
          const report = reportOf(draft, from);
          const zip = await writePackage(
            report,
            bytes.map((piece) => new Uint8Array(piece)),
          );
          const back = await readPackage(zip);
          expect(back.report).toEqual(JSON.parse(JSON.stringify(report)));
          expect(back.evidence).toEqual(bytes.map((piece) => new Uint8Array(piece)));
          expect(back.report.account).toBe(account.trim());
        },
      ),
      { numRuns: 40 },
    );
  });

  test('that was altered is not read again', async () => {
    const { desk, draft } = await readyDraft();
    const files = unzipSync(await bytesOf((await desk.page().pack(draft.id)).zip));
    const altered = { ...files, 'evidence/02-file.txt': new TextEncoder().encode('其他') };
    await expect(readPackage(zipSync(altered))).rejects.toThrow('damaged-package');
    await expect(readPackage(new Uint8Array([1, 2, 3]))).rejects.toThrow('damaged-package');
  });

  test('is not made of a draft that is not ready, or too long', async () => {
    const { desk, draft } = await readyDraft();
    const page = desk.page();
    const without = await page.save({ ...draft, demand: ' ' });
    await expect(page.pack(draft.id)).rejects.toThrow('report-incomplete');
    const long = await page.save({ ...without, demand: '退款', account: '长'.repeat(20_001) });
    await expect(page.pack(long.id)).rejects.toThrow('report-too-long');
    await expect(page.queue(long.id, { kind: 'file' })).rejects.toThrow('report-too-long');
    expect((await page.draft(long.id))?.account).toHaveLength(20_001);
  });
});

test('the text to paste says all that the report says, in the language of the person', async () => {
  const { desk, draft } = await readyDraft();
  const { plain, report } = await desk.page().pack(draft.id);
  expect(plain).toBe(
    [
      '投诉',
      '名单：演示名单',
      '名单中的条目：浙江杭州演示某某商贸有限公司 · entry-1',
      '涉嫌：服务违约',
      '参与方式：协助、提供物流',
      '发生时间：2026-02-01 至 2026-02-03',
      `编号：${draft.id}`,
      '',
      '【被反映的店铺或经营者】',
      '平台：淘宝',
      '店铺名称：演示某某旗舰店',
      '店铺编号：100200300',
      '店铺地址：https://shop100200300.taobao.com/',
      '商品地址：https://item.taobao.com/item.htm?id=7000001',
      '经营者：浙江杭州演示某某商贸有限公司',
      '统一社会信用代码或注册号：91330100MA2800006W',
      '所在地：浙江杭州',
      '',
      '【情况说明】',
      '付款后没有发货。',
      '',
      '【诉求】',
      '退款',
      '',
      '【证据】',
      `1. 页面截图（SHA-256：${report.evidence[0]?.sha256}）`,
      '   取自 https://item.taobao.com/item.htm?id=7000001，2026-03-01T01:02:03Z',
      `2. 我的聊天记录 王.txt（SHA-256：${report.evidence[1]?.sha256}）`,
    ].join('\n'),
  );
  expect(plainText({ ...report, language: 'en' })).toContain('Suspected of:');
});

test.each([
  'evidence/..',
  'evidence/.',
  'evidence/.hidden',
  'evidence/01-file.',
  'evidence/../x',
  'evidence/',
])('a piece of evidence is not called %s', (file) => {
  const piece = { kind: 'file', name: '发票', type: 'text/plain', bytes: 1, sha256: 'a'.repeat(64) };
  expect(Evidence.safeParse({ ...piece, file }).success).toBe(false);
  expect(Evidence.safeParse({ ...piece, file: 'evidence/01-page.a..txt' }).success).toBe(true);
});
