import { describe, expect, it } from 'vitest';
import { isInstalled } from '../../../cli/setup/packages.mjs';
import { countPlaywright, countVitest } from '../../../cli/setup/stages.mjs';

const file = (status: string, ...cases: string[]) => ({
  name: 'a.test.ts',
  status,
  assertionResults: cases.map((caseStatus, index) => ({ fullName: `case ${index}`, status: caseStatus })),
});

describe('counting what vitest reports', () => {
  it('adds up cases, and keeps the titles of those that did not run', () => {
    const report = { testResults: [file('failed', 'passed', 'failed'), file('passed', 'pending', 'todo')] };
    expect(countVitest(report)).toEqual({ passed: 1, failed: 1, skipped: ['case 0', 'case 1'], flaky: [] });
  });

  it('counts a file that broke before any of its cases failed as one failure', () => {
    expect(countVitest({ testResults: [file('failed')] })).toMatchObject({ passed: 0, failed: 1 });
    expect(countVitest({ testResults: [file('failed', 'passed')] })).toMatchObject({ passed: 1, failed: 1 });
  });
});

describe('counting what Playwright reports', () => {
  it('takes its sums, and finds the titles of those skipped and tried again, however deep they stand', () => {
    const skippedSpec = { title: 'captures', tests: [{ status: 'skipped' }] };
    const ranSpec = { title: 'popup', tests: [{ status: 'expected' }] };
    const flakySpec = { title: 'desk', tests: [{ status: 'expected' }, { status: 'flaky' }] };
    const report = {
      stats: { expected: 5, unexpected: 2, flaky: 1 },
      suites: [
        { title: 'file', specs: [ranSpec], suites: [{ title: 'inner', specs: [skippedSpec, flakySpec] }] },
      ],
    };
    expect(countPlaywright(report)).toEqual({
      passed: 6,
      failed: 2,
      skipped: ['inner › captures'],
      flaky: ['inner › desk'],
    });
  });
});

const lock = (packages: Record<string, { version?: string; optional?: boolean }>) => ({ packages });

describe('whether the packages stand as the lock file wants them', () => {
  const wanted = lock({
    '': { version: '0.1.0' },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/for-another-system': { version: '2.0.0', optional: true },
  });

  it('is so where versions agree, whatever is optional for other systems', () => {
    expect(isInstalled(wanted, lock({ 'node_modules/a': { version: '1.0.0' } }))).toBe(true);
  });

  it('is not so where one is missing or of another version', () => {
    expect(isInstalled(wanted, lock({}))).toBe(false);
    expect(isInstalled(wanted, lock({ 'node_modules/a': { version: '1.0.1' } }))).toBe(false);
    const optional = {
      'node_modules/a': { version: '1.0.0' },
      'node_modules/for-another-system': { version: '1.9.0' },
    };
    expect(isInstalled(wanted, lock(optional))).toBe(false);
  });
});
