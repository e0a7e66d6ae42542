/** A Node that runs TypeScript: the tools want 24, and it comes as a package, so that Node 20 and npm are enough. */
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { outputOf } from './command.mjs';
import { note, SetupError, step } from './console.mjs';
import { root } from './root.mjs';

const wantedMajor = 24;

/** @param {string | undefined} version */
const isNewEnough = (version) =>
  version !== undefined && Number(version.slice(1).split('.')[0]) >= wantedMajor;

/**
 * Finds the Node that everything after setup runs on.
 * @returns {NodeJS.ProcessEnv} this environment with that Node, and the packages' commands, first in PATH
 * @throws {SetupError} where neither the packaged Node nor this one will do
 */
export function modernNode() {
  const packaged = join(
    root,
    'node_modules',
    'node',
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
  const packagedVersion = existsSync(packaged) ? outputOf(packaged, ['--version']) : undefined;
  const chosen = isNewEnough(packagedVersion)
    ? packaged
    : isNewEnough(process.version)
      ? process.execPath
      : undefined;
  if (chosen === undefined) {
    throw new SetupError(
      `The package "node" holds no Node ${wantedMajor} that runs here (found: ${packagedVersion ?? 'none'}), and this is ${process.version}.`,
      `run "npm rebuild node" (its install script must be allowed to run: no ignore-scripts in npm's settings), or install Node ${wantedMajor} or newer`,
    );
  }
  step(`Node: ${chosen === packaged ? packagedVersion : process.version}`);
  if (chosen === packaged && process.execPath !== packaged)
    note(`from the package; started by ${process.version}`);
  const path = [dirname(chosen), join(root, 'node_modules', '.bin'), process.env['PATH'] ?? ''];
  return { ...process.env, PATH: path.join(delimiter) };
}
