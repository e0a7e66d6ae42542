import { beforeEach, describe, expect, test, vi } from 'vitest';
import { popupHandlers } from '../../../utils/background/popup-handlers.ts';
import { changeSettings, readSettings } from '../../../utils/settings.ts';

/** What the tab's content script answers; it throws where there is none. */
const { fake, tab } = vi.hoisted(() => {
  const kept = new Map<string, unknown>();
  const answering = { reply: async (): Promise<unknown> => undefined };
  return {
    tab: answering,
    fake: {
      kept,
      tabs: { sendMessage: () => answering.reply() },
      storage: {
        local: {
          get: async (key: string) => ({ [key]: kept.get(key) }),
          set: async (items: object) => Object.entries(items).forEach(([key, value]) => kept.set(key, value)),
        },
      },
    },
  };
});
vi.mock('wxt/browser', () => ({ browser: fake }));

const summary = {
  site: 'jd',
  kind: 'search',
  layout: 'cards',
  siteEnabled: true,
  cards: 0,
  marked: 0,
  shops: [],
};

const handlers = popupHandlers();
const ask = () => handlers.pageInTab({ tab: 7 }, {});

beforeEach(() => {
  fake.kept.clear();
  tab.reply = async () => ({ ok: true, value: summary });
});

describe('what a tab’s page is', () => {
  test('is told as its content script says, with whether the person has its site on', async () => {
    expect(await ask()).toEqual({ summary, siteOn: true });
    await changeSettings({ sitesOff: ['jd'] });
    expect(await ask()).toEqual({ summary, siteOn: false });
  });

  test('is nothing on a page that is not read', async () => {
    tab.reply = async () => ({ ok: true, value: null });
    expect(await ask()).toBeNull();
  });

  test.each([
    ['no script answers', () => Promise.reject(new Error('Receiving end does not exist.')), 'no-answer'],
    ['the script is of another version', async () => ({ ok: true, value: { site: 'jd' } }), 'bad-message'],
    ['the script failed', async () => ({ ok: false, error: { code: 'internal' } }), 'internal'],
  ])('is told to be unknown where %s', async (_, reply, code) => {
    tab.reply = reply;
    await expect(ask()).rejects.toMatchObject({ code });
  });
});

test('a site is turned off and on, and the others stay as they are', async () => {
  await changeSettings({ sitesOff: ['taobao'], language: 'en' });
  await handlers.turnSite({ site: 'jd', on: false }, {});
  await handlers.turnSite({ site: 'jd', on: false }, {});
  expect((await readSettings()).sitesOff).toEqual(['taobao', 'jd']);
  await handlers.turnSite({ site: 'jd', on: true }, {});
  expect(await readSettings()).toMatchObject({ sitesOff: ['taobao'], language: 'en' });
});
