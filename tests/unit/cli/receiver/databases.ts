/** Both databases for real, each test with one of its own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe } from 'vitest';
import { PostgresCluster, postgresPrograms } from './postgres.ts';

export interface TestDatabase {
  /** As `--database` takes it; a new one for each test. */
  place: () => string;
  /** A folder for the test's files. */
  at: (name: string) => string;
}

/** Runs the same tests with SQLite and with PostgreSQL; those with PostgreSQL are skipped where it is not installed. */
export function withEachDatabase(tests: (database: TestDatabase) => void): void {
  describe.each(['SQLite', 'PostgreSQL'] as const)('with %s', (engine) => {
    describe.skipIf(engine === 'PostgreSQL' && postgresPrograms === undefined)(
      'in a database of its own',
      () => {
        let cluster: PostgresCluster | undefined;
        let folder = '';
        let place = '';
        beforeAll(async () => {
          if (engine === 'PostgreSQL') cluster = await PostgresCluster.start();
        }, 120_000);
        afterAll(async () => {
          await cluster?.stop();
        });
        beforeEach(async () => {
          folder = await mkdtemp(join(tmpdir(), 'xinbiao-reports-'));
          place = cluster ? await cluster.database() : join(folder, 'reports.sqlite');
        });
        afterEach(async () => {
          await rm(folder, { recursive: true, force: true });
        });
        tests({ place: () => place, at: (name) => join(folder, name) });
      },
    );
  });
}
