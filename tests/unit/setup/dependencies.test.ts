import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** The packages named in the first column of the document's tables. */
function documented(): string[] {
  const rows = readFileSync('docs/dependencies.md', 'utf8').match(/^\| `.*?\|/gm) ?? [];
  return rows.flatMap((row) => [...row.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name));
}

it('docs/dependencies.md has a line for each package of package.json, and for no other', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
    'dependencies' | 'devDependencies',
    Record<string, string>
  >;
  const wanted = Object.keys({ ...dependencies, ...devDependencies });
  // `zod/mini` is a part of a package, not a package
  expect(
    documented()
      .filter((name) => name !== 'zod/mini')
      .toSorted(),
  ).toEqual(wanted.toSorted());
});
