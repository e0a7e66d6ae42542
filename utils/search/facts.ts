/** What of entries can be chosen by beside their names, in a few bytes an entry. */
import { foldName } from '../identity/names.ts';
import { regionAtHead } from '../identity/region-reading.ts';
import { regionsNamed } from '../identity/regions.ts';
import { CauseCode, Tier } from '../model/entry.ts';
import type { Entry } from '../model/entry.ts';
import { provinces } from '../model/lookup.ts';
import type { LookupFilters } from '../model/lookup.ts';
import { LifeState } from '../model/verdict.ts';

export interface Facts {
  tier: Uint8Array;
  /** A bit a known cause. */
  causes: Uint32Array;
  /** The first two digits of the area's code; 0 where it is not known. */
  province: Uint8Array;
  state: Uint8Array;
  /** The day of listing, as days since 1970; 0 where there is none. */
  day: Uint16Array;
}

const tiers = Tier.options;
const causes = CauseCode.options;
const states = LifeState.options;
const dayMs = 86_400_000;

/** @param stateOf where an entry stands in its life today */
export function factsOf(entries: readonly Entry[], stateOf: (entry: Entry) => LifeState): Facts {
  const facts: Facts = {
    tier: new Uint8Array(entries.length),
    causes: new Uint32Array(entries.length),
    province: new Uint8Array(entries.length),
    state: new Uint8Array(entries.length),
    day: new Uint16Array(entries.length),
  };
  for (const [at, entry] of entries.entries()) {
    facts.tier[at] = tiers.indexOf(entry.tier);
    facts.causes[at] = causeBits(entry);
    facts.province[at] = provinceOf(entry);
    facts.state[at] = states.indexOf(stateOf(entry));
    facts.day[at] = dayNumber(entry.listedOn);
  }
  return facts;
}

function causeBits(entry: Entry): number {
  let bits = 0;
  for (const { code } of entry.causes) if (code !== undefined) bits |= 1 << causes.indexOf(code);
  return bits >>> 0;
}

/** Lists have few days, and a million entries. */
const knownDays = new Map<string, number>();
const mostDays = 20_000;

function dayNumber(day: string | undefined): number {
  if (day === undefined) return 0;
  const known = knownDays.get(day);
  if (known !== undefined) return known;
  const time = Date.parse(day);
  const number = Number.isNaN(time) ? 0 : Math.min(0xffff, Math.max(1, Math.floor(time / dayMs)));
  if (knownDays.size < mostDays) knownDays.set(day, number);
  return number;
}

const areas = new Set(Object.keys(provinces));
const codesByName = new Map(Object.entries(provinces).map(([code, name]) => [name as string, Number(code)]));

/** By what the list says, else by the code's area, else by the name's head. */
export function provinceOf({ subject }: Entry): number {
  const { region, uscc, registrationNumber, name, kind } = subject;
  const said = region === undefined ? 0 : provinceAtHead(region);
  if (said > 0) return said;
  const area = uscc?.slice(2, 4) ?? registrationNumber?.slice(0, 2) ?? '';
  if (areas.has(area)) return Number(area);
  return kind === 'sole-trader' ? 0 : provinceAtHead(name);
}

function provinceAtHead(text: string): number {
  const folded = foldName(text);
  const [first] = regionAtHead(folded).names;
  const region = first === undefined ? undefined : regionsNamed(first)[0];
  return region === undefined ? 0 : (codesByName.get(region.province) ?? 0);
}

/** @returns whether an entry fits, by its place among `facts` */
export function fitsOf(
  { tier, cause, province, state, from, to }: LookupFilters,
  facts: Facts,
): (at: number) => boolean {
  const checks: ((at: number) => boolean)[] = [];
  if (tier !== undefined) checks.push(equals(facts.tier, tiers.indexOf(tier)));
  if (state !== undefined) checks.push(equals(facts.state, states.indexOf(state)));
  if (province !== undefined) checks.push(equals(facts.province, Number(province)));
  if (cause !== undefined) {
    const bit = 1 << causes.indexOf(cause);
    checks.push((at) => ((facts.causes[at] ?? 0) & bit) !== 0);
  }
  if (from !== undefined || to !== undefined) {
    const first = from === undefined ? 1 : dayNumber(from);
    const last = to === undefined ? 0xffff : dayNumber(to);
    checks.push((at) => {
      const day = facts.day[at] ?? 0;
      return day >= first && day <= last && day > 0;
    });
  }
  return (at) => checks.every((check) => check(at));
}

function equals(values: Uint8Array, wanted: number): (at: number) => boolean {
  return (at) => values[at] === wanted;
}
