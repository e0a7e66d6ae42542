/** The province of a company, for counting: of its region where a list gives one, else of what its name says. */
import { foldName, splitFoldedName } from './names.ts';
import { regionAtHead } from './region-reading.ts';
import { regionsNamed } from './regions.ts';

/**
 * @param names bare names of regions, widest first, as names of companies are split into
 * @returns the one province that all of them can lie in; undefined where there is none, or more than one
 */
export function provinceOfRegions(names: readonly string[]): string | undefined {
  const [first, ...others] = names;
  if (first === undefined) return undefined;
  const regions = regionsNamed(first);
  if (regions.some(({ level }) => level === 'province')) return first;
  const within = others.flatMap((name) => regionsNamed(name).map(({ province }) => province));
  const fitting = within.length === 0 ? regions : regions.filter(({ province }) => within.includes(province));
  // A name that is a city's somewhere and a district's elsewhere means the city where nothing stands before it.
  const cities = fitting.filter(({ level }) => level === 'prefecture');
  const provinces = new Set((cities.length > 0 ? cities : fitting).map(({ province }) => province));
  return provinces.size === 1 ? [...provinces][0] : undefined;
}

/** The province at the head of a place or an address (浙江省杭州市…, 杭州…). */
export function provinceOfPlace(place: string): string | undefined {
  return provinceOfRegions(regionAtHead(foldName(place)).names);
}

/**
 * @param name of a company as a list writes it
 * @param region of the company, where the list gives one; it counts before the name
 */
export function provinceOf(name: string, region: string | undefined): string | undefined {
  const given = region === undefined ? undefined : provinceOfPlace(region);
  if (given !== undefined) return given;
  const folded = foldName(name);
  // Most names begin with their region: splitting a name whole costs ten times as much.
  return provinceOfRegions(regionAtHead(folded).names) ?? provinceOfRegions(splitFoldedName(folded).regions);
}
