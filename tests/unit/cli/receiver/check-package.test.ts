/** What a receiver takes for a package, and each thing that it does not. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPackage } from '../../../../cli/receiver/package/check.ts';
import { Refused } from '../../../../cli/receiver/refusal.ts';
import { evidenceOf, filesOf, json, leadReport, manifestOf, packageOf, picture, zipped } from './packages.ts';
import type { Files } from './packages.ts';

const limit = 10_000_000;

async function codeOf(bytes: Uint8Array): Promise<string> {
  try {
    await checkPackage(bytes, limit);
    return 'taken';
  } catch (error) {
    if (error instanceof Refused) return error.code;
    throw error;
  }
}

/** A package whose manifest fits, whatever its files are. */
function withManifest(files: Files): Uint8Array {
  return zipped({ ...files, 'manifest.json': json(manifestOf(files)) });
}

/** Sets bits in each place where a record of `signature` has its flags. */
function withFlags(bytes: Uint8Array, flags: number): Uint8Array {
  const copy = new Uint8Array(bytes);
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 4 <= copy.length; at++) {
    const signature = view.getUint32(at, true);
    if (signature === 0x04034b50) view.setUint16(at + 6, view.getUint16(at + 6, true) | flags, true);
    if (signature === 0x02014b50) view.setUint16(at + 8, view.getUint16(at + 8, true) | flags, true);
  }
  return copy;
}

/** Replaces a name of the same length wherever it stands in the archive's own records. */
function renamed(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1').replaceAll(from, to);
  return new Uint8Array(Buffer.from(text, 'latin1'));
}

describe('a package', () => {
  it('is taken as it was made, stored or packed, with a folder for its evidence or without', async () => {
    const report = leadReport();
    const checked = await checkPackage(packageOf(report), limit);
    expect(checked.report).toEqual(report);
    expect([...checked.files.keys()].toSorted()).toEqual(['evidence/1.png', 'report.json']);
    expect([...(checked.files.get('evidence/1.png') ?? [])]).toEqual([...picture]);
    expect(await codeOf(zipped(filesOf(report), { level: 0 }))).toBe('taken');
    expect(await codeOf(zipped({ ...filesOf(report), 'evidence/': new Uint8Array() }))).toBe('taken');
  });

  it('is refused where a file is missing, or more are there than are named', async () => {
    const files = filesOf(leadReport());
    const { 'report.json': report, 'manifest.json': manifest, ...evidence } = files;
    expect(await codeOf(zipped({ ...evidence }))).toBe('missing-file');
    expect(await codeOf(zipped({ ...evidence, ...(report && { 'report.json': report }) }))).toBe(
      'missing-file',
    );
    expect(await codeOf(zipped({ ...evidence, ...(manifest && { 'manifest.json': manifest }) }))).toBe(
      'missing-file',
    );
    expect(await codeOf(zipped({ ...files, 'evidence/2.png': picture }))).toBe('unlisted-file');
    const unnamed: Files = {
      'report.json': json(leadReport()),
      'evidence/1.png': picture,
      'evidence/2.png': picture,
    };
    expect(await codeOf(withManifest(unnamed))).toBe('unlisted-file');
    const gone = leadReport({
      evidence: [evidenceOf('evidence/1.png', picture), evidenceOf('evidence/2.png', picture)],
    });
    expect(await codeOf(packageOf(gone))).toBe('missing-file');
  });

  it('is refused where a hash or a size differs, in the manifest or in the report', async () => {
    const changed = new Uint8Array(picture);
    changed[9] = 77;
    const report = leadReport();
    expect(await codeOf(zipped({ ...filesOf(report), 'evidence/1.png': changed }))).toBe('hash-differs');
    expect(await codeOf(zipped({ ...filesOf(report), 'evidence/1.png': picture.slice(1) }))).toBe(
      'size-differs',
    );
    // the manifest fits, the report speaks of another picture
    expect(await codeOf(packageOf(report, { 'evidence/1.png': changed }))).toBe('hash-differs');
    const other = json({ ...report, account: '另一份说明' });
    expect(await codeOf(zipped({ ...filesOf(report), 'report.json': other }))).toBe('size-differs');
  });

  it('is refused where report.json or manifest.json is not of its form', async () => {
    const evidence = { 'evidence/1.png': picture };
    for (const report of ['{', '[]', 'null', '{"format":"xinbiao-report"}']) {
      expect(await codeOf(withManifest({ 'report.json': Buffer.from(report), ...evidence }))).toBe(
        'bad-report',
      );
    }
    expect(
      await codeOf(withManifest({ 'report.json': new Uint8Array([0x22, 0xff, 0x22]), ...evidence })),
    ).toBe('bad-report');
    expect(await codeOf(packageOf({ ...leadReport(), kind: 'links' }))).toBe('bad-report');
    const files = filesOf(leadReport());
    expect(await codeOf(zipped({ ...files, 'manifest.json': json({ files: [] }) }))).toBe('bad-manifest');
  });

  it('is refused where a piece of evidence is named twice', async () => {
    const twice = evidenceOf('evidence/1.png', picture);
    expect(await codeOf(packageOf(leadReport({ evidence: [twice, twice] })))).toBe('duplicate-file');
  });

  it.each([
    'evidence/..',
    'evidence/.a',
    '../report.js',
    '/etc/passwd',
    'evidence/a/b.',
    'evidence\\..\\a',
    'evidence/CON',
  ])('is refused for the name %j', async (name) => {
    const bytes = packageOf(leadReport({ evidence: [evidenceOf('evidence/1.png', picture)] }));
    const files = filesOf(leadReport());
    expect(await codeOf(bytes)).toBe('taken');
    expect(await codeOf(zipped({ ...files, [name]: picture }))).toBe('bad-name');
  });

  it('is refused where two names are one on some file systems, or one stands there twice', async () => {
    const files = { 'evidence/a.png': picture, 'evidence/A.png': picture };
    const evidence = Object.keys(files).map((file) => evidenceOf(file, picture));
    const bytes = packageOf(leadReport({ evidence }), files);
    expect(await codeOf(bytes)).toBe('duplicate-file');
    expect(await codeOf(renamed(bytes, 'evidence/A.png', 'evidence/a.png'))).toBe('duplicate-file');
  });

  it('is refused where its records give a file two names', async () => {
    const bytes = packageOf(leadReport());
    const at = Buffer.from(bytes).indexOf('evidence/1.png');
    const other = new Uint8Array(bytes);
    other.set(Buffer.from('evidence/2.png'), at);
    expect(await codeOf(other)).toBe('bad-name');
  });

  it('is refused where it is encrypted', async () => {
    expect(await codeOf(withFlags(packageOf(leadReport()), 1))).toBe('encrypted');
    expect(await codeOf(withFlags(packageOf(leadReport()), 1 << 6))).toBe('encrypted');
  });

  it('is refused where it would unpack to too much, whether or not it says so', async () => {
    const zeros = new Uint8Array(limit + 1);
    const files = { 'evidence/1.png': zeros };
    const bomb = packageOf(leadReport({ evidence: [evidenceOf('evidence/1.png', zeros)] }), files);
    expect(bomb.length).toBeLessThan(100_000);
    expect(await codeOf(bomb)).toBe('unpacks-too-large');
    // within the limit, but of a thousand times its size
    const dense = { 'evidence/1.png': new Uint8Array(5_000_000) };
    const evidence = [evidenceOf('evidence/1.png', dense['evidence/1.png'])];
    expect(await codeOf(packageOf(leadReport({ evidence }), dense))).toBe('unpacks-too-large');
    // states 5 bytes, holds 5 million
    const lying = new Uint8Array(packageOf(leadReport({ evidence }), dense));
    const view = new DataView(lying.buffer);
    for (let at = 0; at + 46 < lying.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 5_000_000)
        view.setUint32(at + 24, 5, true);
    }
    expect(await codeOf(lying)).toBe('damaged');
  });

  it('is refused wherever it is cut, and never ends the receiver, whatever is changed', async () => {
    const bytes = packageOf(leadReport());
    expect(await codeOf(new Uint8Array())).toBe('damaged');
    expect(await codeOf(Buffer.from('<html>no zip</html>'.repeat(9)))).toBe('damaged');
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), async (length) => {
        expect(await codeOf(bytes.slice(0, length))).toBe('damaged');
      }),
      { numRuns: 200 },
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const changed = new Uint8Array(bytes);
        changed[at] = (changed[at] ?? 0) ^ by;
        // Times and attributes of files may change: what they hold may not.
        const code = await codeOf(changed);
        if (code !== 'taken') return;
        const checked = await checkPackage(changed, limit);
        expect(checked.files).toEqual((await checkPackage(bytes, limit)).files);
      }),
      { numRuns: 500 },
    );
  });
});
