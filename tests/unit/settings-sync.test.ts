import { beforeEach, expect, test, vi } from 'vitest';
import { changeSettings, readSettings } from '../../utils/settings.ts';
import { followSync, takeOver } from '../../utils/settings-sync.ts';

type Changed = (changes: object, area: string) => void;

const fake = vi.hoisted(() => ({
  local: {} as Record<string, unknown>,
  sync: {} as Record<string, unknown>,
  /** What the browser's sync does. */
  mode: 'works' as 'works' | 'fails' | 'absent',
  listeners: [] as ((changes: object, area: string) => void)[],
}));

const area = vi.hoisted(() => (name: 'local' | 'sync') => ({
  get: async (key: string) => {
    if (name === 'sync' && fake.mode === 'fails') throw new Error('off');
    return { [key]: fake[name][key] };
  },
  set: async (values: object) => {
    if (name === 'sync' && fake.mode === 'fails') throw new Error('QUOTA_BYTES');
    Object.assign(fake[name], values);
  },
}));

vi.mock('wxt/browser', () => ({
  browser: {
    storage: {
      local: area('local'),
      get sync() {
        return fake.mode === 'absent' ? undefined : area('sync');
      },
      onChanged: { addListener: (listener: Changed) => void fake.listeners.push(listener) },
    },
  },
}));

beforeEach(() => Object.assign(fake, { local: {}, sync: {}, mode: 'works', listeners: [] }));

test('a choice is carried to other devices, and taken over there', async () => {
  await changeSettings({ sitesOff: ['jd'], language: 'en' });
  fake.local = {};
  await takeOver();
  expect(await readSettings()).toMatchObject({ sitesOff: ['jd'], language: 'en' });
});

test('how marks are shown is a choice too', async () => {
  const { marks } = await readSettings();
  const chosen = { ...marks, watchlist: { show: 'dim' as const, hideAds: true } };
  await changeSettings({ marks: chosen, watchlist: false, countMarks: false });
  fake.local = {};
  await takeOver();
  expect(await readSettings()).toMatchObject({ marks: chosen, watchlist: false, countMarks: false });
});

test('a choice of a later version is left, and the others are taken', async () => {
  fake.local['settings'] = { sitesOff: ['jd'] };
  fake.sync['settings'] = { sitesOff: ['a-site-of-tomorrow'], language: 'en', marks: { blacklist: 'glow' } };
  await takeOver();
  expect(await readSettings()).toMatchObject({ sitesOff: ['jd'], language: 'en' });
});

test('what a later version kept here takes nothing else with it when an earlier one is put back', async () => {
  fake.local['settings'] = {
    sitesOff: ['jd', 'a-site-of-tomorrow'],
    sitesAllowed: ['https://shop.example'],
    language: 'fr',
    bought: true,
    countMarks: false,
  };
  const { marks } = await readSettings();
  const kept = { sitesOff: ['jd'], sitesAllowed: ['https://shop.example'], bought: true, countMarks: false };
  expect(await readSettings()).toEqual({ ...kept, language: 'auto', marks, watchlist: true });
  expect(await changeSettings({ watchlist: false })).toMatchObject({ ...kept, watchlist: false });
});

test.each([null, 'text', 7, [1]])('settings that are none, such as %j, are the defaults', async (stored) => {
  fake.local['settings'] = stored;
  expect(await readSettings()).toMatchObject({ sitesOff: [], language: 'auto', bought: false });
});

test('nothing but choices is carried, whatever else the settings come to hold', async () => {
  fake.local['settings'] = { sitesOff: [], language: 'auto', address: 'https://lists.example/' };
  await changeSettings({ language: 'en' });
  expect(fake.sync['settings']).toMatchObject({ sitesOff: [], language: 'en', countMarks: true });
  const kept = Object.keys(fake.local['settings'] as object);
  const carried = Object.keys(fake.sync['settings'] as object);
  expect(kept.filter((key) => !carried.includes(key)).toSorted()).toEqual(['bought', 'sitesAllowed']);
  expect(carried.filter((key) => !kept.includes(key))).toEqual([]);
});

test.each(['fails', 'absent'] as const)('where sync %s, choices are kept on this machine', async (mode) => {
  fake.mode = mode;
  await changeSettings({ language: 'zh-TW' });
  await takeOver();
  expect(await readSettings()).toMatchObject({ language: 'zh-TW' });
});

test('what another device chooses later is taken over when the browser tells of it', async () => {
  followSync();
  fake.sync['settings'] = { sitesOff: ['taobao'], language: 'auto' };
  for (const listener of fake.listeners) listener({ settings: {} }, 'sync');
  await vi.waitFor(async () => expect((await readSettings()).sitesOff).toEqual(['taobao']));
});

test('an empty sync takes nothing away', async () => {
  fake.local['settings'] = { sitesOff: ['jd'], language: 'en' };
  await takeOver();
  expect(await readSettings()).toMatchObject({ sitesOff: ['jd'], language: 'en' });
});
