/** A disk that is full, for real: the browser's profile lies on a small one of its own, which only root can make. */
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { errorWords } from '../../utils/i18n/pages/error-words.ts';
import { pageTexts } from '../../utils/i18n/pages/texts.ts';
import type { Entry } from '../../utils/model/entry.ts';
import { startChromium } from './browsers/chromium.ts';
import { Extension } from './extension.ts';
import { executableOf, expect, test } from './fixtures.ts';
import { PublishedList } from './published-list.ts';

const megabyte = 1e6;
/** With not a byte left Chromium opens no database at all until there is room again. */
const fullWords = new RegExp(
  ['no-space', 'store-unavailable'].map((code) => errorWords(pageTexts('zh-CN'), code)).join('|'),
);

function madeUpEntries(version: number, count: number): Entry[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `${version}-${i}`,
    subject: { kind: 'company', name: `杭州第${version}版第${i}号演示商贸有限公司` },
    tier: 'blacklist',
    causes: [{ code: 'counterfeit', wording: '制假售假' }],
    basisKind: 'administrative',
    listedOn: '2026-01-05',
  }));
}

/** Of the first version. */
const shop = {
  site: 'jd',
  parties: [{ role: 'operator', name: '杭州第1版第7号演示商贸有限公司', codes: [] }],
  ad: false,
  selfOperated: false,
};

/** @returns the folder of a disk of its own, or undefined where this machine does not let us make one */
async function makeDisk(bytes: number): Promise<string | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'xinbiao-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', folder], { stdio: 'ignore' });
    return folder;
  } catch {
    await rm(folder, { recursive: true });
    return undefined;
  }
}

async function free(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

test('a full disk keeps the old list, says what to do, and takes the new one when there is room', async ({
  web,
}) => {
  test.setTimeout(240_000);
  const disk = await makeDisk(300 * megabyte);
  test.skip(!disk, 'Only root can make a small disk: NOT SHOWN HERE');
  if (!disk) return;
  const list = await PublishedList.create(web, 'full-disk');
  await list.publish(madeUpEntries(1, 100));
  const shopper = await startChromium(web.port, await executableOf('chromium'), join(disk, 'profile'));
  try {
    await shopper.allowOrigin(PublishedList.pattern);
    const extension = await Extension.of(shopper);
    await extension.send('subscribe', { address: list.address });
    /** Nothing while the database cannot be opened. */
    const state = async (): Promise<unknown> =>
      (await extension.lists().catch(() => [])).find(({ info }) => info.id === list.id);
    expect(await state()).toMatchObject({ serial: 1, entries: 100 });

    await list.publish(madeUpEntries(2, 90_000));
    const filler = join(disk, 'filler');
    await writeFile(filler, new Uint8Array((await free(disk)) - 3 * megabyte));
    await extension.send('sync', { id: list.id }).catch(() => undefined);
    const options = await shopper.openOwn('options.html');
    const shown = (): Promise<string> => options.evaluate(() => document.body.innerText, null);
    await expect.poll(shown, { timeout: 30_000 }).toMatch(fullWords);

    await rm(filler);
    await expect.poll(state, { timeout: 30_000 }).toMatchObject({ serial: 1, entries: 100 });
    const [verdict] = await extension.send<{ level: string }[]>('judge', { sightings: [shop] });
    expect(verdict?.level).toBe('blacklist');
    await extension.send('sync', { id: list.id });
    await expect.poll(state, { timeout: 60_000 }).toMatchObject({ serial: 2, entries: 90_000 });
  } finally {
    await shopper.close();
    execFileSync('umount', ['-l', disk], { stdio: 'ignore' });
    await rm(disk, { recursive: true, force: true });
  }
});
