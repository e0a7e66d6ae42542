/**
 * Codes that were read or typed with a letter for a digit: O for 0, I (or l) for 1. A USCC holds neither letter and a
 * registration number none at all, so such a code is certainly a slip, and what was meant is a guess: it may lead a
 * person to an entry, and never makes a mark.
 */
import { isIdentityNumber, readCode } from './codes.ts';
import type { Code } from './codes.ts';

/** Signs that are taken for one another, by the one to try instead. */
const mistaken: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1', '0': 'O', '1': 'I' };

/** More places in doubt than this would be more guesses than anybody looks through. */
const mostPlaces = 6;
const separators = /[\s\p{Cf}\p{Pd}\p{Pc}'`´’‘.·]/gu;
const lengthsOfCodes: ReadonlySet<number> = new Set([9, 13, 15, 18]);

/**
 * What a cell may mean whose code has such a slip: every exchange of O and 0, I (l) and 1 that gives a code whose
 * check digit passes, the one with the fewest exchanges first.
 * @returns nothing for a code that is in order as it stands, and for what no exchange puts in order
 */
export function doubtfulReadings(cell: string): Code[] {
  const plain = cell.normalize('NFKC').replace(separators, '').toUpperCase();
  if (!lengthsOfCodes.has(plain.length) || !/^[0-9A-Z]+$/.test(plain)) return [];
  // A person's number with a slip is a person's number still.
  if (isIdentityNumber(plain.replaceAll('O', '0').replaceAll(/[IL]/g, '1'))) return [];
  if (readCode(plain)?.check === 'passes') return [];
  const places = doubtfulPlaces(plain);
  if (places.length === 0) return [];
  const found = new Map<string, { code: Code; exchanged: number }>();
  for (const { text, exchanged } of exchanges(plain, places)) {
    const code = readCode(text);
    const isInOrder = code?.check === 'passes' || (code?.value.length === 13 && /[A-Z]/.test(plain));
    if (code && isInOrder) found.set(code.value, { code, exchanged });
  }
  return [...found.values()].toSorted((a, b) => a.exchanged - b.exchanged).map(({ code }) => code);
}

/** Whole runs as long as a USCC, a registration number or an organisation code with its hyphen. */
const runOfCode = /(?<![0-9A-Z*])(?:[0-9A-Z]{18}|[0-9IOL]{15}|(?<!-)[0-9A-Z]{8}-[0-9X](?!-))(?![0-9A-Z*])/gu;

/**
 * Finds codes with such a slip in free text. Only whole runs of a code's length count, with a letter in them that is
 * taken for a digit: I or O, and in a registration number, which holds no letter, a small l too.
 */
export function findDoubtfulCodes(text: string): Code[] {
  const plain = text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .toUpperCase();
  const runs = plain.match(runOfCode) ?? [];
  const found = runs
    .filter((run) => (run.length === 15 ? /[IOL]/ : /[IO]/).test(run))
    .flatMap(doubtfulReadings);
  return [...new Map(found.map((code) => [code.value, code])).values()];
}

/** Where to try the other sign. Letters that the code cannot hold are exchanged always and take no place here. */
function doubtfulPlaces(plain: string): number[] {
  const all = Array.from(plain.matchAll(/[OIL]/g), ({ index }) => index);
  // An organisation code may hold every letter and digit, so its digits may be letters too; a few only are tried.
  if (plain.length === 9) all.push(...Array.from(plain.slice(0, 8).matchAll(/[01]/g), ({ index }) => index));
  return all;
}

function* exchanges(
  plain: string,
  places: readonly number[],
): Generator<{ text: string; exchanged: number }> {
  const certain = plain.length === 9 ? [] : places.filter((at) => isForbidden(plain, at));
  const open = places.filter((at) => !certain.includes(at)).slice(0, mostPlaces);
  const base = certain.reduce(exchangeAt, plain);
  for (let choice = 0; choice < 2 ** open.length; choice += 1) {
    const chosen = open.filter((_, bit) => Math.floor(choice / 2 ** bit) % 2 === 1);
    const exchanged = certain.length + chosen.length;
    if (exchanged > 0) yield { text: chosen.reduce(exchangeAt, base), exchanged };
  }
}

/** A USCC holds neither I nor O, a registration number no letter at all. */
function isForbidden(plain: string, at: number): boolean {
  const sign = plain.charAt(at);
  return plain.length === 18 ? sign === 'I' || sign === 'O' : true;
}

function exchangeAt(text: string, at: number): string {
  const sign = text.charAt(at);
  return text.slice(0, at) + (mistaken[sign] ?? sign) + text.slice(at + 1);
}
