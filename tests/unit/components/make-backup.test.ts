import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { makeBackup } from '../../../components/options/data/make-backup.ts';
import { browser } from './fake-browser.ts';
import { good } from './list-section.ts';

vi.mock('wxt/browser', async () => import('./fake-browser.ts'));

const zone = process.env['TZ'];
beforeEach(() => browser.reset());
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

it('names a backup that is made before eight in the morning in China by the day there', async () => {
  process.env['TZ'] = 'Asia/Shanghai';
  browser.replies.set('backup', good({ text: '{}\n' }));
  const { name } = await makeBackup(new Date('2026-06-14T23:30:00Z'), () => undefined);
  expect(name).toBe('xinbiao-backup-2026-06-15.jsonl');
});
