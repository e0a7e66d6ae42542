/**
 * What a sighting asks: the places, codes and names that stand for the shop's operator, and the keys to look up.
 * Who on the page is meant is decided here.
 */
import {
  codeKey,
  doubtKey,
  looseNameKeys,
  loosePlaceKeys,
  maskKey,
  nameKey,
  placeKeys,
  readPlace,
} from '../identity/keys.ts';
import type { Place } from '../identity/keys.ts';
import { findCodes, isSoleTraderUscc, readCode } from '../identity/codes.ts';
import type { Code } from '../identity/codes.ts';
import { hostOf } from '../identity/domains.ts';
import { doubtfulReadings, findDoubtfulCodes } from '../identity/doubtful-codes.ts';
import { mayBeForeign } from '../identity/foreign-numbers.ts';
import { formAtEnd, isLegalPersonsForm } from '../identity/forms.ts';
import { foldName, splitFoldedName } from '../identity/names.ts';
import type { NameParts } from '../identity/names.ts';
import { tellsOfCompanies } from '../identity/never-subjects.ts';
import type { Day } from '../model/entry.ts';
import type { Party, Sighting } from '../model/sighting.ts';

/** Where something asked comes from, where it is not the page at hand. */
export interface Provenance {
  /** The day on which a licence page, or another source of a link, gave it. */
  seen?: Day;
  link?: NonNullable<Party['link']>;
}

/** A code with a letter for a digit, and what it may mean: for the desk only. */
export interface DoubtfulCode {
  /** As the page writes it. */
  written: string;
  code: Code;
}

export interface AskedCode extends Provenance {
  code: Code;
  /** It may be a number of another country's register: it can contradict an entry, and agrees with none. */
  foreign?: true;
}

export interface AskedName extends Provenance {
  folded: string;
  /** As the page writes it. */
  written: string;
  /** Given as the operator's, or standing in free text such as a shop's name. */
  given: 'operator' | 'text';
  /** For the looser comparisons; only where these are wanted. */
  parts?: NameParts;
}

export interface Question {
  places: Place[];
  codes: AskedCode[];
  /** Only where the looser comparisons are wanted. */
  doubtful: DoubtfulCode[];
  names: AskedName[];
  /** The operator is a sole trader by its own code: its name says nothing. */
  soleTrader: boolean;
  /** Whether the looser comparisons of the desk are wanted. */
  possible: boolean;
  /** What to look up; some may stand twice. */
  keys: string[];
}

/** A text holds no more whole names than this that are worth a look. */
const mostTextRuns = 6;

/** @param possible whether the looser comparisons of the investigators' desk are wanted */
export function questionOf(sighting: Sighting, possible: boolean): Question {
  const parties = sighting.selfOperated ? [] : partiesThatCount(sighting);
  const places = placesOf(sighting);
  const codes = parties.flatMap((party) => codesOf(party, possible));
  const doubtful = possible ? parties.flatMap(doubtfulCodesOf) : [];
  const names = parties.flatMap((party) => operatorName(party, possible));
  if (!sighting.selfOperated) names.push(...textNames(sighting, names));
  const question = {
    places,
    codes,
    doubtful,
    names,
    possible,
    soleTrader: codes.some(({ code }) => code.kind === 'uscc' && isSoleTraderUscc(code.value)),
  };
  return { ...question, keys: keysOf(question, possible) };
}

/**
 * Only the operator marks a shop; an advertiser marks its own ad; a carrier marks itself, where the sighting is of
 * the carrier and of no shop. Manufacturers, brands, platforms and suppliers never do.
 */
function partiesThatCount(sighting: Sighting): Party[] {
  const ofShop =
    sighting.shopName !== undefined || sighting.shopId !== undefined || sighting.sellerId !== undefined;
  const operated = sighting.parties.some(({ role }) => role === 'operator');
  return sighting.parties.filter(({ role }) => {
    if (role === 'operator') return true;
    if (role === 'advertiser') return sighting.ad;
    return role === 'carrier' && !ofShop && !operated;
  });
}

/** @returns only what is there */
export function provenanceOf({
  seen,
  link,
}: { [K in keyof Provenance]: Provenance[K] | undefined }): Provenance {
  return { ...(seen !== undefined && { seen }), ...(link !== undefined && { link }) };
}

/** @param possible where it is wanted, a person gave the codes, and knows whose they are */
function codesOf(party: Party, possible: boolean): AskedCode[] {
  const codes = party.codes.flatMap((text) => readCode(text) ?? findCodes(text));
  return Array.from(codes, (code): AskedCode => ({
    code,
    ...(!possible && mayBeForeign(party.name, code) && { foreign: true }),
    ...provenanceOf(party),
  }));
}

function doubtfulCodesOf({ codes }: Party): DoubtfulCode[] {
  return codes.flatMap((written) => {
    const whole = doubtfulReadings(written);
    return (whole.length > 0 ? whole : findDoubtfulCodes(written)).map((code) => ({ written, code }));
  });
}

function operatorName({ name, ...from }: Party, possible: boolean): AskedName[] {
  const folded = foldName(name ?? '');
  if (name === undefined || folded === '') return [];
  const asked: AskedName = { folded, written: name, given: 'operator', ...provenanceOf(from) };
  if (possible) asked.parts = splitFoldedName(folded);
  return [asked];
}

/** What may stand between a whole name and the rest of a text. Brackets belong to names. */
const betweenRuns = /[\s|/\\_,，.。、:：;；!！?？~～*&+=<>《》"“”'‘’【】—–-]+/u;

/**
 * Full names of companies that stand in free text as a whole run: the shop's name, or one of its pieces. Not on
 * pages that tell of companies without being theirs, and not what is given as the operator anyway.
 */
function textNames(sighting: Sighting, given: readonly AskedName[]): AskedName[] {
  const text = sighting.shopName;
  if (text === undefined || isAboutOthers(sighting)) return [];
  const runs = new Map<string, AskedName>();
  for (const written of [text, ...text.split(betweenRuns)]) {
    const folded = foldName(written);
    const isFullName = isLegalPersonsForm(formAtEnd(folded)?.formClass);
    if (!isFullName || folded.length < 6 || given.some((name) => name.folded === folded)) continue;
    if (runs.size < mostTextRuns) runs.set(folded, { folded, written, given: 'text' });
  }
  return [...runs.values()];
}

function isAboutOthers({ site, host, url }: Sighting): boolean {
  const target = host ?? (url === undefined ? undefined : hostOf(url));
  if (site !== 'web' || !target) return false;
  return tellsOfCompanies(target) || readPlace(target) === null;
}

/** Where the sighting leads: the shop's ids, its own host, its address. */
function placesOf({ site, shopId, sellerId, host, url, aliases }: Sighting): Place[] {
  const ids = { ...(shopId && { shopId }), ...(sellerId && { sellerId }) };
  const places: (Place | null)[] = [{ site, ids }];
  if (host) places.push(readPlace(host));
  if (url) places.push(readPlace(url));
  for (const alias of aliases ?? []) {
    const its = {
      ...(alias.shopId && { shopId: alias.shopId }),
      ...(alias.sellerId && { sellerId: alias.sellerId }),
    };
    places.push({ site: alias.site, ids: its });
    if (alias.host) places.push(readPlace(alias.host));
  }
  return places.filter((place) => place !== null);
}

function keysOf({ places, codes, doubtful, names }: Omit<Question, 'keys'>, possible: boolean): string[] {
  const keys = places.flatMap(placeKeys);
  if (possible) keys.push(...places.flatMap(loosePlaceKeys));
  for (const { code } of [...codes, ...doubtful]) {
    const found = [codeKey(code), ...(possible ? [maskKey(code), doubtKey(code)] : [])];
    keys.push(...found.filter((key) => key !== undefined));
  }
  for (const { folded, parts } of names) {
    keys.push(nameKey(folded));
    if (parts) keys.push(...looseNameKeys(parts));
  }
  return keys;
}
