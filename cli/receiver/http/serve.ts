/** The receiver's HTTP side (docs/receiver.md): one address, which tells what is taken, takes it, and tells its state. */
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { maxPackageBytes, ReportKind } from '../../../utils/model/report.ts';
import type { Receipt, ReceiverInfo, Refusal } from '../../../utils/model/report.ts';
import type { ReportDatabase } from '../database/open.ts';
import { checkPackage } from '../package/check.ts';
import { Refused } from '../refusal.ts';
import { keepReport, receiptState } from '../report-store.ts';
import { RateLimit } from './rate-limit.ts';
import { readBody, refuseByLength } from './read-body.ts';
import type { BodyLimits } from './read-body.ts';

export interface ReceiverOptions {
  takes: readonly ReportKind[];
  /** Ids of the lists whose reports are taken; all where there is none. */
  lists: readonly string[];
  maxBytes: number;
  perMinute: number;
  /** Packages that may arrive at once: so many times `maxBytes` are held at most. */
  atOnce: number;
  idleMs: number;
  wholeMs: number;
  /** Count senders by what a proxy of one's own says of them (`X-Forwarded-For`), since all connections are its. */
  behindProxy: boolean;
  now: () => Date;
  /** Where failures of the receiver's own are told. Nothing of a report or its sender is in them. */
  log: (line: string) => void;
}

export const usualOptions: ReceiverOptions = {
  takes: ReportKind.options,
  lists: [],
  maxBytes: maxPackageBytes,
  perMinute: 60,
  atOnce: 6,
  idleMs: 30_000,
  wholeMs: 15 * 60_000,
  behindProxy: false,
  now: () => new Date(),
  log: (line) => process.stderr.write(`${line}\n`),
};

/** All of a package's files may be larger than the package, since text packs well. */
const unpackedToPacked = 4;

type Answer = { status: number; body: Receipt | ReceiverInfo | Refusal; headers?: Record<string, string> };

/** @returns a server that does not listen yet */
export function receiverServer(database: ReportDatabase, options: ReceiverOptions): Server {
  const receiver = new Receiver(database, options);
  const handle = (request: IncomingMessage, response: ServerResponse): void =>
    void receiver.answer(request, response);
  const server = createServer({ headersTimeout: 15_000, requestTimeout: options.wholeMs + 20_000 }, handle);
  // Whoever asks first whether a large body may come is refused before sending it.
  server.on('checkContinue', handle);
  server.on('clientError', (_, socket) => {
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
  });
  server.maxConnections = 500;
  return server;
}

class Receiver {
  readonly #database: ReportDatabase;
  readonly #options: ReceiverOptions;
  readonly #limit: RateLimit;
  #arriving = 0;
  /** Ends when no package is being checked. */
  #checked: Promise<unknown> = Promise.resolve();

  constructor(database: ReportDatabase, options: ReceiverOptions) {
    this.#database = database;
    this.#options = options;
    this.#limit = new RateLimit(options.perMinute);
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let answer: Answer;
    try {
      answer = await this.#decide(request, response);
    } catch (error) {
      answer = this.#refusal(error);
    }
    send(request, response, answer);
  }

  #refusal(error: unknown): Answer {
    const refused = error instanceof Refused ? error : new Refused('failed');
    if (refused !== error)
      this.#options.log(`receiver: ${error instanceof Error ? error.message : 'failed'}`);
    const again = refused.code === 'too-many' ? this.#limit.secondsLeft : 30;
    const headers: Record<string, string> = [429, 503].includes(refused.status)
      ? { 'Retry-After': String(again) }
      : {};
    if (refused.code === 'bad-method') headers['Allow'] = 'GET, HEAD, POST';
    return { status: refused.status, body: refused.toRefusal(), headers };
  }

  async #decide(request: IncomingMessage, response: ServerResponse): Promise<Answer> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://receiver.invalid');
    if (pathname !== '/') throw new Refused('not-here');
    if (!this.#limit.allows(this.#senderOf(request))) throw new Refused('too-many');
    if (request.method === 'POST') return this.#takeTurn(request, response);
    if (request.method !== 'GET' && request.method !== 'HEAD') throw new Refused('bad-method');
    const receipt = searchParams.get('receipt');
    const body = receipt === null ? this.#info() : await receiptState(this.#database, receipt);
    return { status: 200, body };
  }

  #senderOf({ headers, socket }: IncomingMessage): string {
    // The last address is the one that our own proxy saw; those before it anybody may have written.
    const forwarded = this.#options.behindProxy && headers['x-forwarded-for'];
    const last = forwarded ? String(forwarded).split(',').at(-1)?.trim() : undefined;
    return last || (socket.remoteAddress ?? '');
  }

  #info(): ReceiverInfo {
    const { takes, maxBytes } = this.#options;
    return { format: 'xinbiao-receiver', version: 1, takes: [...takes], maxBytes };
  }

  async #takeTurn(request: IncomingMessage, response: ServerResponse): Promise<Answer> {
    const { headers } = request;
    const [type = ''] = (headers['content-type'] ?? '').split(';');
    if (type.trim().toLowerCase() !== 'application/zip') throw new Refused('not-zip');
    const key = headers['idempotency-key'];
    if (typeof key !== 'string' || key === '') throw new Refused('no-key');
    const limits: BodyLimits = this.#options;
    refuseByLength(request, limits);
    if (this.#arriving >= this.#options.atOnce) throw new Refused('busy');
    this.#arriving++;
    try {
      if (headers.expect !== undefined) response.writeContinue();
      const bytes = await readBody(request, limits);
      // One after the other: unpacked, each may be several times as large.
      const turn = this.#checked.then(() => this.#take(bytes, key));
      this.#checked = turn.catch(() => undefined);
      return await turn;
    } finally {
      this.#arriving--;
    }
  }

  async #take(bytes: Buffer, key: string): Promise<Answer> {
    const { takes, lists, maxBytes, now } = this.#options;
    const { report } = await checkPackage(bytes, maxBytes * unpackedToPacked);
    // Some write the key as a string of RFC 9651, in quotation marks.
    if (key.replace(/^"(.*)"$/, '$1').toLowerCase() !== report.id.toLowerCase())
      throw new Refused('key-differs');
    if (!takes.includes(report.kind)) throw new Refused('kind-not-taken');
    if (lists.length > 0 && !(report.list && lists.includes(report.list.id)))
      throw new Refused('list-not-taken');
    const { receipt, isNew } = await keepReport(this.#database, report, bytes, now());
    return { status: isNew ? 201 : 200, body: receipt };
  }
}

/** How long what is still being sent after a refusal is let in and dropped, so that the answer is read, in ms. */
const lingering = 5000;

function send(request: IncomingMessage, response: ServerResponse, { status, body, headers }: Answer): void {
  if (response.destroyed) return;
  const text = `${JSON.stringify(body)}\n`;
  const unread = !request.complete && request.method === 'POST';
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(text),
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'",
    'Referrer-Policy': 'no-referrer',
    ...(unread && { Connection: 'close' }),
    ...headers,
  });
  response.end(request.method === 'HEAD' ? undefined : text);
  if (!unread) return;
  request.on('error', () => undefined);
  request.resume();
  const timer = setTimeout(() => request.socket.destroy(), lingering);
  request.socket.once('close', () => clearTimeout(timer));
}
