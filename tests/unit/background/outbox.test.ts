/** When the background sends what waits in the desk's outbox, and when it leaves the desk's database alone. */
import { beforeEach, expect, test, vi } from 'vitest';
import { OutboxRounds, outboxAlarm } from '../../../utils/background/outbox/rounds.ts';
import { outboxHandlers } from '../../../utils/background/outbox/handlers.ts';
import { deleteDesk, deskExists } from '../../../utils/desk/database.ts';
import { Lock } from '../../../utils/desk/vault/lock.ts';
import type { OutboxItem } from '../../../utils/model/report-desk.ts';
import { fakeReceiver } from '../desk/outbox/fake-receiver.ts';
import type { FakeReceiver } from '../desk/outbox/fake-receiver.ts';
import { madeUpDesk, madeUpSighting } from '../desk/reports/made-up.ts';
import type { MadeUpDesk } from '../desk/reports/made-up.ts';
import { fakeBrowser } from './fake-browser.ts';

const browser = vi.hoisted(() => ({ current: undefined as unknown }));
vi.mock('wxt/browser', () => ({
  get browser() {
    return browser.current;
  },
}));

const endpoint = 'https://reports.list.example/in';
const minute = 60_000;
let desk: MadeUpDesk;
let receiver: FakeReceiver;
let faked: ReturnType<typeof fakeBrowser>;
let local: Map<string, unknown>;
let session: Map<string, unknown>;

function memory(held: Map<string, unknown>): unknown {
  return {
    get: async (key: string) => (held.has(key) ? { [key]: held.get(key) } : {}),
    set: async (given: Record<string, unknown>) => {
      for (const [key, value] of Object.entries(given)) held.set(key, value);
    },
    remove: async (key: string) => void held.delete(key),
  };
}

beforeEach(() => {
  desk = madeUpDesk();
  receiver = fakeReceiver();
  faked = fakeBrowser();
  faked.permissions.granted.push('https://reports.list.example/*');
  [local, session] = [new Map(), new Map()];
  browser.current = { ...faked, storage: { local: memory(local), session: memory(session) } };
  vi.stubGlobal('fetch', receiver.fetch);
  vi.stubGlobal('navigator', { onLine: true });
});

const life = (): OutboxRounds => new OutboxRounds(() => desk.clock.now);

async function queued(): Promise<string> {
  const page = desk.page();
  const draft = await page.begin({ kind: 'lead', sighting: madeUpSighting }, 'zh-CN');
  await page.save({ ...draft, account: '刷单' });
  await page.queue(draft.id, { kind: 'receiver', endpoint });
  return draft.id;
}

async function items(): Promise<OutboxItem[]> {
  return desk.page().outbox();
}

test('a new life opens no desk where nothing is under way', async () => {
  const rounds = life();
  await rounds.ensureAlarm();
  await rounds.runIfWaiting();
  await rounds.runAtStart();
  expect(await deskExists()).toBe(false);
  expect(faked.alarms.planned.size).toBe(0);
  expect(local.size).toBe(0);
});

test('a page says that something waits, and is answered before it was sent', async () => {
  const id = await queued();
  const rounds = life();
  await outboxHandlers(rounds).outbox({}, {});
  await rounds.run(false);
  expect(await items()).toMatchObject([{ id, state: 'delivered' }]);
  expect(receiver.kept.size).toBe(1);
});

test('two kicks at once send once', async () => {
  await queued();
  const rounds = life();
  await Promise.all([rounds.run(true), rounds.run(true), rounds.run(false)]);
  expect(receiver.requests.filter(({ init }) => init.method === 'POST')).toHaveLength(1);
});

test('what is put in while a round runs is sent by the next at once', async () => {
  await queued();
  const rounds = life();
  let second: string | undefined;
  vi.stubGlobal('fetch', async (address: string, init: RequestInit) => {
    if (second === undefined) {
      second = 'under way';
      second = await queued();
      void rounds.run(true);
    }
    return receiver.fetch(address, init);
  });
  await rounds.run(true);
  expect(receiver.kept.has(second ?? '')).toBe(true);
});

test('a wait is written down where an alarm that is lost can be set again, and cleared when nothing is left', async () => {
  const id = await queued();
  vi.stubGlobal('fetch', async () => new Response('', { status: 503 }));
  await life().run(true);
  const [{ nextTry } = { nextTry: '' }] = await items();
  expect(faked.alarms.planned.get(outboxAlarm)).toBe(Date.parse(nextTry ?? ''));
  faked.alarms.planned.clear();
  await life().ensureAlarm();
  expect(faked.alarms.planned.get(outboxAlarm)).toBe(Date.parse(nextTry ?? ''));
  vi.stubGlobal('fetch', receiver.fetch);
  receiver.state.now = 'accepted';
  desk.clock.now = new Date(desk.clock.now.getTime() + 10 * minute);
  await life().run(false);
  expect(await items()).toMatchObject([{ id, state: 'delivered' }]);
  expect(faked.alarms.planned.size).toBe(0);
  expect(local.size).toBe(0);
});

test('what waits goes out soon after the clock was set back by a year', async () => {
  const id = await queued();
  vi.stubGlobal('fetch', async () => new Response('', { status: 503 }));
  await life().run(true);
  vi.stubGlobal('fetch', receiver.fetch);
  desk.clock.now = new Date(desk.clock.now.getTime() - 365 * 24 * 60 * minute);
  const rounds = life();
  await rounds.ensureAlarm();
  const planned = (faked.alarms.planned.get(outboxAlarm) ?? 0) - desk.clock.now.getTime();
  expect(planned).toBeLessThan(10 * minute);
  await rounds.run(false);
  expect(await items()).toMatchObject([{ id, state: 'delivered' }]);
});

test('a background that was killed has an alarm to take up what it was sending', async () => {
  const id = await queued();
  const killed = new Promise<void>((over) => {
    vi.stubGlobal('fetch', async (address: string, init: RequestInit) => {
      const response = await receiver.fetch(address, init);
      if (init.method !== 'POST') return response;
      over();
      return new Promise<never>(() => undefined);
    });
  });
  void life().run(true);
  await killed;
  expect(await items()).toMatchObject([{ id, state: 'sending' }]);
  expect(faked.alarms.planned.get(outboxAlarm)).toBe(desk.clock.now.getTime() + minute);
  vi.stubGlobal('fetch', receiver.fetch);
  await life().run(false);
  expect(await items()).toMatchObject([{ id, state: 'delivered' }]);
  expect(receiver.kept.get(id)?.times).toBe(2);
});

test('an origin that the browser was not given is never asked', async () => {
  await queued();
  faked.permissions.granted.length = 0;
  await life().run(true);
  expect(await items()).toMatchObject([{ state: 'held', error: 'no-permission' }]);
  expect(receiver.requests).toEqual([]);
});

test('of a locked desk all waits until it is unlocked', async () => {
  await queued();
  const key = await new Lock({
    database: desk.database,
    settle: async () => undefined,
    iterations: 10,
  }).lockDesk('一个很长的口令 1');
  await life().run(true);
  expect(receiver.requests).toEqual([]);
  expect((await (await desk.database()).getAll('outbox'))[0]).toMatchObject({
    state: 'waiting',
    error: 'desk-locked',
  });
  session.set('desk-key', key);
  await life().runIfWaiting();
  expect(receiver.kept.size).toBe(1);
  expect((await (await desk.database()).getAll('outbox'))[0]).toMatchObject({ state: 'delivered' });
});

test('an outbox that was erased leaves no alarm behind', async () => {
  await queued();
  vi.stubGlobal('fetch', async () => new Response('', { status: 503 }));
  await life().run(true);
  (await desk.database()).close();
  await deleteDesk();
  await life().run(false);
  expect(faked.alarms.planned.size).toBe(0);
});
