/** `xinbiao sites`: which pages of which sites are read, and what proves it. */
import { resolve } from 'node:path';
import Table from 'cli-table3';
import type { Command } from 'commander';

interface SitesOptions {
  json?: true;
  markdown?: true;
  captures?: string;
}

/** The independent counts of the captured pages, in this checkout. */
const expected = resolve(import.meta.dirname, '../../tests/captures/expected');

export function registerSites(program: Command): void {
  program
    .command('sites')
    .description('show which pages of which sites are read, by which readings')
    .option('--json', 'print a row a line as JSON')
    .option('--markdown', 'print docs/sites.md')
    .option(
      '--captures <folder>',
      'scan the captured pages, such as ../shared/captures, and print docs/captured-pages.md',
    )
    .action(sites);
}

async function sites({ json, markdown, captures }: SitesOptions): Promise<void> {
  if (captures !== undefined) {
    const { scanCaptures } = await import('../captures-table.ts');
    process.stdout.write(scanCaptures(captures, expected));
    return;
  }
  const { siteRows, sitesMarkdown } = await import('../sites-table.ts');
  if (markdown) {
    process.stdout.write(sitesMarkdown());
    return;
  }
  if (json) {
    for (const row of siteRows()) process.stdout.write(`${JSON.stringify(row)}\n`);
    return;
  }
  const table = new Table({
    head: ['Site', 'Kind', 'Layout', 'Addresses'],
    style: { head: [], border: [] },
  });
  for (const { site, kind, layout, at } of siteRows()) table.push([site, kind, layout, at.join('\n')]);
  process.stdout.write(`${table.toString()}\n`);
}
