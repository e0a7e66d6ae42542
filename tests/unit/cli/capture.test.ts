/** `xinbiao capture` on a skeleton as the popup saves it. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { registerCapture } from '../../../cli/commands/capture.ts';
import { skeletonFile } from '../../../utils/sites/skeleton/file.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xinbiao-capture-'));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

/** Runs the command. @returns what it prints */
async function capture(content: string, ...more: string[]): Promise<string> {
  const file = join(folder, 'page.html');
  await writeFile(file, content);
  let printed = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const program = new Command().exitOverride();
  registerCapture(program);
  await program.parseAsync(['node', 'xinbiao', 'capture', file, ...more]);
  return printed;
}

const html = `<!doctype html><body><ul><li class="gl-item" data-sku="101"><div class="p-shop">
  <a class="curr-shop" href="https://mall.jd.com/index-900.html">演示店铺</a></div></li></ul></body>`;
const address = 'https://search.jd.com/Search?keyword=w1';

it('reads the address off the skeleton, and gives the example that it makes', async () => {
  const skeleton = skeletonFile({ site: 'jd', kind: 'search', version: '1.2.3' }, { url: address, html });
  const example = JSON.parse(await capture(skeleton)) as { kind: string; shops: { site: string }[] };
  expect(example).toMatchObject({ kind: 'search', shops: [{ site: 'jd' }] });
});

it('asks for the address of a page that does not tell it', async () => {
  await expect(capture(html)).rejects.toThrow('Give it with --url');
  expect(JSON.parse(await capture(html, '--url', address))).toMatchObject({ kind: 'search' });
});
