/** The packages of package-lock.json, installed where they are missing or other than the lock says. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { delimiter, join, sep } from 'node:path';
import { runQuietly } from './command.mjs';
import { note, step } from './console.mjs';
import { root } from './root.mjs';

/**
 * @typedef {{ version?: string, optional?: boolean, devOptional?: boolean }} LockedPackage
 * @typedef {{ packages?: Record<string, LockedPackage> }} Lock
 */

/**
 * Whether everything that a lock file wants is what npm last installed. Contents are compared, not times: a checkout
 * of an older commit, or a touched file, then costs nothing.
 * @param {Lock} wanted package-lock.json
 * @param {Lock} installed node_modules/.package-lock.json, which npm writes when an install is complete
 */
export function isInstalled(wanted, installed) {
  return Object.entries(wanted.packages ?? {}).every(
    ([path, { version, optional, devOptional }]) =>
      path === '' || // the project itself
      installed.packages?.[path]?.version === version ||
      // npm leaves out optional packages that are for other systems
      ((optional === true || devOptional === true) && installed.packages?.[path] === undefined),
  );
}

/** @param {string} path @returns {Lock} */
const readLock = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** Folders of packages that stand in node_modules by now. */
function countUnpacked() {
  const top = join(root, 'node_modules');
  if (!existsSync(top)) return 0;
  return readdirSync(top)
    .filter((name) => !name.startsWith('.'))
    .reduce((count, name) => count + (name.startsWith('@') ? readdirSync(join(top, name)).length : 1), 0);
}

/**
 * PATH without node_modules: npm replaces what is in that folder, so nothing in it may run meanwhile.
 * @param {NodeJS.ProcessEnv} env
 */
function withoutOwnBinaries(env) {
  const path = (env['PATH'] ?? '')
    .split(delimiter)
    .filter((entry) => !entry.includes(`${sep}node_modules${sep}`));
  return { ...env, PATH: path.join(delimiter) };
}

/** Installs the packages unless they stand as the lock file wants them. */
export async function ensurePackages() {
  const wanted = readLock(join(root, 'package-lock.json'));
  const hidden = join(root, 'node_modules', '.package-lock.json');
  if (existsSync(hidden) && isInstalled(wanted, readLock(hidden))) {
    step('Packages: as package-lock.json wants them');
    return;
  }
  const total = Object.keys(wanted.packages ?? {}).filter((path) =>
    /^node_modules\/(@[^/]+\/)?[^/]+$/.test(path),
  ).length;
  step(`Packages: npm install (${total} at most, about a minute)`);
  await runQuietly({
    log: 'npm-install',
    command: 'npm',
    // Not `npm ci`: it refuses a lock file that lacks a package for another system, which a registry that mirrors
    // another may not have (yet). This takes what the lock file says as well, and writes nothing into it.
    // Warnings would be about this Node being older than some packages want; they run on the Node among them.
    args: ['install', '--no-save', '--loglevel=error'],
    env: withoutOwnBinaries(process.env),
    progress: () => {
      const count = countUnpacked();
      return count > 0
        ? `${count} packages unpacked`
        : 'waiting for the npm registry (does "npm ping" answer?)';
    },
    advice: 'check that this machine reaches the npm registry (npm ping), then run the command again',
  });
  note(`${countUnpacked()} packages`);
}
