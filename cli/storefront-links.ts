/** Adds shops from tables of links to what was read of a list. */
import { readTable } from '../utils/lists/tables/read.ts';
import type { TableEntries } from '../utils/lists/tables/report.ts';
import { enrich } from '../utils/lists/storefront-links/enrich.ts';
import { readLinks } from '../utils/lists/storefront-links/read.ts';
import { readPublished } from './load-list.ts';
import { withTableErrors } from './table-errors.ts';

/** @param files tables of links @throws InputError */
export async function addLinks(table: TableEntries, files: readonly string[]): Promise<TableEntries> {
  let { entries } = table;
  for (const file of files) {
    const bytes = await readPublished(file);
    const { read, links, refused } = await withTableErrors(file, async () =>
      readLinks(await readTable(bytes)),
    );
    const joined = enrich(entries, links);
    entries = joined.entries;
    process.stderr.write(
      `${file}: ${read} rows, ${links.length} links, ${refused.length} refused; ${joined.enriched} entries gained a shop, ${joined.unused} links belong to no entry.\n`,
    );
  }
  return { ...table, entries };
}
