/**
 * What a person says the columns of a source hold, where the reader is wrong. It is remembered for the source: a column
 * is found again by its header, so that the next issue may have its columns in another order.
 */
import * as z from 'zod/mini';
import { fields, foldHeader } from './headers.ts';
import type { Field } from './headers.ts';
import type { Sheet } from './sheet.ts';

const ColumnChoice = z.object({
  /** The sheet's name, where the choice is for one of several. */
  sheet: z.optional(z.string()),
  /** The column's place, from 0: counts where its header is empty, or stands twice. */
  column: z.int().check(z.gte(0), z.lte(16_383)),
  header: z.string(),
  /** What it holds; `ignore` for a column that must not be read. */
  field: z.enum([...fields, 'ignore']),
});

export const TableMapping = z.object({ columns: z.array(ColumnChoice) });
export type TableMapping = z.infer<typeof TableMapping>;

/**
 * @param header the cells of the row that may be the sheet's header
 * @param byHeaderOnly leaves out choices whose column has no header
 * @returns what was chosen for which column of the sheet
 */
export function chosenFields(
  sheet: Pick<Sheet, 'name'>,
  header: readonly string[],
  mapping: TableMapping | undefined,
  byHeaderOnly = false,
): Map<number, Field | 'ignore'> {
  const chosen = new Map<number, Field | 'ignore'>();
  for (const choice of mapping?.columns ?? []) {
    if (choice.sheet !== undefined && choice.sheet !== sheet.name) continue;
    const wanted = foldHeader(choice.header);
    if (wanted === '') {
      if (!byHeaderOnly) chosen.set(choice.column, choice.field);
      continue;
    }
    const inPlace = foldHeader(header[choice.column] ?? '') === wanted;
    const column = inPlace ? choice.column : header.findIndex((text) => foldHeader(text) === wanted);
    if (column >= 0) chosen.set(column, choice.field);
  }
  return chosen;
}
