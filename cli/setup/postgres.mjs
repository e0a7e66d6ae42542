/** PostgreSQL for the tests of the receiver: its programs only. The tests start a server of their own and end it. */
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { step, warn } from './console.mjs';
import { canInstallFromDebian, installFromDebian } from './debian.mjs';

const programs = '/usr/lib/postgresql';
/** Debian's packages make a cluster and start it when they are installed, unless a file in here says otherwise. */
const clusterSettings = '/etc/postgresql-common/createcluster.d';

/** @returns {string | undefined} the newest version that is installed */
function findPostgres() {
  if (!existsSync(programs)) return undefined;
  return readdirSync(programs)
    .filter((version) => existsSync(join(programs, version, 'bin', 'postgres')))
    .toSorted((a, b) => Number(a) - Number(b))
    .at(-1);
}

/** Installs Debian's where none is found and we may; where we may not, says so and goes on. */
export async function ensurePostgres() {
  const version = findPostgres();
  if (version !== undefined) {
    step(`PostgreSQL: ${version}`);
  } else if (canInstallFromDebian()) {
    step('PostgreSQL: none found, installing Debian’s, without a cluster of its own');
    const noCluster = join(clusterSettings, 'xinbiao-tests.conf');
    mkdirSync(clusterSettings, { recursive: true });
    writeFileSync(noCluster, 'create_main_cluster = false\n');
    try {
      await installFromDebian(['postgresql']);
    } finally {
      rmSync(noCluster, { force: true });
    }
  } else {
    step('PostgreSQL: none found');
    warn('THE RECEIVER’S TESTS WITH POSTGRESQL WILL BE SKIPPED, not passed; Debian’s package is postgresql');
  }
}
