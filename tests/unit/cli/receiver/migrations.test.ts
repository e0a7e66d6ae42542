/** Databases that an earlier version wrote (`kept/`, a dump for each step of the tables) open with all they hold. */
import { readFile } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';
import { Client } from 'pg';
import { expect, it } from 'vitest';
import { migrationsFor } from '../../../../cli/receiver/database/migrations.ts';
import { openReportDatabase } from '../../../../cli/receiver/database/open.ts';
import { withEachDatabase } from './databases.ts';
import { picture } from './packages.ts';
import { storedReports } from './stored-reports.ts';

const steps = Object.keys(migrationsFor('sqlite')).map((name) => name.slice(0, 3));

async function restore(place: string, step: string): Promise<void> {
  const postgres = place.startsWith('postgres:');
  const file = new URL(`kept/${step}.${postgres ? 'postgres' : 'sqlite'}.sql`, import.meta.url);
  const dump = await readFile(file, 'utf8');
  if (!postgres) {
    const database = new DatabaseSync(place);
    database.exec(dump);
    database.close();
    return;
  }
  const client = new Client({ connectionString: place });
  await client.connect();
  await client.query(dump);
  await client.end();
}

withEachDatabase(({ place }) => {
  it.each(steps)('opens one of step %s', async (step) => {
    await restore(place(), step);
    const database = await openReportDatabase(place());
    const [report] = await storedReports(database);
    await database.close();
    expect(report).toMatchObject({
      id: '00000000-0000-4000-8000-000000000001',
      state: 'received',
      receivedAt: '2026-11-22T03:00:00.000Z',
      report: { kind: 'lead', subject: { company: '演示某某商贸有限公司' } },
    });
    expect([...(report?.files.get('evidence/1.png') ?? [])]).toEqual([...picture]);
  });

  it('says so where a newer version wrote it, and leaves it as it is', async () => {
    const database = await openReportDatabase(place());
    const step = { name: '999-later', timestamp: '2030-01-01T00:00:00.000Z' };
    await sql`insert into kysely_migration values (${step.name}, ${step.timestamp})`.execute(database.db);
    await database.close();
    await expect(openReportDatabase(place())).rejects.toThrow('cannot be used');
  });
});
