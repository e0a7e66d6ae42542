/**
 * Takes everything that tells of a person, a shop or an offer out of a page's texts and attributes, and leaves their
 * form: numbers stay numbers of the same length, equal values stay equal, the site's own wording stays.
 */
import { readItemAddress, readShopAddress } from '../../identity/storefronts.ts';
import { hostFits } from '../host-fits.ts';
import type { Pack } from '../pack.ts';
import type { PackWords } from './pack-words.ts';
import type { Pseudonyms } from './pseudonyms.ts';

export interface Redactor {
  /** A text that people read. */
  text(text: string): string;
  /** An attribute's value. */
  attribute(name: string, value: string): string;
  /** An address, against the page's. */
  address(address: string): string;
}

const maxValue = 300;
const maxNames = 40;

export function createRedactor(pack: Pack, words: PackWords, names: Pseudonyms, pageUrl: string): Redactor {
  /** Keeps the site's own wording, and hands what lies between to `redact`. */
  const between = (text: string, redact: (rest: string) => string): string => {
    const word = words.texts.find((one) => text.includes(one));
    if (word === undefined) return text === '' ? '' : redact(text);
    const at = text.indexOf(word);
    return between(text.slice(0, at), redact) + word + between(text.slice(at + word.length), redact);
  };

  const value = (text: string): string =>
    between(text, (rest) =>
      rest.replaceAll(/\d{3,}(?![\w-]*[A-Za-z])|[A-Za-z\d_-]{2,}|[^\s\p{ASCII}]+/gu, (run) => {
        if (/^\d+$/.test(run)) return names.number(run);
        return /^\p{ASCII}/u.test(run) ? names.word(run) : '文字';
      }),
    );

  /** Names of structure: what is longer or numbered may be anybody's. */
  const structural = (name: string): string =>
    between(name.slice(0, maxValue), (rest) =>
      rest.replaceAll(/[A-Za-z\d]*\d{3,}[A-Za-z\d]*|[A-Za-z\d]{25,}|[^\s\p{ASCII}]+/gu, (run) =>
        /^\d+$/.test(run) ? names.number(run) : names.word(run),
      ),
    );

  function address(link: string): string {
    const url = URL.parse(link.trim(), pageUrl);
    if (url === null) return value(link.slice(0, maxValue));
    if (url.protocol !== 'http:' && url.protocol !== 'https:') return url.protocol;
    const shop = readShopAddress(url.href);
    const item = readItemAddress(url.href);
    const ids = new Set(
      [shop?.shopId, shop?.sellerId, item?.itemId, item?.shopId, item?.sellerId].flatMap((id) => id ?? []),
    );
    const ours = shop !== null || item !== null || pack.hosts.some((host) => hostFits(url.hostname, host));
    const host = ours
      ? knownHost(url.hostname, shop?.host !== undefined)
      : `${names.word(url.hostname)}.example`;
    const path = url.pathname
      .split('/')
      .map((segment) => pathSegment(segment, ids))
      .join('/');
    const kept = [...url.searchParams].filter(([name]) => words.parameters.has(name.toLowerCase()));
    const query = kept.map(([name, text]) => `${name}=${encodeURIComponent(parameterValue(text))}`);
    return `https://${host}${path}${query.length > 0 ? `?${query.join('&')}` : ''}`;
  }

  /** A shop's own name in a host is a name like any other; the marketplace's are structure. */
  function knownHost(host: string, vanity: boolean): string {
    const [first = '', ...rest] = host.split('.');
    const label = vanity ? names.word(first) : first.replace(/\d{3,}/, (digits) => names.number(digits));
    return [label, ...rest].join('.');
  }

  function pathSegment(segment: string, ids: ReadonlySet<string>): string {
    const named = [...ids].find((id) => segment.includes(id) && !/^\d+$/.test(id));
    if (named !== undefined) return segment.replace(named, names.word(named));
    return segment.replaceAll(
      /[A-Za-z]*(?:\d+[A-Za-z]+){2,}\d*|[A-Za-z]{25,}|\d{3,}|(?:%[\dA-F]{2})+/gi,
      (run) => (/^\d+$/.test(run) ? names.number(run) : names.word(run)),
    );
  }

  const parameterValue = (text: string): string =>
    /^(?:https?:|\/)/.test(text) ? address(text) : value(text);

  return {
    text: (text) =>
      between(text.replaceAll(/\s+/g, ' ').slice(0, 200), (rest) =>
        rest
          .replaceAll(/[^\s\p{ASCII}\p{P}]+/gu, '文字')
          .replaceAll(/[A-Za-z]+/g, 'text')
          .replaceAll(/\d+/g, (digits) => '0'.repeat(Math.min(digits.length, 3))),
      ),
    attribute(name, text) {
      if (name === 'class') return text.split(/\s+/).slice(0, maxNames).map(structural).join(' ');
      if (name === 'id' || name === 'role') return structural(text);
      return /^\s*(?:https?:)?\/\/|^\s*[a-z]+:/i.test(text) || name === 'href'
        ? address(text)
        : value(text.slice(0, maxValue));
    },
    address,
  };
}
