/**
 * Red lists: who is praised for honesty. Authorities publish them beside blacklists, in one workbook or one table
 * (红黑名单); nobody on them is ever taken.
 */
import { simplify } from '../../identity/traditional.ts';
import type { Sheet } from './sheet.ts';

const red = /红名单|红榜|守信|诚信(?:示范|典型|企业|单位|经营)/;
const notRed = /黑|失信|重点关注|违法|异常/;

/** @param words a kind of list, or a title @returns whether it names a red list, and no other beside it */
export function isRedList(words: string): boolean {
  const simple = simplify(words);
  return red.test(simple) && !notRed.test(simple);
}

/** Whether a sheet is a red list by its name, or by a title above its header. */
export function isRedSheet({ name = '', rows }: Sheet, headerRow: number): boolean {
  return [name, ...rows.slice(0, Math.max(0, headerRow)).flat()].some(isRedList);
}
