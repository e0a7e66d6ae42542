/** Which report is open: its month and area, as the address of the section has them (`#monthly/2026-10/江西`). */
import { addToMonth, legalDayAt } from '../../../utils/model/days.ts';

export interface Chosen {
  /** `YYYY-MM`. */
  month: string;
  /** A province's bare name; absent: the whole country. */
  area?: string;
}

/** @param from a day or month, which begins with `YYYY-MM`; @returns the months before it, the latest first */
export function monthsBefore(from: string, count: number): string[] {
  return Array.from({ length: count }, (_, at) => addToMonth(from.slice(0, 7), -1 - at));
}

/** @param place what follows the section in the address; where it names no month, the one before today is meant */
export function chosenOf(place: string, provinces: readonly string[], now: Date): Chosen {
  const [month = '', written = ''] = place.split('/');
  const area = provinces.find((province) => province === decoded(written));
  const [last = ''] = monthsBefore(legalDayAt(now), 1);
  return { month: /^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? month : last, ...(area !== undefined && { area }) };
}

/** Firefox gives an address's Chinese as it is, Chromium encoded. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

/** @returns the hash of a report, as `chosenOf` reads it */
export function addressOf({ month, area }: Chosen): string {
  return area === undefined ? `#monthly/${month}` : `#monthly/${month}/${encodeURIComponent(area)}`;
}
