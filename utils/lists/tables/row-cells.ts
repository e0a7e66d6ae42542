/** Cells of a table's row, as the readers of its parts are given them, and what they find odd in them. */
import type { Field } from './headers.ts';
import type { CodeWarning } from './row-codes.ts';

export type RowWarningCode =
  | CodeWarning
  | 'unreadable-date'
  | 'shop-not-taken'
  | 'site-not-taken'
  | 'text-cut'
  | 'basis-assumed';

/** What was read of a row with a doubt: the row is taken all the same. */
export interface RowWarning {
  code: RowWarningCode;
  detail?: string;
}

/** The first cell of a row that a field's columns hold; empty where there is none. */
export type Raw = (field: Field) => string;

/** Cells that say "none". */
export const none = /^(?:[-—–/\\.0]+|无|暂无|空|长期|null|none|nil|n\/a|undefined|不详|未知)$/i;

/** Line breaks inside a cell are the table's layout, not part of a name. */
export function cleanName(cell: string): string {
  if (!/[\s\u200B-\u200F\u2060\uFEFF]/.test(cell)) return cell;
  return cell
    .replace(/[\u200B-\u200F\u2060\uFEFF]/g, '')
    .replace(/\s*[\r\n]+\s*/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
