/** The keeper of a list, at the real command line: a feed that the test web serves, a receiver, and its inbox. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startReceiver } from '../../cli/receiver/start.ts';
import type { RunningReceiver } from '../../cli/receiver/start.ts';
import type { TestWeb } from './web.ts';

const run = promisify(execFile);
const inbox = 'https://inbox.xinbiao.example';
const origin = 'https://lists.xinbiao.example';

export interface KeeperOptions {
  id: string;
  /** The list as an authority publishes it, in CSV. */
  table: string;
}

export class Keeper {
  /** Of the feed; what is served is its latest issue. */
  readonly address: string;
  readonly id: string;
  readonly #folder: string;
  readonly #receiver: RunningReceiver;
  serial = 0;

  /** Origins that a subscriber and a sender must be let reach. */
  static readonly patterns = [`${origin}/*`, `${inbox}/*`];

  private constructor(web: TestWeb, id: string, folder: string, receiver: RunningReceiver) {
    this.id = id;
    this.address = `${origin}/${id}/`;
    this.#folder = folder;
    this.#receiver = receiver;
    web.pass(inbox, Number(new URL(receiver.address).port));
    web.serve((url) => {
      if (this.serial === 0 || !url.href.startsWith(this.address)) return undefined;
      try {
        const body = readFileSync(join(this.#feed(this.serial), url.href.slice(this.address.length)));
        return { headers: { 'content-type': 'application/octet-stream' }, body };
      } catch {
        return undefined;
      }
    });
  }

  /** Starts the receiver and publishes the first issue. */
  static async start(web: TestWeb, { id, table }: KeeperOptions): Promise<Keeper> {
    const folder = await mkdtemp(join(tmpdir(), 'xinbiao-keeper-'));
    const receiver = await startReceiver({
      database: join(folder, 'reports.sqlite'),
      port: 0,
      perMinute: 1000,
    });
    const keeper = new Keeper(web, id, folder, receiver);
    await writeFile(keeper.at('table.csv'), table);
    await keeper.xinbiao('list', 'keygen', keeper.at('key.pem'));
    await keeper.publish();
    return keeper;
  }

  at(name: string): string {
    return join(this.#folder, name);
  }

  /**
   * Runs `xinbiao`, as a person does. @returns what it prints
   * @throws Error with what it says where it fails
   */
  async xinbiao(...args: string[]): Promise<string> {
    return (await run(process.execPath, ['cli/main.ts', ...args])).stdout;
  }

  inbox(command: string, ...args: string[]): Promise<string> {
    return this.xinbiao('inbox', command, '--database', this.at('reports.sqlite'), ...args);
  }

  /** Builds the next issue from the table, and serves it. @param more tables that the inbox exported, and options */
  async publish(...more: string[]): Promise<void> {
    const previous = this.serial === 0 ? [] : ['--previous', this.#feed(this.serial)];
    const contacts = ['--report-to', `${inbox}/`, '--appeal-to', `${inbox}/`];
    const about = ['--title', '端到端测试名单（虚构）', '--publisher', '测试发布者', '--issuer', '测试机关'];
    const standing = ['--tier', 'blacklist', '--basis', 'administrative'];
    const issue = ['--out', this.#feed(this.serial + 1), '--key', this.at('key.pem'), '--id', this.id];
    const tables = [this.at('table.csv'), ...more];
    await this.xinbiao('list', 'build', ...tables, ...previous, ...issue, ...about, ...standing, ...contacts);
    this.serial += 1;
  }

  /** What waits in the inbox, the oldest first. */
  async waiting(): Promise<{ id: string; kind: string }[]> {
    const lines = (await this.inbox('list', '--json')).split('\n').filter((line) => line !== '');
    return lines.map((line) => {
      const { id, report } = JSON.parse(line) as { id: string; report: { kind: string } };
      return { id, kind: report.kind };
    });
  }

  async stop(): Promise<void> {
    await this.#receiver.stop();
    await rm(this.#folder, { recursive: true, force: true });
  }

  #feed(serial: number): string {
    return this.at(`feed-${serial}`);
  }
}
