/** Starts a receiver and stops it again without losing what is arriving. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { InputError } from '../errors.ts';
import { openReportDatabase } from './database/open.ts';
import type { ReportDatabase } from './database/open.ts';
import { receiverServer, usualOptions } from './http/serve.ts';
import type { ReceiverOptions } from './http/serve.ts';

export interface StartOptions extends Partial<ReceiverOptions> {
  /** A SQLite file, which is made where there is none, or `postgres://…`. */
  database: string;
  /** 0 takes a free one. */
  port: number;
  /** This machine alone unless given: a proxy with TLS stands before it. */
  host?: string;
}

export interface RunningReceiver {
  /** Such as `http://127.0.0.1:8787/`: where reports are sent to. */
  address: string;
  database: ReportDatabase;
  /** Takes nothing new, lets what is arriving arrive (ten seconds at most), and closes the database. */
  stop: () => Promise<void>;
}

const lastWordsMs = 10_000;

/** @throws InputError where the database cannot be used or the port is taken */
export async function startReceiver({
  database: place,
  port,
  host = '127.0.0.1',
  ...options
}: StartOptions): Promise<RunningReceiver> {
  const database = await openReportDatabase(place);
  const server = receiverServer(database, { ...usualOptions, ...options });
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (error) {
    await database.close();
    throw new InputError(
      `${host}:${port} cannot be listened on (${error instanceof Error ? error.message : String(error)}).`,
    );
  }
  const { address, family, port: taken } = server.address() as AddressInfo;
  const shown = family === 'IPv6' ? `[${address}]` : address;
  return {
    address: `http://${shown}:${taken}/`,
    database,
    stop: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      // Connections that were answered just now would stay open for the next request.
      const idle = setInterval(() => server.closeIdleConnections(), 50);
      const last = setTimeout(() => server.closeAllConnections(), lastWordsMs);
      await closed;
      clearInterval(idle);
      clearTimeout(last);
      await database.close();
    },
  };
}
