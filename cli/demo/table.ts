/** The closing table of the tour, in a terminal of any width. */
import Table from 'cli-table3';
import { shopById } from './market/shops.ts';
import type { SeenMark } from './tour.ts';

/** Characters that take two columns of a terminal: Chinese, its punctuation, full width forms (Unicode UAX #11). */
const wide = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/u;

/** Breaks a text into lines of at most `columns` columns; Chinese may break anywhere, so anywhere it does. */
function wrapped(text: string, columns: number): string {
  let width = 0;
  let lines = '';
  for (const character of text) {
    const own = wide.test(character) ? 2 : 1;
    if (width + own > columns) {
      lines += '\n';
      width = 0;
    }
    lines += character;
    width += own;
  }
  return lines;
}

/** @param columns the terminal's width */
export function tableOf(marks: readonly SeenMark[], columns: number): string {
  const words = Math.max(24, Math.floor((columns - 50) / 2));
  const table = new Table({ head: ['page', 'shop', 'mark', 'why'], style: { head: [], border: [] } });
  for (const { page, shop, mark, why } of marks) {
    const name = shopById(shop)?.name ?? (shop === 'page' ? '(the whole page)' : shop);
    table.push([
      page,
      wrapped(name, 22),
      wrapped(mark, Math.floor(words * 0.7)),
      wrapped(why, Math.ceil(words * 1.3)),
    ]);
  }
  return table.toString();
}
