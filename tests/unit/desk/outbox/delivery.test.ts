import * as fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { runRound } from '../../../../utils/desk/outbox/round.ts';
import type { RoundDependencies } from '../../../../utils/desk/outbox/round.ts';
import type { Fetch } from '../../../../utils/desk/outbox/request.ts';
import { openVault } from '../../../../utils/desk/vault/open-vault.ts';
import type { Vault } from '../../../../utils/desk/vault/vault.ts';
import type { OutboxItem } from '../../../../utils/model/report-desk.ts';
import { madeUpDesk, madeUpFinding, madeUpSighting } from '../reports/made-up.ts';
import type { MadeUpDesk } from '../reports/made-up.ts';
import { fakeReceiver, json } from './fake-receiver.ts';
import type { FakeReceiver } from './fake-receiver.ts';

const endpoint = 'https://reports.list.example/in';
let desk: MadeUpDesk;
let receiver: FakeReceiver;

beforeEach(() => {
  desk = madeUpDesk();
  receiver = fakeReceiver();
});

async function queued(): Promise<string> {
  const page = desk.page();
  const draft = await page.begin({ kind: 'lead', sighting: madeUpSighting, finding: madeUpFinding }, 'zh-CN');
  await page.addEvidence(draft.id, {
    kind: 'file',
    name: 'x',
    blob: new Blob(['x'], { type: 'text/plain' }),
  });
  const kept = await page.draft(draft.id);
  if (!kept) throw new Error('no draft');
  await page.save({ ...kept, account: '刷单' });
  await page.queue(draft.id, { kind: 'receiver', endpoint });
  return draft.id;
}

async function round(
  fetch: Fetch,
  change: Partial<RoundDependencies> = {},
  eager = false,
): Promise<number | undefined> {
  const database = await desk.database();
  const vault = await openVault(desk.database);
  const usual = {
    database,
    vault,
    fetch,
    now: () => desk.clock.now,
    random: () => 0,
    online: () => true,
    mayReach: async () => true,
    tell: () => undefined,
  };
  return runRound({ ...usual, ...change }, eager);
}

async function item(id: string): Promise<OutboxItem> {
  const found = (await desk.page().outbox()).find((one) => one.id === id);
  if (!found) throw new Error('not in the outbox');
  return found;
}

const later = (ms: number): void => void (desk.clock.now = new Date(desk.clock.now.getTime() + ms));
const minute = 60_000;

describe('a report that was queued', () => {
  test('is a draft no more, and is delivered with a receipt', async () => {
    const id = await queued();
    expect(await desk.page().drafts()).toEqual([]);
    expect(await item(id)).toMatchObject({
      state: 'waiting',
      kind: 'lead',
      title: '演示某某旗舰店',
      to: endpoint,
    });
    await round(receiver.fetch);
    expect(await item(id)).toMatchObject({ state: 'delivered', receipt: { report: id, state: 'received' } });
    expect(receiver.kept.get(id)?.report.account).toBe('刷单');
  });

  test('goes without anything that names the browser', async () => {
    await queued();
    await round(receiver.fetch);
    const [asked, sent] = receiver.requests;
    for (const request of [asked, sent]) {
      expect(request?.init).toMatchObject({
        mode: 'same-origin',
        credentials: 'omit',
        cache: 'no-store',
        redirect: 'manual',
        referrerPolicy: 'no-referrer',
      });
    }
    expect(asked?.init.headers).toBeUndefined();
    expect(Object.keys(sent?.init.headers ?? {})).toEqual(['Content-Type', 'Idempotency-Key']);
  });

  test('waits longer after each failure, and at most six hours', async () => {
    const id = await queued();
    const waits: number[] = [];
    for (let tries = 0; tries < 7; tries += 1) {
      await round(async () => Promise.reject(new TypeError('no network')));
      const { nextTry, error } = await item(id);
      expect(error).toBe('not-reached');
      waits.push((Date.parse(nextTry ?? '') - desk.clock.now.getTime()) / minute);
      desk.clock.now = new Date(nextTry ?? '');
    }
    expect(waits).toEqual([1, 5, 15, 60, 360, 360, 360]);
  });

  test('is asked of the person after ten days of trying, and then tried again', async () => {
    const id = await queued();
    for (let tries = 0; (await item(id)).state === 'waiting'; tries += 1) {
      expect(tries).toBeLessThan(60);
      await round(async () => new Response('', { status: 503 }));
      later(6 * 60 * minute);
    }
    expect(await item(id)).toMatchObject({ state: 'held', error: 'gave-up' });
    await desk.page().retry(id);
    await round(receiver.fetch);
    expect((await item(id)).state).toBe('delivered');
  });

  test('is not tried before its time, but at once where the person asks', async () => {
    const id = await queued();
    await round(async () => new Response('', { status: 502 }));
    await round(receiver.fetch);
    expect((await item(id)).state).toBe('waiting');
    await round(receiver.fetch, {}, true);
    expect((await item(id)).state).toBe('delivered');
  });

  test('waits as long as a busy receiver asks', async () => {
    const id = await queued();
    await round(async () => new Response('', { status: 429, headers: { 'Retry-After': '7200' } }));
    const { nextTry, error } = await item(id);
    expect(error).toBe('receiver-busy');
    expect(Date.parse(nextTry ?? '') - desk.clock.now.getTime()).toBe(120 * minute);
  });

  test('waits without counting while there is no network, and asks nobody', async () => {
    const id = await queued();
    await round(receiver.fetch, { online: () => false });
    expect(await item(id)).toMatchObject({ state: 'waiting', error: 'offline', tries: 0 });
    expect(receiver.requests).toEqual([]);
  });

  test('waits while the desk is locked, and says so', async () => {
    const id = await queued();
    const locked: Vault = {
      seal: async () => Promise.reject(new Error('desk-locked')),
      open: async () => Promise.reject(new Error('desk-locked')),
    };
    await round(receiver.fetch, { vault: locked });
    expect(await item(id)).toMatchObject({ state: 'waiting', error: 'desk-locked', tries: 0 });
    await round(receiver.fetch, {}, true);
    expect((await item(id)).state).toBe('delivered');
  });

  test.each(['kill-before', 'kill-after'])(
    'is sent again under its id where the browser ended (%s)',
    async (kill) => {
      const id = await queued();
      await underMishap(kill);
      expect(await item(id)).toMatchObject({ state: 'sending', tries: 1 });
      await expect(desk.page().withdraw(id)).rejects.toThrow('being-sent');
      await expect(desk.page().forget(id)).rejects.toThrow('being-sent');
      await round(receiver.fetch);
      expect((await item(id)).state).toBe('delivered');
      expect([...receiver.kept.keys()]).toEqual([id]);
    },
  );
});

const htmlPage = (): Response =>
  new Response('<!doctype html><title>x</title>', { headers: { 'Content-Type': 'text/html' } });
const posts =
  (answer: () => Response): Fetch =>
  async (address, init) =>
    init.method === 'POST' ? answer() : receiver.fetch(address, init);

describe('an answer that is none holds a report back, with a reason', () => {
  test.each([
    ['a page for people', async () => htmlPage(), 'not-a-receiver'],
    ['no such page', async () => new Response('', { status: 404 }), 'not-a-receiver'],
    ['a redirect', async () => Response.redirect('https://elsewhere.example/', 302), 'redirected'],
    ['JSON of something else', async () => json({ ok: true }), 'not-a-receiver'],
    ['an answer without end', async () => new Response('x'.repeat(70_000)), 'not-a-receiver'],
  ] satisfies [string, Fetch, string][])('%s, asked what it is', async (_, fetch, error) => {
    const id = await queued();
    await round(fetch);
    expect(await item(id)).toMatchObject({ state: 'held', error });
  });

  test.each([
    ['a page for people', htmlPage, 'unreadable-answer'],
    ['an empty 200', () => new Response(''), 'unreadable-answer'],
    [
      'a receipt of another report',
      () =>
        json(
          {
            format: 'xinbiao-receipt',
            version: 1,
            receipt: 'r',
            report: crypto.randomUUID(),
            state: 'received',
            at: '2026-03-02T08:00:00Z',
          },
          201,
        ),
      'unreadable-answer',
    ],
    ['a receipt that is too large', () => json({ pad: 'x'.repeat(70_000) }, 201), 'unreadable-answer'],
    [
      'a redirect',
      () => new Response('', { status: 307, headers: { Location: 'https://elsewhere.example/' } }),
      'redirected',
    ],
    ['a 404 without words', () => new Response('', { status: 404 }), 'not-a-receiver'],
    ['a 413 without words', () => new Response('', { status: 413 }), 'too-large-for-receiver'],
    ['bytes that are no text', () => new Response(new Uint8Array([0xff, 0xfe, 0])), 'unreadable-answer'],
  ] satisfies [string, () => Response, string][])(
    '%s, in answer to the package',
    async (_, answer, error) => {
      const id = await queued();
      await round(posts(answer));
      expect(await item(id)).toMatchObject({ state: 'held', error, tries: 1 });
      await desk.page().retry(id);
      await round(receiver.fetch);
      expect(await item(id)).toMatchObject({ state: 'delivered' });
      expect(receiver.kept.size).toBe(1);
    },
  );

  test('and where the receiver does not take the kind, or the size, or was not allowed', async () => {
    const [first, second, third] = [await queued(), await queued(), await queued()];
    await round(fakeReceiver({ takes: ['links'] }).fetch);
    for (const id of [first, second, third]) expect((await item(id)).error).toBe('kind-not-taken');
    await desk.page().retry(second);
    await round(fakeReceiver({ maxBytes: 10 }).fetch);
    expect((await item(second)).error).toBe('too-large-for-receiver');
    await desk.page().retry(third);
    await round(receiver.fetch, { mayReach: async () => false });
    expect((await item(third)).error).toBe('no-permission');
    expect(receiver.requests).toEqual([]);
  });

  test('a refusal is for good, with the receiver’s words; as a draft it has a new id', async () => {
    const id = await queued();
    await round(
      posts(() =>
        json({ format: 'xinbiao-refusal', version: 1, code: 'not-here', message: '不属于本名单' }, 422),
      ),
    );
    expect(await item(id)).toMatchObject({ state: 'refused', refusal: { message: '不属于本名单' } });
    const page = desk.page();
    await expect(page.retry(id)).rejects.toThrow('not-held');
    const draft = await page.withdraw(id);
    expect(draft.id).not.toBe(id);
    expect(draft).toMatchObject({ account: '刷单', to: endpoint });
    expect(await (await page.evidence(draft.evidence[0]?.key ?? '')).text()).toBe('x');
    expect(await page.outbox()).toEqual([]);
  });

  test('what is known already counts as delivered, also with a 409', async () => {
    const id = await queued();
    await round(async (address, init) => {
      const response = await receiver.fetch(address, init);
      return init.method === 'POST' ? new Response(response.body, { status: 409 }) : response;
    });
    expect((await item(id)).state).toBe('delivered');
  });
});

describe('a delivered report', () => {
  test('is asked about once a day while it is only received, and no more once something became of it', async () => {
    const id = await queued();
    await round(receiver.fetch);
    const questions = (): number =>
      receiver.requests.filter(({ address }) => address.includes('receipt=')).length;
    for (let hour = 0; hour < 72; hour += 1) {
      later(60 * minute);
      await round(receiver.fetch);
    }
    expect(questions()).toBe(3);
    receiver.state = Object.assign(receiver.state, { now: 'refused', reason: '证据不足' });
    later(24 * 60 * minute);
    expect(await round(receiver.fetch)).toBeUndefined();
    expect((await item(id)).receipt).toMatchObject({ state: 'refused', reason: '证据不足' });
    later(48 * 60 * minute);
    await round(receiver.fetch);
    expect(questions()).toBe(4);
  });

  test('keeps its receipt where the answer is another’s, or none', async () => {
    const id = await queued();
    await round(receiver.fetch);
    const { receipt } = await item(id);
    for (const answer of [
      htmlPage(),
      json({ ...receipt, receipt: 'another', state: 'accepted' }),
      new Response('', { status: 404 }),
    ]) {
      later(24 * 60 * minute);
      await round(async () => answer);
      expect(await item(id)).toMatchObject({ state: 'delivered', receipt });
    }
  });

  test('cannot be withdrawn, and can be forgotten', async () => {
    const id = await queued();
    await round(receiver.fetch);
    await expect(desk.page().withdraw(id)).rejects.toThrow('already-delivered');
    await desk.page().forget(id);
    expect(await desk.page().outbox()).toEqual([]);
  });
});

test('one that nobody was asked about yet keeps its id when it is withdrawn', async () => {
  const id = await queued();
  expect((await desk.page().withdraw(id)).id).toBe(id);
});

/** What a try meets: an answer, or an end of the browser before or after the receiver has it. */
const mishaps = fc.constantFrom(
  'none',
  'kill-before',
  'kill-after',
  'lost-answer',
  'no-network',
  'busy',
  'html',
  'redirect',
  'offline',
  'locked',
);

test('whatever happens on the way, each report arrives exactly once', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(mishaps, { maxLength: 12 }),
      fc.integer({ min: 1, max: 3 }),
      async (steps, count) => {
        desk = madeUpDesk();
        receiver = fakeReceiver();
        const ids: string[] = [];
        for (let made = 0; made < count; made += 1) ids.push(await queued());
        for (const step of [...steps, 'none', 'none'] as const) {
          for (const one of await desk.page().outbox()) {
            if (one.state === 'held') await desk.page().retry(one.id);
          }
          later(7 * 60 * minute);
          await underMishap(step);
        }
        expect([...receiver.kept.keys()].toSorted()).toEqual(ids.toSorted());
        for (const one of await desk.page().outbox())
          expect(one).toMatchObject({ state: 'delivered', receipt: { report: one.id } });
      },
    ),
    { numRuns: 60 },
  );
});

const refuse = async (): Promise<never> => Promise.reject(new Error('desk-locked'));
const never = new Promise<Response>(() => undefined);

async function underMishap(step: string): Promise<void> {
  const { promise: killed, resolve: posted } = Promise.withResolvers<void>();
  const fetch: Fetch = async (address, init) => {
    if (init.method !== 'POST') return receiver.fetch(address, init);
    if (step === 'kill-before') return (posted(), never);
    if (step === 'no-network') throw new TypeError('no network');
    if (step === 'busy') return new Response('', { status: 503 });
    if (step === 'html') return htmlPage();
    if (step === 'redirect') return new Response('', { status: 302 });
    const response = await receiver.fetch(address, init);
    if (step === 'kill-after') return (posted(), never);
    if (step === 'lost-answer') throw new TypeError('connection reset');
    return response;
  };
  const running = round(fetch, {
    ...(step === 'offline' && { online: () => false }),
    ...(step === 'locked' && { vault: { seal: refuse, open: refuse } }),
  });
  // A killed round never comes back: the next one begins over what it left.
  await (step.startsWith('kill') ? Promise.race([killed, running]) : running);
}
