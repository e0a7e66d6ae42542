/**
 * The stages of `npm test`. Each runs one tool with its output shown as it comes, and counts from what the tool itself
 * reports; a tool that ends badly without a failed test counts as one failure.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './command.mjs';
import { warn } from './console.mjs';
import { root } from './root.mjs';

/**
 * Counted tests; by their titles those skipped, and those that passed only when they were tried again.
 * @typedef {{ passed: number, failed: number, skipped: string[], flaky: string[] }} Count
 */

/** @type {Count} */
const nothing = { passed: 0, failed: 0, skipped: [], flaky: [] };

const reports = join(root, '.output', 'test');

/** @param {string} name @returns {string} where a tool is to write its report, with no older one left there */
function freshReport(name) {
  mkdirSync(reports, { recursive: true });
  const path = join(reports, `${name}.json`);
  rmSync(path, { force: true });
  return path;
}

/**
 * Makes sure that a tool which failed is never counted as having passed.
 * @param {string} tool
 * @param {number} code its exit code
 * @param {Count | undefined} count what its report says; undefined where it wrote none
 * @returns {Count}
 */
function settle(tool, code, count) {
  const sum = count ?? nothing;
  if (count === undefined) warn(`${tool} wrote no report (exit code ${code}): counted as one failure`);
  else if (code !== 0 && sum.failed === 0) warn(`${tool} ended with code ${code}: counted as one failure`);
  const crashed = sum.failed === 0 && (code !== 0 || count === undefined);
  return crashed ? { ...sum, failed: 1 } : sum;
}

/**
 * A command that is one test by itself.
 * @param {string[]} command
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Count>}
 */
async function asOneTest([command = '', ...args], env) {
  const code = await run(command, args, env);
  return code === 0 ? { ...nothing, passed: 1 } : { ...nothing, failed: 1 };
}

/**
 * @typedef {{ fullName: string, status: string }} VitestCase
 * @typedef {{ name: string, status: string, assertionResults: VitestCase[] }} VitestFile
 */

/**
 * Counts a report of vitest's JSON reporter. A file that failed before it had any failed test counts as one failure.
 * @param {{ testResults: VitestFile[] }} report
 * @returns {Count}
 */
export function countVitest(report) {
  const cases = report.testResults.flatMap((file) => file.assertionResults);
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every(({ status }) => status !== 'failed'),
  );
  return {
    passed: cases.filter(({ status }) => status === 'passed').length,
    failed: cases.filter(({ status }) => status === 'failed').length + brokenFiles.length,
    skipped: cases
      .filter(({ status }) => status !== 'passed' && status !== 'failed')
      .map(({ fullName }) => fullName),
    flaky: [], // vitest tries nothing again here
  };
}

/**
 * @typedef {{ title: string, tests: { status: string }[] }} PlaywrightSpec
 * @typedef {{ title: string, specs?: PlaywrightSpec[], suites?: PlaywrightSuite[] }} PlaywrightSuite
 */

/**
 * @param {PlaywrightSuite} suite
 * @param {'skipped' | 'flaky'} ended
 * @returns {string[]} titles of its tests that ended so
 */
function titlesIn({ title, specs = [], suites = [] }, ended) {
  const own = specs.flatMap((spec) =>
    spec.tests.filter(({ status }) => status === ended).map(() => `${title} › ${spec.title}`),
  );
  return [...own, ...suites.flatMap((suite) => titlesIn(suite, ended))];
}

/**
 * Counts a report of Playwright's JSON reporter. A test that passed only when tried again counts as passed, and is named.
 * @param {{ stats: { expected: number, unexpected: number, flaky: number }, suites: PlaywrightSuite[] }} report
 * @returns {Count}
 */
export function countPlaywright({ stats, suites }) {
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: suites.flatMap((suite) => titlesIn(suite, 'skipped')),
    flaky: suites.flatMap((suite) => titlesIn(suite, 'flaky')),
  };
}

/**
 * @template T
 * @param {string} path
 * @param {(report: T) => Count} count
 * @returns {Count | undefined}
 */
function countReport(path, count) {
  return existsSync(path) ? count(JSON.parse(readFileSync(path, 'utf8'))) : undefined;
}

/** Format, lint with the rooms' import rule, types, dead code. @param {NodeJS.ProcessEnv} env */
export const check = (env) => asOneTest(['npm', 'run', '--silent', 'check'], env);

/** Unit and property tests. @param {NodeJS.ProcessEnv} env */
export async function unit(env) {
  const report = freshReport('unit');
  const code = await run(
    'vitest',
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    env,
  );
  return settle('vitest', code, countReport(report, countVitest));
}

/** The extension as a person would install it. @param {NodeJS.ProcessEnv} env */
export const buildForChromium = (env) => asOneTest(['wxt', 'build'], env);

/** @param {NodeJS.ProcessEnv} env */
export const buildForFirefox = (env) => asOneTest(['wxt', 'build', '-b', 'firefox'], env);

/** The built extension in real browsers. @param {NodeJS.ProcessEnv} env */
export async function endToEnd(env) {
  const report = freshReport('e2e');
  const code = await run('playwright', ['test', '--reporter=list,json'], {
    ...env,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  });
  return settle('playwright', code, countReport(report, countPlaywright));
}
