/** A receiver of reports on loopback, as docs/reports.md describes one: looks at every hash, keeps each report once. */
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { unzipSync } from 'fflate';
import { Manifest, Report } from '../../utils/model/report.ts';
import type { Receipt } from '../../utils/model/report.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** @throws Error where the package is not what its manifest and its report say */
function checked(zip: Uint8Array): { report: Report; files: Record<string, Uint8Array> } {
  const files = unzipSync(zip);
  const json = (name: string): unknown => JSON.parse(new TextDecoder().decode(files[name]));
  const manifest = Manifest.parse(json('manifest.json'));
  const others = Object.keys(files).filter((name) => name !== 'manifest.json' && !name.endsWith('/'));
  const named = manifest.files.map(({ file }) => file);
  if (named.toSorted().join() !== others.toSorted().join()) throw new Error('The manifest names other files');
  for (const { file, bytes, sha256: hash } of manifest.files) {
    const there = files[file] ?? new Uint8Array();
    if (there.length !== bytes || sha256(there) !== hash) throw new Error(`${file} is not what was hashed`);
  }
  const report = Report.parse(json('report.json'));
  for (const { file, sha256: hash } of report.evidence) {
    if (sha256(files[file] ?? new Uint8Array()) !== hash) throw new Error(`${file} is other evidence`);
  }
  return { report, files };
}

export class FakeReceiver {
  readonly #server: Server;
  /** What was kept, by id. */
  readonly kept = new Map<string, ReturnType<typeof checked>>();
  /** How many packages came, those that came again among them. */
  came = 0;
  /** So many answers are lost on their way, after the package was kept. */
  loseAnswers = 0;
  refused: string[] = [];

  private constructor() {
    this.#server = createServer((request, response) => void this.#answer(request, response));
  }

  static async start(): Promise<FakeReceiver> {
    const receiver = new FakeReceiver();
    await new Promise<void>((listening) => receiver.#server.listen(0, '127.0.0.1', listening));
    return receiver;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((closed) => this.#server.close(closed));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const say = (status: number, body: object): void => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    };
    if (request.method === 'GET') {
      const receipt = new URL(request.url ?? '/', 'http://receiver.invalid').searchParams.get('receipt');
      if (receipt === null) {
        const takes = ['complaint', 'lead', 'objection', 'links'];
        return say(200, { format: 'xinbiao-receiver', version: 1, takes, maxBytes: 50_000_000 });
      }
      return say(200, receiptOf(receipt.replace('receipt-', '')));
    }
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    this.came += 1;
    try {
      const taken = checked(Buffer.concat(parts));
      const { id } = taken.report;
      if (request.headers['idempotency-key'] !== id) throw new Error('The key is another id');
      if (!this.kept.has(id)) this.kept.set(id, taken);
      if (this.loseAnswers > 0) {
        this.loseAnswers -= 1;
        response.destroy();
        return;
      }
      say(200, receiptOf(id));
    } catch (error) {
      this.refused.push(String(error));
      say(422, { format: 'xinbiao-refusal', version: 1, code: 'bad-package', message: String(error) });
    }
  }
}

function receiptOf(id: string): Receipt {
  return {
    format: 'xinbiao-receipt',
    version: 1,
    receipt: `receipt-${id}`,
    report: id,
    state: 'received',
    at: new Date().toISOString(),
  };
}
