/** Whether a table joins companies to shops, rather than listing them. */
import { findColumns } from '../tables/columns.ts';
import type { Field } from '../tables/headers.ts';
import type { PublishedFile } from '../published-list.ts';

/** Any of these says why, when or by whom a company was listed: such a table is a list. */
const listing: readonly Field[] = [
  'cause',
  'tier',
  'status',
  'authority',
  'decisionNumber',
  'decisionDate',
  'listedOn',
  'removedOn',
  'rectifyBy',
  'partyType',
];
const shop: readonly Field[] = ['shopUrl', 'shopId', 'sellerId'];

/**
 * @returns whether every sheet that names companies names their shops too, and none says that anybody is listed:
 *   annual reports, what was read off licence pages, and our own export
 */
export function joinsShops(file: PublishedFile): boolean {
  if (file.form !== 'table') return false;
  const found = file.sheets.flatMap(({ head }) => findColumns(head)?.fields ?? []);
  return (
    found.length > 0 &&
    found.every(
      (fields) =>
        fields.name !== undefined &&
        shop.some((field) => fields[field] !== undefined) &&
        listing.every((field) => fields[field] === undefined),
    )
  );
}
