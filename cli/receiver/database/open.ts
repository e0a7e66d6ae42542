/** Opens the database of received reports: a SQLite file, or PostgreSQL by its connection string. */
import { existsSync } from 'node:fs';
import { Kysely, PostgresDialect } from 'kysely';
import type { Dialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import { InputError } from '../../errors.ts';
import { migrationsFor } from './migrations.ts';
import type { Engine } from './migrations.ts';
import { isPostgres, nameOf } from './place.ts';
import type { ReportTables } from './tables.ts';

export interface ReportDatabase {
  db: Kysely<ReportTables>;
  engine: Engine;
  close: () => Promise<void>;
}

/** Connections of one receiver; several receivers share what the server allows. */
const connections = 10;

/**
 * Opens it and brings its tables up to date.
 * @param place a file, or `postgres://…`
 * @param options `existing`: a file that is not there is an error instead of a new database
 * @throws InputError where it cannot be opened, or was written by a newer version
 */
export async function openReportDatabase(
  place: string,
  options: { existing?: boolean } = {},
): Promise<ReportDatabase> {
  const engine: Engine = isPostgres(place) ? 'postgres' : 'sqlite';
  if (engine === 'sqlite' && options.existing && !existsSync(place)) {
    throw new InputError(
      `${place}: there is no such file. Name the receiver's database with --database: its file, or postgres://…`,
    );
  }
  const { dialect, endPool } = await dialectOf(engine, place);
  const db = new Kysely<ReportTables>({ dialect });
  const close = async (): Promise<void> => {
    await db.destroy();
    await endPool?.();
  };
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrationsFor(engine) } });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return { db, engine, close };
  await close().catch(() => undefined);
  throw new InputError(
    `${nameOf(place)}: the database cannot be used (${error instanceof Error ? error.message : 'no reason is told'}).`,
  );
}

async function dialectOf(
  engine: Engine,
  place: string,
): Promise<{ dialect: Dialect; endPool?: () => Promise<void> }> {
  if (engine === 'sqlite') {
    const { nodeSqliteDialect } = await import('./node-sqlite.ts');
    return { dialect: nodeSqliteDialect(place) };
  }
  const { Pool } = await import('pg');
  const pool = new Pool({
    connectionString: place,
    max: connections,
    connectionTimeoutMillis: 10_000,
    application_name: 'xinbiao',
  });
  // An idle connection that the server ends is no failure of ours: the next query takes another one.
  pool.on('error', () => undefined);
  return {
    dialect: new PostgresDialect({ pool }),
    endPool: async () => {
      if (!pool.ended) await pool.end();
    },
  };
}
