/** The person's own objections: read off the outbox, said on their marks, and ended by an answer. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { OutboxRounds } from '../../../utils/background/outbox/rounds.ts';
import { OwnObjections } from '../../../utils/background/own-objections.ts';
import { deskExists } from '../../../utils/desk/database.ts';
import { Lock } from '../../../utils/desk/vault/lock.ts';
import type { Verdict } from '../../../utils/model/verdict.ts';
import { verdictsKey } from '../../../utils/verdicts-key.ts';
import { fakeReceiver, json } from '../desk/outbox/fake-receiver.ts';
import type { FakeReceiver } from '../desk/outbox/fake-receiver.ts';
import { madeUpDesk, madeUpFinding, madeUpSighting } from '../desk/reports/made-up.ts';
import type { MadeUpDesk } from '../desk/reports/made-up.ts';
import { fakeBrowser } from './fake-browser.ts';

const browser = vi.hoisted(() => ({ current: undefined as unknown }));
vi.mock('wxt/browser', () => ({
  get browser() {
    return browser.current;
  },
}));

const endpoint = 'https://reports.list.example/in';
const listId = madeUpFinding.list.info.id;
const dayMs = 86_400_000;
let desk: MadeUpDesk;
let receiver: FakeReceiver;
let local: Map<string, unknown>;
let session: Map<string, unknown>;
let own: OwnObjections;
let rounds: OutboxRounds;

function memory(held: Map<string, unknown>): unknown {
  return {
    get: async (key: string) => (held.has(key) ? { [key]: structuredClone(held.get(key)) } : {}),
    set: async (given: Record<string, unknown>) => {
      for (const [key, value] of Object.entries(given)) held.set(key, structuredClone(value));
    },
    remove: async (key: string) => void held.delete(key),
  };
}

/** A life of the background: what it held in memory is gone with the next. */
function wake(): void {
  own = new OwnObjections(() => desk.clock.now);
  rounds = new OutboxRounds(
    () => desk.clock.now,
    (database, vault) => own.settle(database, vault),
  );
}

beforeEach(() => {
  desk = madeUpDesk();
  receiver = fakeReceiver();
  const faked = fakeBrowser();
  faked.permissions.granted.push('https://reports.list.example/*');
  [local, session] = [new Map(), new Map()];
  browser.current = { ...faked, storage: { local: memory(local), session: memory(session) } };
  vi.stubGlobal('fetch', receiver.fetch);
  vi.stubGlobal('navigator', { onLine: true });
  wake();
});

async function objected(to: 'receiver' | 'letter' = 'receiver'): Promise<string> {
  const page = desk.page();
  const begun = await page.begin(
    { kind: 'objection', sighting: madeUpSighting, finding: madeUpFinding },
    'zh-CN',
  );
  await page.save({ ...begun, account: '并非本店', objection: { ground: 'wrong-facts', onBehalf: false } });
  await page.queue(
    begun.id,
    to === 'receiver' ? { kind: 'receiver', endpoint } : { kind: 'letter', address: 'mailto:a@list.example' },
  );
  return begun.id;
}

/** As a page is told of the entry, and of another of the same list. */
async function marks(): Promise<(string | undefined)[]> {
  const other = { ...madeUpFinding, entry: { ...madeUpFinding.entry, id: 'entry-2' } };
  const findings = [structuredClone(madeUpFinding), other];
  const verdict: Verdict = { level: 'blacklist', state: 'listed', findings };
  await own.apply([verdict]);
  return verdict.findings.map(({ objected: on }) => on);
}

const told = (): unknown => local.get(verdictsKey);

describe('a mark says that the person objected', () => {
  test('while the objection waits, is held, and is with its receiver; and of that entry alone', async () => {
    vi.stubGlobal('fetch', async () => new Response('', { status: 503 }));
    await objected();
    await rounds.run(true);
    expect(await marks()).toEqual(['2026-03-02', undefined]);
    vi.stubGlobal('fetch', async () => new Response('<!doctype html>', { status: 200 }));
    await rounds.run(true);
    expect(await desk.page().outbox()).toMatchObject([{ state: 'held' }]);
    expect(await marks()).toEqual(['2026-03-02', undefined]);
    const [item] = await desk.page().outbox();
    await desk.page().retry(item?.id ?? '');
    vi.stubGlobal('fetch', receiver.fetch);
    await rounds.run(true);
    expect(await desk.page().outbox()).toMatchObject([{ state: 'delivered' }]);
    expect(await marks()).toEqual(['2026-03-02', undefined]);
    expect(await own.of(listId, 'entry-1')).toBe('2026-03-02');
  });

  test('where it was handed over in a letter, until it is taken back', async () => {
    const id = await objected('letter');
    await rounds.run(true);
    expect(await marks()).toEqual(['2026-03-02', undefined]);
    await desk.page().withdraw(id);
    await rounds.run(true);
    expect(await marks()).toEqual([undefined, undefined]);
  });

  test.each(['accepted', 'refused'] as const)('until the receiver says that it is %s', async (state) => {
    await objected();
    await rounds.run(true);
    expect(await marks()).toEqual(['2026-03-02', undefined]);
    receiver.state.now = state;
    desk.clock.now = new Date(desk.clock.now.getTime() + 2 * dayMs);
    await rounds.run(false);
    expect(await marks()).toEqual([undefined, undefined]);
  });

  test('as long as it is only merged with another one; a year at most', async () => {
    receiver.state.now = 'merged';
    await objected();
    await rounds.run(true);
    expect(await marks()).toEqual(['2026-03-02', undefined]);
    desk.clock.now = new Date(desk.clock.now.getTime() + 366 * dayMs);
    await rounds.run(false);
    expect(await marks()).toEqual([undefined, undefined]);
  });

  test('not where the receiver took nothing of it', async () => {
    vi.stubGlobal('fetch', async (address: string, init: RequestInit) =>
      init.method === 'POST'
        ? json({ format: 'xinbiao-refusal', version: 1, code: 'other-list', message: '不是本名单' }, 422)
        : receiver.fetch(address, init),
    );
    await objected();
    await rounds.run(true);
    expect(await desk.page().outbox()).toMatchObject([{ state: 'refused' }]);
    expect(await marks()).toEqual([undefined, undefined]);
  });

  test('not where a lead was sent about the same entry', async () => {
    const page = desk.page();
    const begun = await page.begin(
      { kind: 'lead', sighting: madeUpSighting, finding: madeUpFinding },
      'zh-CN',
    );
    await page.save({ ...begun, account: '刷单' });
    await page.queue(begun.id, { kind: 'receiver', endpoint });
    await rounds.run(true);
    expect(await marks()).toEqual([undefined, undefined]);
  });
});

describe('what is known of it', () => {
  test('is read anew by a browser that was just started, and pages are told then', async () => {
    await objected('letter');
    session.clear();
    expect(await marks()).toEqual([undefined, undefined]); // marks do not wait for the desk
    await vi.waitFor(async () => expect(await marks()).toEqual(['2026-03-02', undefined]));
    expect(told()).toBeDefined();
  });

  test('outlives the background in the memory of the session, and nothing of it is on the disk', async () => {
    await objected('letter');
    await rounds.run(true);
    wake();
    expect(await marks()).toEqual(['2026-03-02', undefined]);
    expect(JSON.stringify([...local])).not.toContain('entry-1');
  });

  test('makes no desk where there is none, and tells nobody of nothing', async () => {
    expect(await marks()).toEqual([undefined, undefined]);
    await own.refresh();
    expect(await deskExists()).toBe(false);
    expect(told()).toBeUndefined();
  });

  test('is told to pages once for each change', async () => {
    await objected('letter');
    await rounds.run(true);
    const first = told();
    await rounds.run(true);
    expect(told()).toBe(first);
  });

  test('goes while the desk is locked, and comes back when it is unlocked', async () => {
    await objected('letter');
    const lock = new Lock({ database: desk.database, settle: async () => undefined, iterations: 10 });
    const key = await lock.lockDesk('a made-up passphrase');
    await own.refresh();
    expect(await marks()).toEqual([undefined, undefined]);
    session.set('desk-key', key);
    await own.refresh();
    expect(await marks()).toEqual(['2026-03-02', undefined]);
  });

  test('fails no mark where the browser gives nothing', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    browser.current = { storage: { local: memory(local) } };
    expect(await marks()).toEqual([undefined, undefined]);
    vi.restoreAllMocks();
  });
});
