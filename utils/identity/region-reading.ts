/** Reads the regions at the head (浙江省杭州市…) or at the end (…上海有限公司) of a company's name. */
import { beginsRegion, peoples, regionsNamed } from './regions.ts';
import type { Region } from './regions.ts';

/** A region that says itself what it is, so that it is nobody's name even where nothing but the form follows. */
export const endsInSuffix = (text: string): boolean => /.{2}(?:[省市县区旗镇乡]|街道)$/u.test(text);

export interface RegionHead {
  /** Bare names, widest first. */
  names: string[];
  /** How many characters of the text they take, suffixes (省, 市, 开发区, 镇 …) included. */
  length: number;
}

const longestName = 5;
/** 市场, 市政, 市容 are words of trade: `上海市场研究`, `北京市政工程` (but 南平市政和县). */
const afterCity = '场|政[工建设公道园路环养管服发开材投施排给污桥府维基集绿物机市交实技]|容[市环卫管]';
const suffix = new RegExp(
  `^(?:(?:${peoples})*自治[区州县旗]|(?:${peoples})+区|特别行政区|省|市(?!${afterCity})|地区|盟|州|县|区|旗|新区|林区|矿区|特区)`,
  'u',
);
/** A county that the table does not have, by its suffix. Words that end like one are not taken for it. */
const county = new RegExp(
  `^(?:[^市县区旗()]{1,7}?(?:(?:${peoples})+)?自治[县旗]|[^市县区旗()]{1,4}县|[^市县区旗()]{2,4}(?<![小社园校厂景库战特])区|市[中南北]区|城关[区镇]|[^市县区旗()]{2,3}(?<![超门都城集夜菜股花鱼楼房商])市(?!${afterCity})|[^市县区旗()]{1,4}[左右前中后]旗)`,
  'u',
);
/** Districts that say no more than where in their city they lie: only behind it. */
const partOfCity = /^(?:市?[中南北]|[城郊矿])区/u;
/** What a county ends in, and how far behind: most names are told by it to have none. */
const countyEnd = /[市县区旗]/u;
const countyReach = 20;
const zone =
  /^[^市县区旗镇乡()]{0,6}?(?:开发区|度假区(?=..)|保税港?区|(?:工业|产业|科技)园区|工业区|经济区|高新区|示范区|管理区|新区)/u;
const township =
  /^(?:[^公司厂店行部]{1,4}?店?(?:镇|乡|街道)|[^公司厂店行部镇乡步商业美食文化小吃古老]{2}街(?![道区头])(?=..))/u;
const townshipEnd = /[镇乡道街]/u;
/** China, and the countries that most registered names of foreign companies begin with. */
const countries =
  /^(?:中国|日本|韩国|美国|英国|法国|德国|意大利|澳大利亚|加拿大|新加坡|泰国|马来西亚|俄罗斯|荷兰|西班牙|瑞士|奥地利|新西兰|越南|以色列|印度)/u;

/** The regions at the head of a folded name; of length 0 where it begins with none. */
export function regionAtHead(text: string): RegionHead {
  const country = countries.exec(text)?.[0];
  if (country !== undefined) return withPlaceBehind(country, text);
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
    const behind = text.slice(at);
    const unknown = (at > 0 ? partOfCity.exec(behind)?.[0] : undefined) ?? county.exec(behind)?.[0];
    if (unknown) {
      names.push(unknown.replace(/(?:自治[县旗]|[市县区旗])$/u, ''));
      at += unknown.length;
    }
  }
  if (at > 0) {
    const isCity = text.charAt(at - 1) === '市';
    if (text.includes('区', at)) at += zone.exec(text.slice(at))?.[0].length ?? 0;
    const isPrefecture = scope?.level === 'prefecture' && (isCity || scope.hasCounties === false);
    const hasTowns = names.length > 1 || scope === undefined || scope.level === 'county' || isPrefecture;
    if (hasTowns && townshipEnd.test(text)) at += township.exec(text.slice(at))?.[0].length ?? 0;
  }
  return { names, length: at };
}

/** `中国武汉外轮代理`: a country with the province or prefecture behind it. */
function withPlaceBehind(country: string, text: string): RegionHead {
  const behind = regionAtHead(text.slice(country.length));
  const isPlace = regionsNamed(behind.names[0] ?? '').some(({ level }) => level !== 'county');
  const { names, length } = isPlace ? behind : { names: [], length: 0 };
  return { names: [country, ...names], length: country.length + length };
}

/** Whether what stands at the head is a country's name. */
export const isCountry = ({ names: [name = ''] }: RegionHead): boolean => countries.test(name);

function knownRegion(
  text: string,
  at: number,
  scope: Region | undefined,
): { region: Region; length: number } | undefined {
  if (!beginsRegion(text.charAt(at))) return undefined;
  for (let length = Math.min(longestName, text.length - at); length > 1; length -= 1) {
    const candidates = regionsNamed(text.slice(at, at + length));
    if (candidates.length === 0) continue;
    const tail = suffixAt(text, at + length);
    const region = candidates.find((candidate) => fits(candidate, scope, isSuffixOf(candidate, tail)));
    if (region) return { region, length: length + (isSuffixOf(region, tail) ? tail.length : 0) };
  }
  return undefined;
}

const suffixStart = new Set('省市地盟州县区旗自特新林矿');

function suffixAt(text: string, at: number): string {
  const isPlain = suffixStart.has(text.charAt(at));
  if (!isPlain && !text.includes('自治', at) && !text.includes('族区', at)) return '';
  return suffix.exec(text.slice(at, at + 16))?.[0] ?? '';
}

/** Whether a suffix can be this region's: leagues and banners are Inner Mongolia's, and no province is a 州. */
function isSuffixOf({ level, province, name }: Region, tail: string): boolean {
  if (tail === '盟' || tail === '旗') return province === '内蒙古' && level !== 'province';
  if (tail === '州') return level !== 'province' || name === '海南';
  return tail !== '';
}

/** Whether a region may follow `scope` at this place: a bare county only behind its own parent. */
function fits(region: Region, scope: Region | undefined, hasSuffix: boolean): boolean {
  if (!scope) return region.standsAlone || hasSuffix;
  if (region.province !== scope.province) return false;
  if (scope.level === 'province') return region.level !== 'province';
  return region.level === 'county' && (region.prefecture === scope.prefecture || hasSuffix);
}

/**
 * A province or prefecture at the very end of a text, where some names put it; undefined where none stands there.
 * @param within the province that it must belong to, or undefined for any
 */
export function regionAtEnd(text: string, within?: string): string | undefined {
  for (let length = Math.min(longestName, text.length - 1); length > 1; length -= 1) {
    const name = text.slice(-length);
    const isThere = regionsNamed(name).some(
      ({ level, province }) =>
        level !== 'county' && (within === undefined || (province === within && name !== within)),
    );
    if (isThere) return name;
  }
  return undefined;
}
