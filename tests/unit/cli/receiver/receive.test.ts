/** The receiver as senders meet it, with both databases for real. */
import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { connect } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { startReceiver } from '../../../../cli/receiver/start.ts';
import type { RunningReceiver, StartOptions } from '../../../../cli/receiver/start.ts';
import { Receipt, ReceiverInfo, Refusal } from '../../../../utils/model/report.ts';
import { withEachDatabase } from './databases.ts';
import { evidenceOf, leadReport, packageOf, picture, post } from './packages.ts';
import { storedReports } from './stored-reports.ts';

vi.setConfig({ testTimeout: 60_000 });

const running: RunningReceiver[] = [];

async function start(options: Omit<StartOptions, 'port'>): Promise<RunningReceiver> {
  const receiver = await startReceiver({ port: 0, perMinute: 1000, ...options });
  running.push(receiver);
  return receiver;
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((receiver) => receiver.stop()));
});

const receiptOf = async (response: Response): Promise<Receipt> => Receipt.parse(await response.json());
const refusalOf = async (response: Response): Promise<[number, string]> => [
  response.status,
  Refusal.parse(await response.json()).code,
];

withEachDatabase(({ place }) => {
  it('tells what it takes, keeps a report with every byte, and tells its state by the receipt alone', async () => {
    const receiver = await start({ database: place(), now: () => new Date('2026-11-22T03:00:00Z') });
    const info = await fetch(receiver.address);
    expect(info.headers.get('set-cookie')).toBeNull();
    expect(ReceiverInfo.parse(await info.json())).toEqual({
      format: 'xinbiao-receiver',
      version: 1,
      takes: ['complaint', 'lead', 'objection', 'links'],
      maxBytes: 50_000_000,
    });
    const report = leadReport();
    const response = await post(receiver.address, report.id, packageOf(report));
    expect(response.status).toBe(201);
    const receipt = await receiptOf(response);
    expect(receipt).toMatchObject({ report: report.id, state: 'received', at: '2026-11-22T03:00:00.000Z' });
    expect(receipt.receipt.length).toBeGreaterThan(40);
    const [stored] = await storedReports(receiver.database);
    expect(stored).toMatchObject({ id: report.id, report, state: 'received', stateSince: receipt.at });
    expect([...(stored?.files.get('evidence/1.png') ?? [])]).toEqual([...picture]);

    const asked = await fetch(`${receiver.address}?receipt=${receipt.receipt}`);
    expect([asked.status, await asked.json()]).toEqual([200, receipt]);
    expect(asked.headers.get('cache-control')).toBe('no-store');
    for (const guess of [report.id, '', 'x'.repeat(43), `${receipt.receipt}x`, "' or 1=1 --"]) {
      const answer = await fetch(`${receiver.address}?receipt=${encodeURIComponent(guess)}`);
      expect(await refusalOf(answer)).toEqual([404, 'unknown-receipt']);
    }
  });

  it('answers the same package again with the same receipt, and other bytes of its id with a refusal', async () => {
    const receiver = await start({ database: place() });
    const report = leadReport();
    const bytes = packageOf(report);
    const first = await receiptOf(await post(receiver.address, report.id, bytes));
    const again = await post(receiver.address, report.id, bytes);
    expect([again.status, await again.json()]).toEqual([200, first]);
    const other = packageOf({ ...report, account: '改过的说明。' });
    expect(await refusalOf(await post(receiver.address, report.id, other))).toEqual([409, 'other-content']);
    expect(await storedReports(receiver.database)).toHaveLength(1);
  });

  it('gives one receipt for a report that is sent many times at once, to two receivers of one database', async () => {
    const two = [
      await start({ database: place(), atOnce: 100 }),
      await start({ database: place(), atOnce: 100 }),
    ] as const;
    for (let round = 0; round < 5; round++) {
      const report = leadReport();
      const bytes = packageOf(report);
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, at) => post(two[at % 2]?.address ?? '', report.id, bytes)),
      );
      expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
        ...Array<number>(19).fill(200),
        201,
      ]);
      const receipts = new Set((await Promise.all(answers.map(receiptOf))).map(({ receipt }) => receipt));
      expect(receipts.size).toBe(1);
    }
    expect(await storedReports(two[0].database)).toHaveLength(5);
  });

  it('keeps exactly one of two that race for an id with different bytes', async () => {
    const two = [await start({ database: place() }), await start({ database: place() })] as const;
    const report = leadReport();
    const answers = await Promise.all(
      two.map(({ address }, at) =>
        post(address, report.id, packageOf({ ...report, account: `第${at}份。` })),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409]);
    expect(await storedReports(two[0].database)).toHaveLength(1);
  });

  it('keeps what a database must not be broken by: quotes, NUL, half a pair, every script', async () => {
    const receiver = await start({ database: place() });
    const account = `'; drop table reports; -- "\0\u001B[31m\uD800 演示 😀 \u202E`;
    const report = leadReport({ account, entry: { id: `name:a\0'b`, name: '演示\0' } });
    const response = await post(receiver.address, report.id, packageOf(report));
    expect(response.status).toBe(201);
    const [stored] = await storedReports(receiver.database);
    // In UTF-8, as JSON travels, half a pair has its own escape
    expect(stored?.report.account).toBe(account);
  });

  it('has its reports when it is started again, and several may start on a new database at once', async () => {
    const all = await Promise.all([1, 2, 3].map(() => start({ database: place() })));
    const report = leadReport();
    const bytes = packageOf(report);
    const receipt = await receiptOf(await post(all[0]?.address ?? '', report.id, bytes));
    await Promise.all(running.splice(0).map((receiver) => receiver.stop()));
    const later = await start({ database: place() });
    expect(await (await post(later.address, report.id, bytes)).json()).toEqual(receipt);
  });
});

const memory = (): Promise<RunningReceiver> => start({ database: ':memory:' });

/** Sends raw text and keeps the connection open. @returns all that comes back until the other side closes */
function raw(address: string, text: string): Promise<string> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(text));
    let answer = '';
    socket.setEncoding('utf8').on('data', (piece: string) => (answer += piece));
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}

const head = (length: number): string =>
  `POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/zip\r\nIdempotency-Key: ${randomUUID()}\r\nContent-Length: ${length}\r\n\r\n`;

/** Asks nine times, each for another sender as a proxy tells them. @returns the statuses that were answered */
async function askedForSenders(address: string): Promise<Set<number>> {
  const senders = Array.from({ length: 9 }, (_, at) => `203.0.113.77, 198.51.100.${at}`);
  const answers = await Promise.all(
    senders.map((sender) => fetch(address, { headers: { 'X-Forwarded-For': sender } })),
  );
  return new Set(answers.map(({ status }) => status));
}

describe('what a receiver refuses', () => {
  it('refuses other paths, methods, types, and keys that are not the report', async () => {
    const { address, database } = await memory();
    const report = leadReport();
    const body = new Uint8Array(packageOf(report));
    const key = { 'Idempotency-Key': report.id };
    const zip = { 'Content-Type': 'application/zip' };
    expect(await refusalOf(await fetch(`${address}admin`))).toEqual([404, 'not-here']);
    const put = await fetch(address, { method: 'PUT', body });
    expect([put.headers.get('allow'), ...(await refusalOf(put))]).toEqual([
      'GET, HEAD, POST',
      405,
      'bad-method',
    ]);
    expect(await refusalOf(await fetch(address, { method: 'POST', headers: key, body }))).toEqual([
      415,
      'not-zip',
    ]);
    expect(await refusalOf(await fetch(address, { method: 'POST', headers: zip, body }))).toEqual([
      400,
      'no-key',
    ]);
    expect(await refusalOf(await post(address, randomUUID(), body))).toEqual([422, 'key-differs']);
    expect(await refusalOf(await post(address, report.id, picture))).toEqual([422, 'damaged']);
    expect(await storedReports(database)).toEqual([]);
  });

  it('refuses kinds and lists that it was not started for', async () => {
    const { address } = await start({ database: ':memory:', takes: ['lead'], lists: ['demo.list'] });
    const taken = leadReport();
    expect((await post(address, taken.id, packageOf(taken))).status).toBe(201);
    const objection = leadReport({ kind: 'objection' });
    expect(await refusalOf(await post(address, objection.id, packageOf(objection)))).toEqual([
      422,
      'kind-not-taken',
    ]);
    const elsewhere = leadReport({ list: { id: 'other.list', title: '另一名单' } });
    expect(await refusalOf(await post(address, elsewhere.id, packageOf(elsewhere)))).toEqual([
      422,
      'list-not-taken',
    ]);
  });

  it('refuses what is too large by what its headers say, before its body is sent', async () => {
    const { address } = await start({ database: ':memory:', maxBytes: 5000 });
    const headers = {
      'Content-Type': 'application/zip',
      'Idempotency-Key': randomUUID(),
      'Content-Length': 5001,
    };
    const asked = request(address, { method: 'POST', headers: { ...headers, Expect: '100-continue' } });
    asked.on('error', () => undefined);
    const continued = vi.fn<() => void>();
    asked.on('continue', continued);
    asked.flushHeaders();
    const [status, text] = await new Promise<[number | undefined, string]>((resolve) => {
      asked.on('response', (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (piece: string) => (body += piece));
        response.on('end', () => resolve([response.statusCode, body]));
      });
    });
    asked.destroy();
    expect([status, Refusal.parse(JSON.parse(text)).code]).toEqual([413, 'too-large']);
    expect(continued).not.toHaveBeenCalled();
  });

  it('refuses what turns out too large while it comes without a length', async () => {
    const { address, database } = await start({ database: ':memory:', maxBytes: 5000 });
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(1000)),
    });
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/zip', 'Idempotency-Key': randomUUID() },
      body: endless,
      duplex: 'half',
    } as RequestInit);
    expect(await refusalOf(response)).toEqual([413, 'too-large']);
    expect(await storedReports(database)).toEqual([]);
  });

  it('takes a package of the largest size', async () => {
    const noise = crypto.getRandomValues(new Uint8Array(60_000));
    const report = leadReport({ evidence: [evidenceOf('evidence/1.bin', noise)] });
    const bytes = packageOf(report, { 'evidence/1.bin': noise });
    const { address, stop } = await start({ database: ':memory:', maxBytes: bytes.length });
    expect((await post(address, report.id, bytes)).status).toBe(201);
    await stop();
    running.pop();
    const smaller = await start({ database: ':memory:', maxBytes: bytes.length - 1 });
    expect(await refusalOf(await post(smaller.address, report.id, bytes))).toEqual([413, 'too-large']);
  });

  it('ends bodies that stop coming, and those that drip for too long', async () => {
    const stalled = await start({ database: ':memory:', idleMs: 100 });
    expect(await raw(stalled.address, `${head(1000)}PK`)).toContain('"code":"too-slow"');
    const dripping = await start({ database: ':memory:', wholeMs: 200 });
    const { hostname, port } = new URL(dripping.address);
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(Number(port), hostname, () => socket.write(head(100_000)));
      const timer = setInterval(() => socket.write('x'), 20);
      let text = '';
      socket.setEncoding('utf8').on('data', (piece: string) => {
        text += piece;
        if (text.includes('too-slow')) socket.destroy();
      });
      socket.on('error', () => undefined);
      socket.on('close', () => {
        clearInterval(timer);
        resolve(text);
      });
    });
    expect(answer).toContain('HTTP/1.1 408');
  });

  it('goes on after connections that break within a body or speak no HTTP', async () => {
    const { address, database } = await memory();
    const { hostname, port } = new URL(address);
    for (const text of [`${head(1000)}PK`, 'GARBAGE\r\n\r\n', '']) {
      await new Promise<void>((resolve) => {
        const socket = connect(Number(port), hostname, () => {
          socket.write(text);
          socket.destroySoon();
        });
        socket.on('error', () => undefined);
        socket.on('close', () => resolve());
      });
    }
    const report = leadReport();
    expect((await post(address, report.id, packageOf(report))).status).toBe(201);
    expect(await storedReports(database)).toHaveLength(1);
  });

  it('refuses more than so many requests in a minute, and says when to come again', async () => {
    const { address } = await start({ database: ':memory:', perMinute: 5 });
    const answers = await Promise.all(Array.from({ length: 12 }, () => fetch(address)));
    const refused = answers.filter(({ status }) => status === 429);
    // the clock's minute may end in between
    expect(refused.length).toBeGreaterThanOrEqual(2);
    const [first] = refused;
    expect(Number(first?.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('tells senders apart behind a proxy of its own only', async () => {
    const behind = await start({ database: ':memory:', perMinute: 2, behindProxy: true });
    expect(await askedForSenders(behind.address)).toEqual(new Set([200]));
    const bare = await start({ database: ':memory:', perMinute: 2 });
    expect(await askedForSenders(bare.address)).toEqual(new Set([200, 429]));
  });

  it('refuses one package more than may arrive at once, without holding it', async () => {
    const { address } = await start({ database: ':memory:', atOnce: 1, idleMs: 5000 });
    const { hostname, port } = new URL(address);
    const slow = connect(Number(port), hostname, () => slow.write(`${head(1000)}PK`));
    slow.on('error', () => undefined);
    const report = leadReport();
    await vi.waitFor(async () => {
      expect(await refusalOf(await post(address, report.id, packageOf(report)))).toEqual([503, 'busy']);
    });
    slow.destroy();
    await vi.waitFor(async () => {
      expect((await post(address, report.id, packageOf(report))).ok).toBe(true);
    });
  });

  it('lets a package that is arriving arrive before it stops', async () => {
    const receiver = await start({ database: ':memory:' });
    running.pop();
    const report = leadReport();
    const bytes = packageOf(report);
    const headers = {
      'Content-Type': 'application/zip',
      'Idempotency-Key': report.id,
      'Content-Length': bytes.length,
      Expect: '100-continue',
    };
    const sending = request(receiver.address, { method: 'POST', headers });
    const status = new Promise<number | undefined>((resolve, reject) => {
      sending.on('response', (response) => resolve(response.resume().statusCode));
      sending.on('error', reject);
    });
    sending.flushHeaders();
    await new Promise((resolve) => sending.on('continue', resolve));
    const stopped = receiver.stop();
    sending.end(bytes);
    expect(await status).toBe(201);
    await stopped;
    await expect(fetch(receiver.address)).rejects.toThrow();
  });
});
