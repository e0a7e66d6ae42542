/**
 * `npm test [-- check|unit|e2e]`: sets up what the tests need and runs everything, or one stage. Runs on Node 20, before
 * any package exists. The last line is `N passed, N failed`, with `, N skipped` where tests were skipped.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium, ensureFirefox } from './browser.mjs';
import { fail, SetupError, step, warn } from './console.mjs';
import { ensureChineseFonts } from './fonts.mjs';
import { modernNode } from './node.mjs';
import { ensurePackages } from './packages.mjs';
import { ensurePostgres } from './postgres.mjs';
import { root } from './root.mjs';
import { buildForChromium, buildForFirefox, check, endToEnd, unit } from './stages.mjs';

/** @typedef {(env: NodeJS.ProcessEnv) => Promise<import('./stages.mjs').Count>} Stage */

/** @type {Record<string, Record<string, Stage>>} */
const stages = {
  check: { 'Check: format, lint, types, dead code': check },
  unit: { 'Unit and property tests': unit },
  e2e: {
    'Build for Chromium': buildForChromium,
    'Build for Firefox': buildForFirefox,
    'End to end in Chromium and Firefox': endToEnd,
  },
};

/** @param {string | undefined} name @returns {[string, Stage][]} */
function chosenStages(name) {
  const chosen = name === undefined ? Object.values(stages) : [stages[name]];
  return chosen.flatMap((group) => {
    if (group) return Object.entries(group);
    throw new SetupError(
      `There is no stage "${name}".`,
      `name one of ${Object.keys(stages).join(', ')}, or none to run them all`,
    );
  });
}

/** @param {NodeJS.ProcessEnv} env @returns {Promise<NodeJS.ProcessEnv>} */
async function withBrowsers(env) {
  const chromium = await ensureChromium(env);
  const firefox = await ensureFirefox(env);
  await ensureChineseFonts();
  return { ...env, CHROME_PATH: chromium.path, FIREFOX_PATH: firefox.path };
}

/**
 * @param {[string, Stage][]} chosen
 * @param {NodeJS.ProcessEnv} env
 */
async function runStages(chosen, env) {
  let [passed, failed] = [0, 0];
  /** @type {string[]} */
  const skipped = [];
  /** @type {string[]} */
  const flaky = [];
  for (const [title, stage] of chosen) {
    step(title);
    try {
      const count = await stage(env);
      passed += count.passed;
      failed += count.failed;
      skipped.push(...count.skipped);
      flaky.push(...count.flaky);
    } catch (error) {
      fail(error);
      failed += 1;
    }
  }
  return { passed, failed, skipped, flaky };
}

try {
  const name = process.argv[2];
  const chosen = chosenStages(name);
  await ensurePackages();
  const env = modernNode();
  if (name === undefined || name === 'unit') await ensurePostgres();
  const withAll = name === undefined || name === 'e2e' ? await withBrowsers(env) : env;
  if (!existsSync(join(root, '..', 'shared')))
    warn('../shared IS ABSENT: every test that reads it will be SKIPPED, not passed');
  const { passed, failed, skipped, flaky } = await runStages(chosen, withAll);
  step('Result');
  for (const title of skipped) warn(`not run: ${title}`);
  for (const title of flaky) warn(`passed only when tried again: ${title}`);
  const tail = skipped.length > 0 ? `, ${skipped.length} skipped` : '';
  process.exitCode = failed > 0 ? 1 : 0;
  process.stdout.write(`${passed} passed, ${failed} failed${tail}\n`);
} catch (error) {
  fail(error);
  process.stdout.write('0 passed, 1 failed\n');
}
