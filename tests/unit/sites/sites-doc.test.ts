import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { siteRows, sitesMarkdown } from '../../../cli/sites-table.ts';
import { packs } from '../../../utils/sites/packs.ts';
import { web } from '../../../utils/sites/packs/web.ts';

const doc = resolve(import.meta.dirname, '../../../docs/sites.md');

it('docs/sites.md is what the packs say (npm run -s xinbiao -- sites --markdown > docs/sites.md)', () => {
  expect(readFileSync(doc, 'utf8')).toBe(sitesMarkdown());
});

it('names every reading of every pack with what proves it', () => {
  const readings = [...packs, web].flatMap(({ site, pages }) =>
    pages.flatMap(({ kind, readings: own }) => own.map(({ name }) => `${site} ${kind} ${name}`)),
  );
  const rows = siteRows().filter(
    ({ layout }) => layout !== 'none' && layout !== 'waiting' && !layout.endsWith('(beside)'),
  );
  expect(rows.map(({ site, kind, layout }) => `${site} ${kind} ${layout}`)).toEqual(readings);
  for (const { site, layout, proof } of rows) expect(proof, `${site} ${layout}`).not.toHaveLength(0);
});
