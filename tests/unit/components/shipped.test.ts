import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { shipped } from '../../../components/options/shipped.ts';

/** The npm packages that the code of the extension imports; types alone do not ship. */
function importedPackages(): string[] {
  const files = globSync('{components,entrypoints,utils}/**/*.{ts,tsx}');
  const named = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/^import (?!type\b)[^;]*?['"]([^.'"][^'"]*)['"];/gms)].map(
      ([, name = '']) => name,
    ),
  );
  const packages = named.map((name) => /^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name);
  return [...new Set(packages)].filter((name) => name !== 'wxt'); // builds; a line of it hands on `browser`
}

test('each package that the extension carries is named with its licence', () => {
  const named = new Set(shipped.map((one) => one.package));
  const imported = importedPackages();
  expect(imported).toContain('preact');
  expect(imported.filter((name) => !named.has(name))).toEqual([]);
});

test.each(shipped.flatMap((one) => (one.package === undefined ? [] : [[one.package, one.licence]])))(
  'the licence of %s is the one that it names',
  (name, licence) => {
    const own = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as { license: string };
    for (const part of licence.split(', ')) expect(own.license).toContain(part);
  },
);
