/**
 * How many trade names (字号) are split off right, on the half of the labelled names whose errors were looked at, and
 * on the half that nobody looked at while rules were made.
 *
 * The halves are told by a hash of the line. Rules of an earlier time were made from the first 250 lines, so what lies
 * in the second 250 and in the held-out half is the strictest figure, and is given beside.
 */
import { readFile } from 'node:fs/promises';
import { splitName } from '../../utils/identity/names.ts';
import { atLeastShare, informing } from './figure.ts';
import type { Figure } from './figure.ts';

/** From this line on no rule was ever made, save from the half that is looked at. */
const linesOfOld = 250;

/** 32-bit FNV-1a of a line in UTF-8. */
function hashOf(line: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(line)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash;
}

/** Whether a line belongs to the half whose errors nobody looks at. */
const isHeldOut = (line: string): boolean => ((hashOf(line) >>> 7) & 1) === 1;

interface Share {
  right: number;
  of: number;
}

/** @param file a name a line, with its trade name behind a space; none where it has none */
export async function tradeNameFigures(file: string): Promise<Figure[]> {
  const lines = (await readFile(file, 'utf8')).trim().split('\n');
  const looked: Share = { right: 0, of: 0 };
  const heldOut: Share = { right: 0, of: 0 };
  const never: Share = { right: 0, of: 0 };
  for (const [index, written] of lines.entries()) {
    const line = written.trim();
    const [name = '', tradeName = ''] = line.split(/\s+/);
    const isRight = splitName(name).tradeName === tradeName;
    const shares = isHeldOut(line) ? [heldOut, ...(index < linesOfOld ? [] : [never])] : [looked];
    for (const share of shares) {
      share.of += 1;
      if (isRight) share.right += 1;
    }
  }
  return [
    informing('trade names split right, half looked at', looked.right, looked.of, 'names'),
    atLeastShare('trade names split right, held-out half', heldOut.right, heldOut.of, 0.97, 'names'),
    informing('  of it, lines no rule was ever made from', never.right, never.of, 'names'),
  ];
}
