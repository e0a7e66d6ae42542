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
  messages: ['model', 'worker'],
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

/** The same within the desk, by its folders: each keeps to itself what the others do not name. */
const deskRooms: Record<string, string[]> = {
  vault: [],
  calendar: [],
  forms: [],
  screening: [],
  ledger: ['vault'],
  outbox: ['vault'],
  reports: ['vault', 'outbox'],
  monthly: ['vault', 'calendar', 'outbox'],
};

/** And within its ledger: what is written knows nothing of what is made of it (docs/ledger.md). */
const ledgerRooms: Record<string, string[]> = {
  chain: [],
  deposits: ['chain'],
  cases: ['chain'],
  listed: ['chain', 'cases'],
};

const floors = [
  { folder: 'utils', within: rooms },
  { folder: 'utils/desk', within: deskRooms },
  { folder: 'utils/desk/ledger', within: ledgerRooms },
];

const outside = ['entrypoints', 'components', 'cli', 'tests'];

interface Forbidden {
  regex: string;
  message: string;
}

/** Relative imports which enter one of `folders`. */
function entering(folders: string[], message: string): Forbidden {
  return { regex: `^(?:\\.\\./|\\./)+(?:utils/)?(?:${folders.join('|')})/`, message };
}

/** A lint rule for `files`. Of several that fit a file the last alone holds: it has to name all that is forbidden there. */
function forbidImports(files: string[], patterns: Forbidden[]): OxlintOverride {
  return { files, rules: { 'no-restricted-imports': ['error', { patterns }] } };
}

/** What is forbidden in a room, by the rule of its floor and of each floor on which a room around it lies. */
function forbiddenIn(path: string): Forbidden[] {
  return floors.flatMap(({ folder, within }) => {
    if (!path.startsWith(`${folder}/`)) return [];
    const room = path.slice(folder.length + 1).split('/', 1)[0] ?? '';
    const allowed = within[room] ?? [];
    const others = Object.keys(within).filter((other) => other !== room && !allowed.includes(other));
    const told = `Of ${folder}/ the room ${room} may import only: ${allowed.join(', ') || 'nothing'} (docs/architecture.md).`;
    return [entering([...others, ...outside], told)];
  });
}

const roomRules = floors.flatMap(({ folder, within }) =>
  Object.keys(within).map((room) =>
    forbidImports([`${folder}/${room}/**`], forbiddenIn(`${folder}/${room}`)),
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
        entering(
          [
            // by their whole path: components have a folder `desk` too
            'utils/(?:hash|worker|identity|store|lists|match|sites|desk|search|lookup)',
            'entrypoints',
            'cli',
            'tests',
          ],
          'Components reach data only through messages.',
        ),
      ],
    ),
    forbidImports(
      ['utils/*.ts', 'entrypoints/**'],
      [entering(['cli', 'tests'], 'What ships does not import tools or tests.')],
    ),
  ],
});
