/** Reads the regions at the head (浙江省杭州市…) or at the end (…上海有限公司) of a company's name. */
import { peoples, regionsByName } from './regions.ts';
import type { Region } from './regions.ts';

export interface RegionHead {
  /** Bare names, widest first. */
  names: string[];
  /** How many characters of the text they take, suffixes (省, 市, 开发区, 镇 …) included. */
  length: number;
}

const longestName = 5;
/** Most places in a name are told by their first character to begin no region. */
const firstCharacters = new Set(Array.from(regionsByName.keys(), (name) => name.charAt(0)));
const suffix = new RegExp(
  `^(?:(?:${peoples})+自治[区州县旗]|自治区|特别行政区|省|市|地区|盟|州|县|区|旗|新区|林区|矿区|特区)`,
  'u',
);
/** A county that the table does not have, by its suffix. Words that end like one are not taken for it. */
const county = new RegExp(
  `^(?:[^市县区旗()]{1,7}?(?:(?:${peoples})+)?自治[县旗]|[^市县区旗()]{1,4}县|[^市县区旗()]{2,4}(?<![小社园校厂景库战特])区|市[中南北]区|城关[区镇]|[^市县区旗()]{2,3}(?<![超门都城集夜菜股花鱼楼房商])市|[^市县区旗()]{1,4}[左右前中后]旗)`,
  'u',
);
/** What a county ends in, and how far behind: most names are told by it to have none. */
const countyEnd = /[市县区旗]/u;
const countyReach = 20;
const zone = /^[^市县区旗镇乡()]{0,6}?(?:开发区|保税港?区|工业园区|工业区|高新区|示范区|管理区|新区)/u;
const township =
  /^(?:[^公司厂店行部]{1,4}?(?:镇|乡|街道)|[^公司厂店行部镇乡步商业美食文化小吃古老]{2}街(?![道区头])(?=..))/u;
const townshipEnd = /[镇乡道街]/u;
const country = '中国';

/** The regions at the head of a folded name; of length 0 where it begins with none. */
export function regionAtHead(text: string): RegionHead {
  if (text.startsWith(country)) return { names: [], length: text === country ? country.length : 0 };
  const names: string[] = [];
  let at = 0;
  let scope: Region | undefined;
  for (let depth = 0; depth < 3; depth += 1) {
    const known = knownRegion(text, at, scope);
    if (!known) break;
    names.push(known.region.name);
    at += known.length;
    scope = known.region;
    if (scope.level === 'county') break;
  }
  if (scope?.level !== 'county' && countyEnd.test(text.slice(at, at + countyReach))) {
    const unknown = county.exec(text.slice(at))?.[0];
    if (unknown) {
      names.push(unknown.replace(/(?:自治[县旗]|[市县区旗])$/u, ''));
      at += unknown.length;
    }
  }
  if (at > 0) {
    if (text.includes('区', at)) at += zone.exec(text.slice(at))?.[0].length ?? 0;
    const inCounty = names.length > 1 || scope?.level === 'county';
    if (inCounty && townshipEnd.test(text)) at += township.exec(text.slice(at))?.[0].length ?? 0;
  }
  return { names, length: at };
}

function knownRegion(
  text: string,
  at: number,
  scope: Region | undefined,
): { region: Region; length: number } | undefined {
  if (!firstCharacters.has(text.charAt(at))) return undefined;
  for (let length = Math.min(longestName, text.length - at); length > 1; length -= 1) {
    const candidates = regionsByName.get(text.slice(at, at + length));
    if (!candidates) continue;
    const tail = suffixAt(text, at + length);
    const region = candidates.find((candidate) => fits(candidate, scope, tail !== ''));
    if (region) return { region, length: length + tail.length };
  }
  return undefined;
}

const suffixStart = new Set('省市地盟州县区旗自特新林矿');

function suffixAt(text: string, at: number): string {
  if (!suffixStart.has(text.charAt(at)) && !text.includes('自治', at)) return '';
  return suffix.exec(text.slice(at, at + 16))?.[0] ?? '';
}

/** Whether a region may follow `scope` at this place: a bare county only behind its own parent. */
function fits(region: Region, scope: Region | undefined, hasSuffix: boolean): boolean {
  if (!scope) return region.standsAlone || hasSuffix;
  if (region.province !== scope.province) return false;
  if (scope.level === 'province') return region.level !== 'province';
  return region.level === 'county' && (region.prefecture === scope.prefecture || hasSuffix);
}

/** A province or prefecture at the very end of a text, where some names put it; undefined where none stands there. */
export function regionAtEnd(text: string): string | undefined {
  for (let length = Math.min(longestName, text.length - 1); length > 1; length -= 1) {
    const name = text.slice(-length);
    if (regionsByName.get(name)?.some((region) => region.level !== 'county')) return name;
  }
  return undefined;
}
