/**
 * Looking up entries over all lists: what a page asks of the Worker that holds their names, and what it is told. Both
 * ends are of one build, so nothing of it is validated.
 */
import type { CauseCode, Day, Tier } from './entry.ts';
import type { ListEvent, ListContext } from './list.ts';
import type { Finding, LifeState } from './verdict.ts';

/** The provinces of GB/T 2260 with the first two digits of their codes. */
export const provinces = {
  '11': '北京',
  '12': '天津',
  '13': '河北',
  '14': '山西',
  '15': '内蒙古',
  '21': '辽宁',
  '22': '吉林',
  '23': '黑龙江',
  '31': '上海',
  '32': '江苏',
  '33': '浙江',
  '34': '安徽',
  '35': '福建',
  '36': '江西',
  '37': '山东',
  '41': '河南',
  '42': '湖北',
  '43': '湖南',
  '44': '广东',
  '45': '广西',
  '46': '海南',
  '50': '重庆',
  '51': '四川',
  '52': '贵州',
  '53': '云南',
  '54': '西藏',
  '61': '陕西',
  '62': '甘肃',
  '63': '青海',
  '64': '宁夏',
  '65': '新疆',
  '71': '台湾',
  '81': '香港',
  '82': '澳门',
} as const;

/** What entries are to be; what is left out does not matter. */
export interface LookupFilters {
  list?: string;
  tier?: Tier;
  cause?: CauseCode;
  /** The first two digits of the area's code. */
  province?: string;
  state?: LifeState;
  /** Listed on this day or later, up to `to`; entries without a day fit neither. */
  from?: Day;
  to?: Day;
}

export interface LookupSearch {
  /** A part of a name, its sound or first letters, a code or its beginning, an address or a host. Empty for all. */
  text: string;
  filters: LookupFilters;
  /** Which of what is found is to be shown: so many from this on. */
  from: number;
  count: number;
}

/** A question, with a number of the asker's that stands in what answers it. Only the latest search is answered. */
export type LookupDemand =
  | { number: number; call: 'search'; search: LookupSearch }
  | { number: number; call: 'entry'; list: string; id: string };

/** An entry as it is shown: what a finding tells, without anything that was compared. */
export interface LookedUpEntry extends Finding {
  level: Tier | 'notice';
}

/** One entry, what became of it, and what happened to its list. */
export interface LookupEntry {
  entry?: LookedUpEntry;
  /** It was removed from its list: when, and why by the publisher's word. */
  removed?: { on: Day; reason: string; listedOn?: Day };
  list?: ListContext;
  /** What happened to the list, the latest first. */
  events: ListEvent[];
}

export interface LookupFound {
  /** How many fit, of those that were gone through. */
  found: number;
  /** The rows that were asked for. */
  from: number;
  rows: LookedUpEntry[];
  /** All that is read and will be read was gone through. */
  complete: boolean;
}

export interface LookupReading {
  /** Entries read so far, and of how many. */
  read: number;
  of: number;
  /** The lists that are read, in their order. */
  lists: ListContext[];
  /** Ids of lists that cannot be read. */
  damaged: string[];
  complete: boolean;
}

export type LookupNews =
  | { kind: 'reading'; reading: LookupReading }
  | { kind: 'found'; number: number; found: LookupFound }
  | { kind: 'entry'; number: number; entry: LookupEntry }
  | { kind: 'failed'; number?: number; code: string; detail: string };
