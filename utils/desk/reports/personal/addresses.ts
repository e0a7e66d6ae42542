/** Postal addresses: from the numbers of house, stair and flat leftwards to where the place begins. */
import { foldName } from '../../../identity/names.ts';
import { regionAtHead } from '../../../identity/region-reading.ts';
import type { Finder, Found } from './found.ts';

const number = '(?:[甲乙丙丁附]?[0-9]{1,5}|[一二三四五六七八九十百零〇]{1,4}|[A-Za-z][0-9]{0,4})';
const unit = `${number}(?:[-#]${number}){0,2} ?(?:号楼|号院|号|弄|支弄|幢|栋|座|单元|室|房|层|楼|户|组|队)`;
/** House, stair and flat, with names of houses between. */
const units = new RegExp(
  `${unit}(?:[ ,，]?(?:\\p{Script=Han}{2,10}(?:小区|花园|家园|苑|公寓|大厦|广场|新村|园区|大楼|宿舍|里|城|府))?[ ]?(?:${unit}|[0-9]{3,4}(?![0-9元年月日])))*`,
  'gu',
);
/** Villages have no numbers. */
const village = /(?:镇|乡|街道)\p{Script=Han}{1,8}?(?:村|社区|屯)/gu;
const road =
  /[\p{Script=Han}A-Za-z0-9]{1,12}(?:大道|路|街|道|巷|胡同|弄|里|村|庄|屯|小区|花园|家园|苑|公寓|大厦|广场|新村|社区|园区|工业园|开发区|产业园|城|园|庭|府|湾|院|学校|大学|宿舍|楼) ?$/u;
/** What an address does not go beyond on its left. */
const border =
  /[。；;！!？?\n：:"“”（）()、]|地址|[住位]在|家住|寄[到往]|[送发]到|位于|我在|[他她]在|就在|收货于|退[到回]/gu;
const reach = 60;

/** Postal addresses, from their region down to a house, a flat or a village. */
export const findAddresses: Finder = (text) => [
  ...eachAfter(text, units, addressOf),
  ...eachAfter(text, village, (_, at, run, after) => {
    const start = regionStart(text, at, after);
    return start === undefined || at - start < 4 ? [] : [found(text, start, at + run.length)];
  }),
];

/** Looks at each match of a pattern. An address does not go back beyond the match before it (`after`). */
function eachAfter(
  text: string,
  pattern: RegExp,
  look: (text: string, at: number, run: string, after: number) => Found[],
): Found[] {
  let after = 0;
  return Array.from(text.matchAll(pattern)).flatMap((match) => {
    const before = after;
    after = match.index + match[0].length;
    return look(text, match.index, match[0], before);
  });
}

function addressOf(text: string, at: number, run: string, after: number): Found[] {
  const to = at + run.length;
  const start = regionStart(text, at, after);
  if (start !== undefined) return isPlace(text.slice(start, at), run) ? [found(text, start, to)] : [];
  const street = streetBefore(text, at, after);
  if (street !== undefined && /号|弄|幢|栋|座|单元|室/u.test(run)) return [found(text, street, to)];
  const steps = run.match(/号楼|幢|栋|单元|室/gu)?.length ?? 0;
  return steps >= 2 ? [found(text, at, to)] : [];
}

/** 杭州5号仓 is no address, 杭州文三路5号 is. */
function isPlace(head: string, run: string): boolean {
  return road.test(head) || /[室幢栋弄]|单元|号楼/u.test(run);
}

/** Where the region before a place begins, in the same clause. */
function regionStart(text: string, at: number, after: number): number | undefined {
  const from = clauseStart(text, at, after);
  const head = text.slice(from, at);
  for (let place = 0; place < head.length - 1; place += 1) {
    const rest = head.slice(place);
    if (regionAtHead(foldName(rest)).length > 1) return from + place;
  }
  return undefined;
}

/** Where a street without a region begins: some characters before its last one. */
function streetBefore(text: string, at: number, after: number): number | undefined {
  const from = clauseStart(text, at, after);
  const match = road.exec(text.slice(from, at));
  return match === null ? undefined : from + match.index;
}

function clauseStart(text: string, at: number, after: number): number {
  const from = Math.max(after, at - reach);
  const before = text.slice(from, at);
  const last = Array.from(before.matchAll(border)).at(-1);
  return last === undefined ? from : from + last.index + last[0].length;
}

function found(text: string, from: number, to: number): Found {
  const lead = /^[\s,，]*/u.exec(text.slice(from, to))?.[0].length ?? 0;
  return { kind: 'postal-address', from: from + lead, to, text: text.slice(from + lead, to) };
}
