/** How registered names use the bare names of counties: as a region, or as somebody's trade name. */
import { foldName, splitFoldedName } from '../../utils/identity/names.ts';
import type { County } from './divisions.ts';

export interface Usage {
  /** Names that begin with it, no 县 or the like behind, and how many of them carry a code of that city. */
  atHead: { names: number; ofTheCity: number };
  /** Names that have it right behind their city's or province's name, and how many carry a code of that county. */
  behindCity: { names: number; ofTheCounty: number };
  /** Names of other cities' companies whose trade name it is. */
  asTradeName: number;
}

/** A name and the area code (places 3 to 8) of its USCC. */
export interface RegisteredName {
  name: string;
  area: string;
}

const suffix = /^(?:[市县区旗州盟省镇乡]|自治)/u;

export async function usageOf(
  counties: readonly County[],
  names: AsyncIterable<RegisteredName>,
): Promise<Map<string, Usage>> {
  const byName = Map.groupBy(counties, ({ bare }) => bare);
  const usage = new Map<string, Usage>();
  const of = (bare: string): Usage => {
    const known = usage.get(bare);
    if (known) return known;
    const fresh = {
      atHead: { names: 0, ofTheCity: 0 },
      behindCity: { names: 0, ofTheCounty: 0 },
      asTradeName: 0,
    };
    usage.set(bare, fresh);
    return fresh;
  };
  for await (const { name, area } of names) {
    const folded = foldName(name);
    for (const bare of prefixes(folded)) {
      const own = byName.get(bare);
      if (!own || suffix.test(folded.slice(bare.length))) continue;
      const { atHead } = of(bare);
      atHead.names += 1;
      if (own.some(({ code }) => isSameCity(code, area))) atHead.ofTheCity += 1;
    }
    const { regions, tradeName, at } = splitFoldedName(folded);
    const [region] = regions;
    if (region === undefined) continue;
    const namesakes = byName.get(tradeName);
    if (namesakes && !namesakes.some(({ code }) => isSameCity(code, area))) of(tradeName).asTradeName += 1;
    if (regions.length > 1 || tradeName.length < 2) continue;
    const rest = folded.slice(at);
    for (const bare of prefixes(rest)) {
      const under = byName
        .get(bare)
        ?.filter(({ city, province }) => city.startsWith(region) || province.startsWith(region));
      if (!under || under.length === 0 || suffix.test(rest.slice(bare.length))) continue;
      const { behindCity } = of(bare);
      behindCity.names += 1;
      if (under.some(({ code }) => code === area) || area.endsWith('00')) behindCity.ofTheCounty += 1;
    }
  }
  return usage;
}

const prefixes = (text: string): string[] => [2, 3, 4, 5].map((length) => text.slice(0, length));

const isSameCity = (code: string, area: string): boolean => code.slice(0, 4) === area.slice(0, 4);
