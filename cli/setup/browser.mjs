/** A Chromium that loads unpacked extensions, and for the tests a Firefox: found, or installed. */
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { outputOf, runQuietly } from './command.mjs';
import { note, SetupError, step, warn } from './console.mjs';
import { canInstallFromDebian, installFromDebian } from './debian.mjs';
import { root } from './root.mjs';

/**
 * @typedef {{ path: string, version: string }} Browser
 * @typedef {{
 *   name: string, variable: string, commands: string[], places: string[], isOne: RegExp, oldest: number,
 * }} Kind what is looked for: in an environment variable, in PATH, in places; how it calls itself; its oldest version
 */

/** @type {Kind} */
const chromium = {
  name: 'Chromium',
  variable: 'CHROME_PATH',
  commands: ['chromium', 'chromium-browser'],
  places: ['/Applications/Chromium.app/Contents/MacOS/Chromium'],
  isOne: /Chromium|for Testing/, // branded Chrome and Edge load no extension from the command line
  oldest: 137, // Ed25519 in WebCrypto; the manifest's minimum_chrome_version
};

/** @type {Kind} */
const firefox = {
  name: 'Firefox',
  variable: 'FIREFOX_PATH',
  commands: ['firefox', 'firefox-esr'],
  places: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  isOne: /Firefox/,
  oldest: 142, // the manifest's strict_min_version
};

const downloads = join(root, '.output', 'browsers');

/** @param {string} command @returns {string | undefined} where in PATH it stands */
function inPath(command) {
  const name = process.platform === 'win32' ? `${command}.exe` : command;
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));
}

/**
 * @param {Kind} kind
 * @param {string} path
 * @returns {{ browser: Browser } | { why: string }}
 */
function examine(kind, path) {
  const version = outputOf(path, ['--version'])?.split('\n').at(-1);
  // On Windows a browser does not print its version.
  if (version === undefined && process.platform === 'win32') return { browser: { path, version: path } };
  if (version === undefined) return { why: 'it does not run' };
  if (!kind.isOne.test(version)) return { why: `it calls itself "${version}", which is no ${kind.name}` };
  const major = Number(/(\d+)\./.exec(version)?.[1]);
  return major >= kind.oldest
    ? { browser: { path, version } }
    : { why: `it is ${version}, older than ${kind.oldest}` };
}

/**
 * @param {Kind} kind
 * @param {string[]} downloaded where our own downloads would stand
 * @returns {Browser | undefined}
 * @throws {SetupError} where the environment variable names something that will not do
 */
function find(kind, downloaded) {
  const named = process.env[kind.variable];
  if (named !== undefined && named !== '') {
    const found = examine(kind, named);
    if ('browser' in found) return found.browser;
    throw new SetupError(
      `${kind.variable} is ${named}, but ${found.why}.`,
      `let ${kind.variable} name a ${kind.name} of version ${kind.oldest} or newer, or unset it`,
    );
  }
  const paths = [...kind.commands.map(inPath), ...kind.places, ...downloaded];
  for (const path of paths) {
    if (path === undefined || !existsSync(path)) continue;
    const found = examine(kind, path);
    if ('browser' in found) return found.browser;
    warn(`${path} is passed over: ${found.why}`);
  }
  return undefined;
}

/** Where Playwright keeps its Chromium (Chrome for Testing). @returns {Promise<string[]>} */
async function playwrightChromium() {
  const playwright = await import('@playwright/test');
  return [playwright.chromium.executablePath()];
}

/** Where `browsers install` put a Firefox. @returns {string[]} */
function downloadedFirefox() {
  const folder = join(downloads, 'firefox');
  if (!existsSync(folder)) return [];
  const inside = { darwin: 'Firefox.app/Contents/MacOS/firefox', win32: 'core/firefox.exe' };
  const rest =
    process.platform === 'darwin' || process.platform === 'win32'
      ? inside[process.platform]
      : 'firefox/firefox';
  return readdirSync(folder).map((version) => join(folder, version, rest));
}

/** An installed Chromium that will do, if there is one. */
export const findChromium = async () => find(chromium, await playwrightChromium());

/** An installed Firefox that will do, if there is one. */
export const findFirefox = async () => find(firefox, downloadedFirefox());

/**
 * @param {Kind} kind
 * @param {() => Promise<Browser | undefined>} findIt
 * @param {string} debianPackage
 * @param {string[]} download a command that downloads one
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Browser>}
 */
async function ensure(kind, findIt, debianPackage, download, env) {
  let browser = await findIt();
  if (browser !== undefined) {
    step(`${kind.name}: ${browser.version}`);
    return browser;
  }
  const advice = `install a ${kind.name} of version ${kind.oldest} or newer and name it in ${kind.variable}, then run the command again`;
  if (canInstallFromDebian()) {
    step(`${kind.name}: none found, installing Debian’s`);
    await installFromDebian([debianPackage]);
  } else {
    step(`${kind.name}: none found, downloading one`);
    note(download.join(' '));
    const [command = '', ...args] = download;
    await runQuietly({ log: `download-${debianPackage}`, command, args, env, advice });
  }
  browser = await findIt();
  if (browser === undefined)
    throw new SetupError(`${kind.name} was installed, but cannot be found or run.`, advice);
  note(browser.version);
  return browser;
}

/**
 * @param {NodeJS.ProcessEnv} env with the packages' commands in PATH
 * @throws {SetupError} where none is found and none can be installed
 */
export function ensureChromium(env) {
  // Outside Debian only root can add the system libraries that the download needs.
  const withLibraries = process.platform === 'linux' && process.getuid?.() === 0 ? ['--with-deps'] : [];
  const download = ['playwright', 'install', ...withLibraries, 'chromium'];
  return ensure(chromium, findChromium, 'chromium', download, env);
}

/**
 * @param {NodeJS.ProcessEnv} env with the packages' commands in PATH
 * @throws {SetupError} where none is found and none can be installed
 */
export function ensureFirefox(env) {
  // Playwright's own Firefox does not speak WebDriver BiDi, so a stock one.
  const download = ['browsers', 'install', 'firefox@stable', '--path', downloads];
  return ensure(firefox, findFirefox, 'firefox-esr', download, env);
}
