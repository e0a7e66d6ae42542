/** Listed domains: themselves and what lies under them, and made-up names that look like them. */
import { parse } from 'tldts';
import { readPlace } from '../../utils/identity/keys.ts';
import type { Entry } from '../../utils/model/entry.ts';
import type { Case } from './tally.ts';
import type { Sets } from './generated.ts';

/** Look-alikes are made of so many domains of each list, spread over it. */
const sample = 500;

/** Every entry's domain as it is listed, in capitals with a dot behind, and a sub-domain of those that have them. */
export function listedDomains(entries: readonly Entry[]): Case[] {
  return entries.flatMap(({ id, domains = [] }) =>
    domains.flatMap((domain): Case[] => {
      const place = readPlace(domain);
      // A platform's own host, or a public suffix, is never a subject, whatever a list says.
      if (!place) return [{ url: `https://${domain}/`, expected: 'not marked', entryId: id }];
      const marked = (url: string): Case => ({ url, expected: 'marked', entryId: id });
      const own = [marked(`https://${domain}/a?b=c`), marked(`HTTP://${domain.toUpperCase()}./`)];
      return place.domain === place.host && place.domain !== undefined
        ? [...own, marked(`https://shop.${domain}/`)]
        : own;
    }),
  );
}

const swaps: readonly (readonly [RegExp, string])[] = [
  [/o/, '0'],
  [/l/, '1'],
  [/i/, '1'],
  [/m/, 'rn'],
  [/w/, 'vv'],
  [/a/, 'а'],
  [/e/, 'е'],
  [/o/, 'о'],
];

/** Names that look like listed ones and are not listed: none may mark. */
export function lookAlikeDomains(entries: readonly Entry[]): Sets {
  const listed = new Set(entries.flatMap(({ domains = [] }) => domains));
  const sets: Sets = new Map([
    ['look-alike letters', []],
    ['one character changed', []],
    ['hyphen added', []],
    ['other suffix', []],
  ]);
  const step = Math.max(1, Math.floor(entries.length / sample));
  for (let index = 0; index < entries.length; index += step) {
    const entry = entries[index];
    for (const domain of entry?.domains ?? []) {
      const { publicSuffix, domainWithoutSuffix, hostname, isPrivate } = parse(domain, {
        allowPrivateDomains: true,
      });
      if (
        !entry ||
        !publicSuffix ||
        !domainWithoutSuffix ||
        hostname !== `${domainWithoutSuffix}.${publicSuffix}`
      )
        continue;
      if (
        domainWithoutSuffix.length < 7 ||
        domainWithoutSuffix.startsWith('xn--') ||
        isPrivate === true ||
        !readPlace(domain)
      )
        continue;
      const add = (kind: string, label: string, suffix = publicSuffix): void => {
        const made = `${label}.${suffix}`;
        if (label === domainWithoutSuffix && suffix === publicSuffix) return;
        if (!listed.has(made))
          sets.get(kind)?.push({ url: `https://${made}/`, expected: 'not marked', entryId: entry.id });
      };
      const name = domainWithoutSuffix;
      for (const [sign, put] of swaps) add('look-alike letters', name.replace(sign, put));
      const middle = Math.floor(name.length / 2);
      add('one character changed', `${name.slice(0, middle)}q${name.slice(middle + 1)}`);
      add('one character changed', `${name.slice(0, middle)}q${name.slice(middle)}`);
      add('one character changed', name.slice(0, middle) + name.slice(middle + 1));
      add('hyphen added', `${name.slice(0, middle)}-${name.slice(middle)}`);
      add('other suffix', name, publicSuffix === 'com' ? 'net' : 'com');
    }
  }
  return sets;
}
