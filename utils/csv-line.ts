/** Records of CSV as spreadsheets read them. */

const formula = /^[=+\-@＝＋－＠\t\r\n]/;

/**
 * What spreadsheets take for a number and keep otherwise than it is written: codes and ids of twelve digits or more (shown as 1.2E+17
 * and saved so; beyond fifteen digits lost at once), with a zero in front, or with an E among digits.
 */
const lossyNumber = /^(?:\d{12,}|0\d+|\d+E\d+)$/i;

/** @returns a cell as it was before `csvLine` wrote it, or anybody else: trimmed, and without the apostrophe before what begins as a formula */
export function plainCell(written: string): string {
  const cell = written.trim();
  return cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1).trim() : cell;
}

/**
 * @returns one record of RFC 4180 with its line break. No cell begins as a formula, in either width: a list's text runs
 *   nowhere. A number that spreadsheets would spoil ends in a tab, by which they take it for a text; whoever reads the
 *   file trims its cells, as our readers do
 */
export function csvLine(cells: readonly string[]): string {
  const quoted = cells.map((cell) => {
    if (lossyNumber.test(cell)) return `"${cell}\t"`;
    const text = formula.test(cell) ? `'${cell}` : cell;
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  });
  return `${quoted.join(',')}\r\n`;
}
