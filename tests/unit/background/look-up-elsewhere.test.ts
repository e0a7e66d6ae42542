import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Session } from '../../../utils/background/session.ts';
import { serveLookUpElsewhere } from '../../../utils/background/look-up-elsewhere.ts';
import { entryKeys } from '../../../utils/identity/keys.ts';
import { MemoryStore } from '../../../utils/store/memory.ts';
import { entryOf, listOf, usccOf } from '../match/made-up.ts';

type Suggestion = { content: string; description: string };

/** What the browser has of it, and what was done there. */
const fake = vi.hoisted(() => ({
  language: 'zh-CN',
  heard: {} as Record<string, (...told: never[]) => void>,
  items: [] as { id: string; title: string; contexts: string[] }[],
  opened: [] as { url: string; where: string }[],
  standing: '',
}));

const event = vi.hoisted(() => (name: string) => ({
  addListener: (listener: (...told: never[]) => void) => void (fake.heard[name] = listener),
}));

vi.mock('wxt/browser', () => ({
  browser: {
    omnibox: {
      onInputStarted: event('started'),
      onInputChanged: event('changed'),
      onInputEntered: event('entered'),
      setDefaultSuggestion: ({ description }: { description: string }) => void (fake.standing = description),
    },
    contextMenus: {
      removeAll: async () => void (fake.items = []),
      create: (item: (typeof fake.items)[number]) => void fake.items.push(item),
      onClicked: event('clicked'),
    },
    runtime: {
      onInstalled: event('installed'),
      onStartup: event('startup'),
      getURL: (path: string) => `chrome-extension://made-up${path}`,
    },
    i18n: { getUILanguage: () => fake.language },
    storage: { local: { get: async () => ({}) }, onChanged: event('stored') },
    tabs: {
      create: async ({ url, active }: { url: string; active: boolean }) =>
        void fake.opened.push({ url, where: active ? 'new' : 'behind' }),
      update: async ({ url }: { url: string }) => void fake.opened.push({ url, where: 'here' }),
    },
  },
}));

const tell = (name: string, ...told: unknown[]): void =>
  (fake.heard[name] as (...all: unknown[]) => void)(...told);
const settle = (): Promise<void> => new Promise((over) => setImmediate(over));
const typed = (text: string): Promise<Suggestion[]> =>
  new Promise((answered) => tell('changed', text, answered));

const uscc = usccOf(10_020_030);
const entries = [
  entryOf({ id: 'one', subject: { name: '演示<某某> & 商贸有限公司', uscc } }),
  entryOf({
    id: 'trader',
    subject: { name: '演示某某小店', kind: 'sole-trader', uscc: usccOf(10_020_031, '92') },
  }),
];

beforeEach(() => {
  Object.assign(fake, { language: 'zh-CN', heard: {}, items: [], opened: [], standing: '' });
  const store = new MemoryStore(
    entries.map((entry) => ({ list: listOf(), entry })),
    entryKeys,
  );
  serveLookUpElsewhere({ reader: async () => store } as unknown as Session);
});

describe('the address bar’s keyword', () => {
  test('says what it does, in the person’s language', async () => {
    fake.language = 'en-GB';
    tell('started');
    await settle();
    expect(fake.standing).toMatch(/lists/);
  });

  test('suggests whom a whole code names, and what text is no text of ours is plain', async () => {
    const [suggested, ...more] = await typed(uscc.toLowerCase());
    expect(more).toEqual([]);
    expect(suggested?.content).toBe('演示<某某> & 商贸有限公司');
    expect(suggested?.description).not.toMatch(/[<>&]/);
    expect(suggested?.description).toContain(listOf().info.title);
  });

  test('suggests no sole trader, and nothing for what is neither code nor address', async () => {
    expect(await typed(usccOf(10_020_031, '92'))).toEqual([]);
    expect(await typed('演示')).toEqual([]);
    expect(await typed('')).toEqual([]);
  });

  test.each([
    ['currentTab', 'here'],
    ['newForegroundTab', 'new'],
    ['newBackgroundTab', 'behind'],
  ])('opens the look-up as the browser wants it: %s', async (disposition, where) => {
    tell('entered', ' 演示 某某&co ', disposition);
    await settle();
    const [{ url, where: there } = { url: '', where: '' }] = fake.opened;
    expect(there).toBe(where);
    expect(new URL(url).pathname).toBe('/lookup.html');
    expect(new URL(url).searchParams.get('q')).toBe('演示 某某&co');
  });
});

describe('the menu', () => {
  test('is written once the extension was installed, and again with the browser', async () => {
    tell('installed');
    await settle();
    const contexts = fake.items.map((item) => item.contexts);
    expect(contexts.slice(0, 2)).toEqual([['selection'], ['link']]);
    tell('startup');
    await settle();
    expect(fake.items).toHaveLength(contexts.length);
  });

  test('looks up selected text, and where a link leads', async () => {
    tell('installed');
    await settle();
    const [selection, link] = fake.items;
    tell('clicked', { menuItemId: selection?.id, selectionText: '演'.repeat(300) });
    tell('clicked', { menuItemId: link?.id, linkUrl: 'https://shop.example/item?id=1' });
    tell('clicked', { menuItemId: 'of another', selectionText: 'x' });
    await settle();
    const asked = fake.opened.map(({ url }) => new URL(url).searchParams.get('q'));
    expect(asked).toEqual(['演'.repeat(200), 'https://shop.example/item?id=1']);
  });
});

test('a browser that has neither is left alone', async () => {
  const { browser } = (await import('wxt/browser')) as unknown as { browser: Record<string, unknown> };
  const { omnibox, contextMenus } = browser;
  delete browser['omnibox'];
  delete browser['contextMenus'];
  fake.heard = {};
  serveLookUpElsewhere({} as Session);
  expect(Object.keys(fake.heard)).toEqual([]);
  Object.assign(browser, { omnibox, contextMenus });
});
