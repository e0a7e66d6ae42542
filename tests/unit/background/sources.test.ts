/** What pages ask about tables and lists of domains, from the message to the store. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Flights } from '../../../utils/background/flights.ts';
import { Session } from '../../../utils/background/session.ts';
import { sourceHandlers } from '../../../utils/background/source-handlers.ts';
import type { ImportService } from '../../../utils/background/sync-protocol.ts';
import { createSyncRounds } from '../../../utils/background/sync-rounds.ts';
import { createSyncService } from '../../../utils/background/sync-worker.ts';
import { publishedLists } from '../../../utils/lists/catalogue-published.ts';
import { onProgress, openProgress } from '../../../utils/messages/progress.ts';
import { messages } from '../../../utils/messages/map.ts';
import type { Progress, SourceChoices } from '../../../utils/model/source.ts';
import { readList } from '../../../utils/store/lists.ts';
import {
  addressPlace,
  FakeWeb,
  filePlace,
  isListPreview,
  madeUpTable,
  withChoices,
} from '../lists/source-places.ts';
import { noon } from '../lists/sync-server.ts';
import { fakeBrowser } from './fake-browser.ts';

const browser = vi.hoisted(() => ({ current: undefined as unknown }));
vi.mock('wxt/browser', () => ({
  get browser() {
    return browser.current;
  },
}));

let faked: ReturnType<typeof fakeBrowser>;
let web: FakeWeb;
let service: ImportService;
let session: Session;
let handlers: ReturnType<typeof sourceHandlers>;
const told: Progress[] = [];
const sender = { id: 'made-up' };
const address = 'https://lists.example/list.csv';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  faked = fakeBrowser();
  browser.current = {
    ...faked,
    i18n: { getUILanguage: () => 'en' },
    storage: { local: { get: async () => ({}) } },
  };
  told.length = 0;
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  web = new FakeWeb();
  service = createSyncService({
    fetch: web.fetch,
    now: () => new Date(noon),
    announce: (news) => told.push(news),
  });
  session = new Session({
    demonstrationAddress: 'chrome-extension://made-up/demo-list/',
    demonstrationFingerprint: 'f'.repeat(64),
    sync: service,
    onDamage: () => undefined,
  });
  handlers = sourceHandlers(
    session,
    createSyncRounds(session, () => new Date(noon)),
    service,
  );
});

async function choicesFor(text: string): Promise<SourceChoices> {
  const shown = await handlers.preview({ place: filePlace(text) }, sender);
  return withChoices(shown, { id: 'jia' });
}

describe('a source', () => {
  it('at an address is not asked for without the permission for its origin', async () => {
    const place = addressPlace(address);
    const choices = await choicesFor(madeUpTable(1));
    for (const ask of [
      () => handlers.preview({ place }, sender),
      () => handlers.importSource({ place, choices }, sender),
      () => handlers.importLinks({ place }, sender),
    ]) {
      await expect(ask()).rejects.toMatchObject({
        name: 'MessageError',
        code: 'no-permission',
        detail: 'lists.example',
      });
    }
    expect(web.asked).toEqual([]);
  });

  it('with it is shown, imported, answers look-ups at once, and is looked at again', async () => {
    faked.permissions.granted.push('https://lists.example/*');
    web.put(address, madeUpTable(3));
    const place = addressPlace(address);
    const shown = await handlers.preview({ place }, sender);
    expect(isListPreview(shown) && shown.taken).toBe(3);
    await session.reader();
    const state = await handlers.importSource({ place, choices: withChoices(shown) }, sender);
    expect(state).toMatchObject({ entries: 3, trust: 'community' });
    const found = await (await session.reader()).lookup(['name:杭州乙丙丁第1号演示商贸有限公司']);
    expect([...found.values()].flat()).toHaveLength(1);
    expect(told.map(({ stage }) => stage)).toContain('indexing');
    expect(faked.alarms.planned.get('sync')).toBe(
      Date.parse((await readList(await session.database(), state.info.id))?.sync.nextAt ?? ''),
    );
  });

  it('that cannot be read is refused with the code of the room that refused it', async () => {
    const wrong = { place: filePlace('%PDF-1.7') };
    await expect(handlers.preview(wrong, sender)).rejects.toMatchObject({
      name: 'MessageError',
      code: 'other-format',
      detail: 'PDF',
    });
    const gone = { place: { kind: 'file' as const, blob: 'blob:made-up', fileName: 'a.csv' } };
    await expect(handlers.preview(gone, sender)).rejects.toMatchObject({
      name: 'MessageError',
      code: 'file-gone',
    });
  });

  it('gives its notes by its place, and by its list’s id', async () => {
    const place = filePlace(`${madeUpTable(1)}\n,x,,`);
    const shown = await handlers.preview({ place }, sender);
    const byPlace = await handlers.rowNotes({ subject: place.kind === 'file' ? place.blob : '' }, sender);
    await handlers.importSource({ place, choices: withChoices(shown, { id: 'jia' }) }, sender);
    expect(byPlace).toContain('no-name');
    expect(await handlers.rowNotes({ subject: 'jia' }, sender)).toBe(byPlace);
  });
});

describe('ending what is under way', () => {
  it.each(['the address', 'the list’s id'])('by %s answers whoever waits, and leaves nothing', async (by) => {
    faked.permissions.granted.push('https://lists.example/*');
    const choices = await choicesFor(madeUpTable(1));
    let asked = false;
    service = createSyncService({
      now: () => new Date(noon),
      fetch: (_, { signal }) => {
        asked = true;
        return new Promise((_resolve, reject) => {
          signal?.addEventListener('abort', () => reject(new Error('aborted')));
        });
      },
    });
    handlers = sourceHandlers(
      session,
      createSyncRounds(session, () => new Date(noon)),
      service,
    );
    const importing = handlers.importSource({ place: addressPlace(address), choices }, sender);
    const ended = expect(importing).rejects.toMatchObject({ name: 'MessageError', code: 'cancelled' });
    await expect.poll(() => asked).toBe(true);
    await handlers.cancel({ subject: 'another' }, sender);
    await handlers.cancel({ subject: by === 'the address' ? address : 'jia' }, sender);
    await ended;
    expect(await readList(await session.database(), 'jia')).toBeUndefined();
  });

  it('is no failure where nothing is under way', async () => {
    expect(await handlers.cancel({ subject: 'jia' }, sender)).toEqual({});
  });
});

describe('one list at a time', () => {
  it('is imported: the later import is the list', async () => {
    const choices = await choicesFor(madeUpTable(1));
    const states = await Promise.all(
      [2, 5, 3].map((count) =>
        handlers.importSource({ place: filePlace(madeUpTable(count)), choices }, sender),
      ),
    );
    expect(states.map(({ entries, serial }) => [entries, serial])).toEqual([
      [2, 1],
      [5, 2],
      [3, 3],
    ]);
  });
});

describe('the catalogue', () => {
  it('has each list with what is proposed for it, and which are taken', async () => {
    const items = await handlers.catalogue({}, sender);
    expect(messages.catalogue.output.safeParse(items).success).toBe(true);
    expect(items.map(({ choices }) => choices.id)).toEqual(publishedLists.map(({ id }) => id));
    expect(items.every(({ subscribed, titles, choices }) => !subscribed && choices.title === titles.en)).toBe(
      true,
    );
    const [first] = items;
    if (!first) throw new Error('The catalogue is empty');
    web.put(first.address, 'yanshi.example\n');
    faked.permissions.granted.push(`${new URL(first.address).origin}/*`);
    await handlers.importSource({ place: addressPlace(first.address), choices: first.choices }, sender);
    expect((await handlers.catalogue({}, sender)).map(({ subscribed }) => subscribed)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('progress', () => {
  const news: Progress = { subject: 'jia', stage: 'reading', done: 1, unit: 'rows' };

  it('goes out some four times a second, and with every new stage', async () => {
    let now = 0;
    const out: Progress[] = [];
    const flights = new Flights(
      (one) => out.push(one),
      () => now,
    );
    await flights.run(['jia'], async ({ tell }) => {
      for (; now < 1000; now += 10) tell({ ...news, done: now });
      tell({ ...news, stage: 'indexing' });
    });
    expect(out.map(({ stage, done }) => [stage, done])).toEqual([
      ['reading', 0],
      ['reading', 240],
      ['reading', 480],
      ['reading', 720],
      ['reading', 960],
      ['indexing', 1],
    ]);
  });

  it('reaches pages, and what is not of its form does not', async () => {
    const heard: Progress[] = [];
    const end = onProgress((one) => heard.push(one));
    const channel = new BroadcastChannel('progress');
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel, not a window
    channel.postMessage({ subject: 'jia', stage: 'made up' });
    openProgress()(news);
    await expect.poll(() => heard).toEqual([news]);
    end();
    channel.close();
  });
});
