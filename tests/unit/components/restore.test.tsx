// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Restore } from '../../../components/options/data/restore.tsx';
import type { RestorePlan } from '../../../utils/model/backup.ts';
import type { LocalPack, ReadPack } from '../../../utils/model/local-pack.ts';
import { browser } from './fake-browser.ts';
import { bad, chooseFile, good, press, sentInputs, stubBlobs } from './list-section.ts';
import { says, show, takeAway } from './shown.tsx';

vi.mock('wxt/browser', async () => import('./fake-browser.ts'));

beforeEach(() => {
  browser.reset();
  stubBlobs();
});
afterEach(takeAway);

const packOf = (site: 'jd' | 'taobao', pack: object): LocalPack => ({
  site,
  name: `演示-${site}.json`,
  loadedAt: '2026-05-06T07:08:09Z',
  pack,
});

/** Takes a declaration for the site that it names, and nothing else. */
const readPack: ReadPack = (text) => {
  const pack = JSON.parse(text) as { site?: 'jd' | 'taobao' };
  return pack.site ? { site: pack.site, pack } : { faults: [{ path: '', fault: 'bad-value' }] };
};

const plan: RestorePlan = {
  made: '2026-06-15T04:00:00Z',
  settings: true,
  sites: ['https://shop.example'],
  dismissals: 2,
  bought: 0,
  packs: [packOf('jd', { site: 'jd' }), packOf('taobao', { site: 'jd' })],
  lists: [
    {
      id: 'a',
      title: '演示名单',
      source: { kind: 'feed' },
      address: 'https://lists.example/a/',
      known: false,
      entries: 3,
    },
  ],
  links: 1,
  entries: 0,
};

async function lookAt(shown: RestorePlan): Promise<void> {
  browser.replies.set('previewRestore', good(shown));
  browser.replies.set('restore', good(shown));
  show(<Restore readPack={readPack} onDone={() => undefined} />);
  await chooseFile('#restore-file', new File(['x'], 'xinbiao-backup.jsonl'));
  await says('恢复后：');
}

test('says everything that comes back, before anything does', async () => {
  await lookAt(plan);
  for (const words of [
    '你的选择换成备份里的',
    '添加“演示名单”',
    '并入2条“不再提示”和“不是这家店”',
    '重新放行1个由你放行的网站',
    '载入1个本地站点包',
    '1个本地站点包不合要求，不会载入',
    '并入1家店铺的对应关系',
  ])
    await says(words);
  expect(sentInputs('restore')).toEqual([]);
  expect(browser.stored).toEqual({});
});

test('asks once for lists’ addresses and for allowed sites, and keeps only packs that it can read', async () => {
  await lookAt(plan);
  await press('#restore-yes');
  await says('已恢复');
  expect(browser.asked).toEqual(['https://lists.example/*', 'https://shop.example/*']);
  expect(browser.stored).toEqual({ 'localPack:jd': plan.packs[0] });
});

test('leaves a pack that is in use', async () => {
  const own = packOf('jd', { site: 'jd', hosts: ['own'] });
  browser.stored = { 'localPack:jd': own };
  await lookAt(plan);
  await press('#restore-yes');
  await says('已恢复');
  expect(browser.stored).toEqual({ 'localPack:jd': own });
});

test('where the browser allows nothing, it says what is empty now and how to allow it', async () => {
  browser.allows = false;
  await lookAt(plan);
  await press('#restore-yes');
  await says('浏览器没有放行部分网址');
});

test('a backup that is refused is refused in words', async () => {
  browser.replies.set('previewRestore', bad('backup-damaged', 'line 7'));
  show(<Restore readPack={readPack} onDone={() => undefined} />);
  await chooseFile('#restore-file', new File(['x'], 'xinbiao-backup.jsonl'));
  await says('请换一份备份再试');
});

const desk = {
  known: false,
  locked: true,
  drafts: 2,
  evidence: 3,
  parcels: 4,
  held: 1,
  events: 5,
  monthly: 0,
};

test('says what comes back of the desk, what of it is held, and that it stays locked', async () => {
  await lookAt({ ...plan, desk });
  for (const words of [
    '恢复工作台的2份草稿',
    '恢复工作台的3件证据',
    '恢复发件箱里的4份材料',
    '恢复台账的5条记录',
    '其中1份当时等待发送',
    '工作台仍然上锁',
  ])
    await says(words);
  expect(document.body.textContent).not.toContain('恢复月报');
});

test('says of a desk that is there only that it stays', async () => {
  await lookAt({ ...plan, desk: { ...desk, known: true } });
  await says('工作台里已有内容，保持不变');
  expect(document.body.textContent).not.toContain('恢复工作台');
});
