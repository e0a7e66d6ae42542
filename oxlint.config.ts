import { defineConfig } from 'oxlint';
import type { OxlintOverride } from 'oxlint';

/**
 * What each room of utils/ may import (docs/architecture.md): data flows one way.
 * `messages`, `settings.ts` and `i18n` stand beside the rooms; only what talks to people or pages uses them.
 */
const rooms: Record<string, string[]> = {
  model: [],
  hash: [],
  worker: [],
  identity: ['model'],
  store: ['model'],
  lists: ['hash', 'model', 'identity', 'store'],
  match: ['model', 'identity'],
  sites: ['model', 'identity'],
  mark: ['model', 'sites', 'i18n'],
  detail: ['model', 'i18n', 'mark'],
  desk: ['hash', 'worker', 'model', 'identity', 'match', 'store', 'lists', 'search', 'i18n'],
  statistics: ['model', 'identity', 'match'],
  search: ['model', 'identity'],
  lookup: ['worker', 'model', 'identity', 'store', 'lists', 'match', 'search'],
  i18n: ['model'],
  messages: ['model'],
  background: [
    'hash',
    'model',
    'identity',
    'store',
    'lists',
    'match',
    'sites',
    'desk',
    'statistics',
    'search',
    'i18n',
    'mark',
    'detail',
    'messages',
  ],
};

const outside = ['entrypoints', 'components', 'cli', 'tests'];

/** A lint rule for `files` that fails on a relative import which enters one of `folders`. */
function forbidImports(files: string[], folders: string[], message: string): OxlintOverride {
  const regex = `^(?:\\.\\./|\\./)+(?:utils/)?(?:${folders.join('|')})/`;
  return { files, rules: { 'no-restricted-imports': ['error', { patterns: [{ regex, message }] }] } };
}

const roomRules = Object.entries(rooms).map(([room, allowed]) =>
  forbidImports(
    [`utils/${room}/**`],
    [...Object.keys(rooms).filter((other) => other !== room && !allowed.includes(other)), ...outside],
    `The room ${room} may import only: ${allowed.join(', ') || 'nothing'} (docs/architecture.md).`,
  ),
);

export default defineConfig({
  options: { typeAware: true },
  plugins: ['typescript', 'unicorn', 'oxc', 'import', 'promise'],
  categories: { correctness: 'error', suspicious: 'error', perf: 'error' },
  ignorePatterns: ['.output', '.wxt', 'node_modules', 'test-results'],
  rules: {
    'typescript/no-explicit-any': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/switch-exhaustiveness-check': 'error',
    'typescript/consistent-type-imports': 'error',
    'typescript/no-unsafe-type-assertion': 'off',
    'no-await-in-loop': 'off',
    'import/no-unassigned-import': 'off',
    'import/no-cycle': 'error',
    'no-underscore-dangle': 'off',
    eqeqeq: ['error', 'always', { null: 'ignore' }],
  },
  overrides: [
    ...roomRules,
    forbidImports(
      ['components/**'],
      [
        // by their whole path: components have a folder `desk` too
        'utils/(?:hash|worker|identity|store|lists|match|sites|desk|search|lookup)',
        'entrypoints',
        'cli',
        'tests',
      ],
      'Components reach data only through messages.',
    ),
    forbidImports(
      ['utils/*.ts', 'entrypoints/**'],
      ['cli', 'tests'],
      'What ships does not import tools or tests.',
    ),
  ],
});
