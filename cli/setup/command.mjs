/** Running other programs during setup. */
import { execFileSync, spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { note, SetupError } from './console.mjs';
import { root } from './root.mjs';

const windows = process.platform === 'win32';

/**
 * @param {string} command
 * @param {string[]} args
 * @returns {string | undefined} what it prints, trimmed; undefined where it is absent or fails
 */
export function outputOf(command, args) {
  try {
    const output = execFileSync(command, args, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 30_000,
    });
    return output.trim();
  } catch {
    return undefined;
  }
}

/**
 * Runs a program with its output shown as it comes.
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>} its exit code; 1 where a signal ended it, 127 where it could not be started
 */
export function run(command, args, env = process.env) {
  return new Promise((ended) => {
    const child = spawn(command, args, { cwd: root, env, stdio: 'inherit', shell: windows });
    child.on('error', () => ended(127));
    child.on('exit', (code) => ended(code ?? 1));
  });
}

/**
 * Runs a talkative program: its whole output goes to a log, and every few seconds a line says how far it is.
 * @param {object} job
 * @param {string} job.log name of the log in .output/setup/
 * @param {string} job.command
 * @param {string[]} job.args
 * @param {string} job.advice what to do when it fails
 * @param {NodeJS.ProcessEnv} [job.env]
 * @param {() => string} [job.progress] how far it is, in a few words; without it, the latest line of its output
 * @returns {Promise<void>}
 * @throws {SetupError} when it fails, with the last lines of its output
 */
export async function runQuietly({ log, command, args, advice, env = process.env, progress }) {
  const path = join(root, '.output', 'setup', `${log}.log`);
  mkdirSync(dirname(path), { recursive: true });
  const file = createWriteStream(path);
  /** @type {string[]} */
  let tail = [];
  /** @param {Buffer | string} chunk */
  const keep = (chunk) => {
    file.write(chunk);
    const lines = chunk.toString().split(/[\r\n]+/);
    tail = [...tail, ...lines.map((line) => line.trim()).filter(Boolean)].slice(-20);
  };
  const since = performance.now();
  const ticker = setInterval(() => {
    const seconds = Math.round((performance.now() - since) / 1000);
    note(`… ${seconds} s: ${progress ? progress() : (tail.at(-1) ?? 'no word yet').slice(0, 90)}`);
  }, 5000);
  const code = await new Promise((ended) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...env, NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: windows,
    });
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => {
      keep(error.message);
      ended(127);
    });
    child.on('close', (exit) => ended(exit ?? 1));
  });
  clearInterval(ticker);
  file.end();
  if (code !== 0) {
    const last = tail.map((line) => `    ${line}`).join('\n');
    throw new SetupError(
      `${command} ${args.join(' ')} ended with code ${code}. Its last words:\n${last}\n  All of it: ${path}`,
      advice,
    );
  }
}
