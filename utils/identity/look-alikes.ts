/**
 * Domains that look like a listed one: letters that are taken for one another (`taoba0`, `pаypal` with a Cyrillic а),
 * one character put in, left out or changed, hyphens added, or the same name under another suffix. Who makes such a
 * name is not known, so it is "possible" at most.
 */
import { parse } from 'tldts';
import { isOneEditApart } from './one-edit.ts';
import { unicodeHost } from './punycode.ts';

/** A shorter name has a neighbour one character away too often for that to say anything. */
const shortestName = 5;
/** Characters of a name that are left out in turn for its keys. */
const mostPlaces = 24;

/** Letters of other scripts, and digits, by the Latin letter that they look like. */
const alike: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'aаαạăąȧ',
    'bЬвƅ',
    'cсϲċ',
    'dԁɗ',
    'eеёėęε3',
    'gɡġ9',
    'hһнɦ',
    'iіıïíìι1lІłӏ|j',
    'kкκķ',
    'mмṃ',
    'nпոńņη',
    'oоοօөöóòọơ0',
    'pрρ',
    'qԛզ',
    'rгɾ',
    'sѕșş5',
    'tтτţ7',
    'uυսüúùц',
    'vνѵ',
    'wԝшω',
    'xхχ',
    'yуүýγ',
    'zżź2',
  ].flatMap((line) => Array.from(line.slice(1), (sign) => [sign, line.charAt(0)])),
);

/** A registrable domain as it is compared: what its owner chose of it, and that as it looks. */
interface DomainLook {
  /** Behind the name: `com`, `com.cn`. */
  suffix: string;
  /** The label that the owner chose, in Unicode. */
  label: string;
  /** Equal for labels that look the same. */
  shape: string;
}

/** @param domain a registrable domain in ASCII @returns undefined where it is none or too short to resemble one */
function lookOf(domain: string): DomainLook | undefined {
  const { publicSuffix, domainWithoutSuffix, isIp } = parse(domain, { allowPrivateDomains: true });
  if (isIp === true || !publicSuffix || !domainWithoutSuffix) return undefined;
  const label = unicodeHost(domainWithoutSuffix);
  const shape = shapeOf(label);
  return Array.from(shape).length < shortestName ? undefined : { suffix: publicSuffix, label, shape };
}

function shapeOf(label: string): string {
  const plain = label
    .normalize('NFKD')
    .replace(/[\p{Mn}-]/gu, '')
    .toLowerCase();
  const letters = Array.from(plain, (sign) => alike[sign] ?? sign).join('');
  return letters.replaceAll('rn', 'm').replaceAll('vv', 'w').replaceAll('ci', 'd');
}

/** Keys that two domains share which look alike: the shape, and the shape without one character for each in turn. */
export function lookAlikeKeys(domain: string): string[] {
  const look = lookOf(domain);
  if (!look) return [];
  const signs = Array.from(look.shape);
  const keys = new Set([`look:${look.shape}`]);
  for (let at = 0; at < Math.min(signs.length, mostPlaces); at += 1) {
    keys.add(`look:${signs.toSpliced(at, 1).join('')}`);
  }
  return [...keys];
}

/** In what two domains look alike, from the closest: undefined where they do not, or are one. */
export function likenessOf(a: string, b: string): 'shape' | 'suffix' | 'one-character' | undefined {
  const [one, other] = [lookOf(a), lookOf(b)];
  if (!one || !other || a === b) return undefined;
  if (one.label === other.label) return 'suffix';
  if (one.shape === other.shape) return 'shape';
  return isOneEditApart(one.shape, other.shape) ? 'one-character' : undefined;
}
