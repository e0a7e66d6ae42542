/** Places of cases, compared as regions: 浙江省杭州市 lies in 浙江, and so does 杭州. */
import { foldName } from '../../../identity/names.ts';
import { provinceOfRegions } from '../../../identity/province.ts';
import { regionAtHead } from '../../../identity/region-reading.ts';
import type { Entry } from '../../../model/entry.ts';
import { provinces } from '../../../model/lookup.ts';
import { provinceOf } from '../../../search/facts.ts';

/** @returns whether a case's area is the wanted one or lies within it; where that names no known region, by its text */
export function isWithin(wanted: string): (area: string | undefined) => boolean {
  const text = foldName(wanted);
  const { names } = regionAtHead(text);
  const known = new Map<string, boolean>();
  return (area) => {
    if (area === undefined || area === '') return false;
    let fits = known.get(area);
    if (fits === undefined) {
      const folded = foldName(area);
      const own = regionsOf(folded);
      fits = names.length === 0 ? folded.startsWith(text) : names.every((name) => own.has(name));
      known.set(area, fits);
    }
    return fits;
  };
}

function regionsOf(folded: string): ReadonlySet<string> {
  const { names } = regionAtHead(folded);
  const province = provinceOfRegions(names);
  return new Set(province === undefined ? names : [province, ...names]);
}

/** The area of a listed subject: by its list, else by the head of its name, else the province of its code. */
export function areaOf(entry: Entry): string | undefined {
  const { region, name, kind } = entry.subject;
  if (region !== undefined) return region;
  const folded = foldName(name);
  const { length } = regionAtHead(folded);
  if (length > 0 && kind !== 'sole-trader') return folded.slice(0, length);
  const code = String(provinceOf(entry));
  return (provinces as Readonly<Record<string, string>>)[code];
}
