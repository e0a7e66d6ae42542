/** A throw-away PostgreSQL as Debian ships it: a cluster of its own in a temporary folder, reached by a socket in it. */
import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Client } from 'pg';

const run = promisify(execFile);

const installed = '/usr/lib/postgresql';

/** Where the newest installed server's programs are; undefined where there is none. */
export const postgresPrograms: string | undefined = existsSync(installed)
  ? readdirSync(installed)
      .toSorted((a, b) => Number(b) - Number(a))
      .map((version) => join(installed, version, 'bin'))
      .find((bin) => existsSync(join(bin, 'initdb')) && existsSync(join(bin, 'postgres')))
  : undefined;

if (postgresPrograms === undefined) {
  process.stderr.write(
    'NO POSTGRESQL UNDER /usr/lib/postgresql: every test of the receiver with PostgreSQL is SKIPPED, not passed\n',
  );
}

/** As root, PostgreSQL does not run: it runs as `postgres`, else as `nobody`. */
interface User {
  uid?: number;
  gid?: number;
}

async function serverUser(): Promise<User> {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    try {
      const [uid, gid] = await Promise.all(['-u', '-g'].map((what) => run('id', [what, name])));
      if (uid && gid) return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
    } catch {
      // the next one
    }
  }
  throw new Error('neither a user "postgres" nor "nobody", and PostgreSQL does not run as root');
}

export class PostgresCluster {
  readonly #folder: string;
  readonly #server: ChildProcess;
  #databases = 0;

  private constructor(folder: string, server: ChildProcess) {
    this.#folder = folder;
    this.#server = server;
    process.once('exit', () => server.kill('SIGKILL'));
  }

  static async start(): Promise<PostgresCluster> {
    const bin = postgresPrograms;
    if (bin === undefined) throw new Error('PostgreSQL is not installed');
    const user = await serverUser();
    const folder = await mkdtemp(join(tmpdir(), 'xinbiao-pg-'));
    if (user.uid !== undefined && user.gid !== undefined) await chown(folder, user.uid, user.gid);
    const data = join(folder, 'data');
    const options = { ...user, cwd: folder, env: { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8' } };
    await run(
      join(bin, 'initdb'),
      ['--pgdata', data, '--username', 'test', '--auth', 'trust', '--encoding', 'UTF8', '--no-sync'],
      options,
    );
    // No port of the machine is listened on: the socket stands in our own folder.
    const settings = [
      'listen_addresses=',
      `unix_socket_directories=${folder}`,
      'fsync=off',
      'max_connections=60',
    ];
    const server = spawn(
      join(bin, 'postgres'),
      ['-D', data, ...settings.flatMap((setting) => ['-c', setting])],
      { ...options, stdio: 'ignore' },
    );
    const cluster = new PostgresCluster(folder, server);
    try {
      await cluster.#untilReady();
      return cluster;
    } catch (error) {
      await cluster.stop();
      throw error;
    }
  }

  /** @returns the connection string of an empty database */
  async database(): Promise<string> {
    this.#databases++;
    const name = `reports_${this.#databases}`;
    await this.#query(`create database ${name}`);
    return this.#placeOf(name);
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#server.once('exit', resolve));
    if (this.#server.exitCode === null && this.#server.kill('SIGINT')) await ended;
    await rm(this.#folder, { recursive: true, force: true });
  }

  #placeOf(database: string): string {
    return `postgres://test@/${database}?host=${encodeURIComponent(this.#folder)}`;
  }

  async #query(sql: string): Promise<void> {
    const client = new Client({ connectionString: this.#placeOf('postgres') });
    await client.connect();
    try {
      await client.query(sql);
    } finally {
      await client.end();
    }
  }

  async #untilReady(): Promise<void> {
    for (;;) {
      if (this.#server.exitCode !== null) throw new Error(`postgres ended with ${this.#server.exitCode}`);
      try {
        await this.#query('select 1');
        return;
      } catch {
        await pause(50);
      }
    }
  }
}
