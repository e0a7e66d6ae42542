/** Debian's packages, where this is Debian and we may install. */
import { existsSync, readFileSync } from 'node:fs';
import { runQuietly } from './command.mjs';
import { note } from './console.mjs';

/**
 * Whether apt-get can install browsers here: root on Debian or a derivative of it. Not on Ubuntu, whose browser
 * packages are only a pointer to a snap.
 */
export function canInstallFromDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  return /^ID(_LIKE)?=.*debian/m.test(release) && !/^ID(_LIKE)?=.*ubuntu/m.test(release);
}

/** The lists of packages are fetched once a run, and only when something is to be installed. */
let listsFetched = false;

/**
 * @param {string[]} packages
 * @throws {import('./console.mjs').SetupError}
 */
export async function installFromDebian(packages) {
  const advice =
    'check that this machine reaches its Debian mirror (apt-get update), then run the command again';
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  if (!listsFetched) {
    note('apt-get update');
    await runQuietly({ log: 'apt-update', command: 'apt-get', args: ['update'], env, advice });
    listsFetched = true;
  }
  note(`apt-get install ${packages.join(' ')}`);
  await runQuietly({
    log: `apt-${packages[0]}`,
    command: 'apt-get',
    args: ['install', '-y', '--no-install-recommends', ...packages],
    env,
    advice,
  });
}
