/** How the tables came to be, step by step. A step that was released is never changed: another one follows it. */
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

export type Engine = 'sqlite' | 'postgres';

/** @returns the steps by name; they are taken in the order of their names */
export function migrationsFor(engine: Engine): Record<string, Migration> {
  return { '001-reports': { up: (db) => createReports(db, engine) } };
}

async function createReports(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const content = engine === 'postgres' ? sql`bytea` : sql`blob`;
  const number = engine === 'postgres' ? sql`bigint generated always as identity` : sql`integer`;
  await db.schema
    .createTable('reports')
    .addColumn('id', 'text', (column) => column.notNull().primaryKey())
    .addColumn('receipt', 'text', (column) => column.notNull().unique())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('list_id', 'text')
    .addColumn('report', 'text', (column) => column.notNull())
    .addColumn('words', 'text', (column) => column.notNull())
    .addColumn('received_at', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('reason', 'text')
    .addColumn('merged_into', 'text', (column) => column.references('reports.id'))
    .addColumn('state_since', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('reports_by_state')
    .on('reports')
    .columns(['state', 'kind', 'received_at'])
    .execute();
  await db.schema
    .createTable('packages')
    .addColumn('report_id', 'text', (column) => column.notNull().primaryKey().references('reports.id'))
    .addColumn('sha256', 'text', (column) => column.notNull())
    .addColumn('bytes', 'integer', (column) => column.notNull())
    .addColumn('content', content, (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('decisions')
    .addColumn('number', number, (column) => column.primaryKey())
    .addColumn('report_id', 'text', (column) => column.notNull().references('reports.id'))
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('reason', 'text')
    .addColumn('merged_into', 'text')
    .addColumn('decided_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('decisions_by_report')
    .on('decisions')
    .columns(['report_id', 'number'])
    .execute();
  await db.schema
    .createTable('exports')
    .addColumn('report_id', 'text', (column) => column.notNull().references('reports.id'))
    .addColumn('form', 'text', (column) => column.notNull())
    .addColumn('exported_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('exports_key', ['report_id', 'form'])
    .execute();
}
