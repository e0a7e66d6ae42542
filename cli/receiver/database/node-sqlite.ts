/** Node's own SQLite for kysely, so that a receiver needs no compiled package. */
import { closeSync, openSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { DatabaseSync } from 'node:sqlite';
import type { SQLInputValue } from 'node:sqlite';
import { CompiledQuery, SqliteAdapter, SqliteDialect, SqliteDriver } from 'kysely';
import type { DatabaseConnection, DialectAdapter, Driver, SqliteDatabase, SqliteDialectConfig } from 'kysely';

/** How long a writer waits for another one (the receiver and `inbox` share the file), in milliseconds. */
const longestWait = 15_000;
/** SQLite's own wait stops all of this process, perhaps the very one that is waited for: so it is short. */
const blockingWait = 50;

/** @param file where the database stands; it is made where there is none */
export function nodeSqliteDialect(file: string): SqliteDialect {
  return new SharedSqliteDialect({ database: () => whenFree(async () => openFile(file)) });
}

function openFile(file: string): SqliteDatabase {
  // What people report is for its keeper's eyes only; SQLite's files beside it take its rights.
  if (file !== ':memory:') closeSync(openSync(file, 'a', 0o600));
  const database = new DatabaseSync(file, { timeout: blockingWait });
  // Readers and the one writer do not wait for each other; `full` so that an answered receipt outlives a power cut.
  try {
    database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on');
  } catch (error) {
    database.close();
    throw error;
  }
  return {
    close: () => database.close(),
    prepare: (sql) => {
      const statement = database.prepare(sql);
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...values(parameters)),
        run: (parameters) => statement.run(...values(parameters)),
        iterate: (parameters) => statement.iterate(...values(parameters)),
      };
    },
  };
}

const values = (parameters: readonly unknown[]): SQLInputValue[] => parameters as SQLInputValue[];

class SharedSqliteDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig;

  constructor(config: SqliteDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createDriver(): Driver {
    return new WritingDriver(this.#config);
  }

  override createAdapter(): DialectAdapter {
    return new TransactionalAdapter();
  }
}

/** Transactions that write from the start: one that reads first may find that another process wrote, and fail. */
class WritingDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await whenFree(async () => connection.executeQuery(CompiledQuery.raw('begin immediate')));
  }
}

/** Does `work` again, with pauses in which others of this process go on, until the database is not locked. */
async function whenFree<T>(work: () => Promise<T>): Promise<T> {
  const since = performance.now();
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isBusy(error) || performance.now() - since > longestWait) throw error;
      await pause(10 + Math.random() * 40);
    }
  }
}

/** SQLITE_BUSY, in its low byte: the rest says why. */
const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === 5;

/** SQLite makes tables in transactions: so two processes that start at once do not both make them. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}
