/** Which texts of an entry can be searched. A natural person's name is never among them, nor is a sole trader's. */
import { hostOf } from '../identity/domains.ts';
import { isNaturalPerson } from '../identity/subject.ts';
import { foldName } from '../identity/names.ts';
import { unicodeHost } from '../identity/punycode.ts';
import type { Entry } from '../model/entry.ts';

export interface SearchTexts {
  /** Folded. */
  names: string[];
  /** Codes, ids of shops and apps, hosts: lower case, ASCII without blanks. */
  marks: string[];
}

const graphic = /^[!-~]+$/;

/** @returns undefined where an entry is never shown: a natural person's */
export function searchTexts(entry: Entry): SearchTexts | undefined {
  const { subject, storefronts, domains, apps } = entry;
  const name = foldName(subject.name);
  if (mayBePerson(name) && isNaturalPerson(subject)) return undefined;
  const { uscc, registrationNumber, organisationCode } = subject;
  const names: string[] = [];
  const marks: string[] = [];
  const add = (text: string | undefined): void => {
    if (text === undefined) return;
    const folded = foldName(text);
    if (graphic.test(folded)) marks.push(folded);
    else if (folded !== '') names.push(folded);
  };
  if (subject.kind !== 'sole-trader') {
    names.push(name);
    for (const former of subject.formerNames ?? []) names.push(foldName(former));
    for (const other of subject.otherNames ?? []) names.push(foldName(other));
  }
  for (const code of [uscc, registrationNumber, organisationCode]) {
    if (code !== undefined) marks.push(code.toLowerCase());
  }
  for (const { shopId, sellerId, host, name: shop } of storefronts ?? []) {
    if (shop !== undefined && foldName(shop) !== '') names.push(foldName(shop));
    add(shopId);
    add(sellerId);
    add(host);
  }
  for (const domain of domains ?? []) addHost(domain, add);
  for (const app of apps ?? []) add(app);
  return { names, marks };
}

/** A person's name has at most four characters, or a dot: of most names that is seen at once. */
function mayBePerson(folded: string): boolean {
  return folded.length <= 4 || folded.includes('·');
}

/** A host in ASCII, and as people read it. */
function addHost(domain: string, add: (text: string | undefined) => void): void {
  const host = hostOf(domain) ?? domain;
  add(host);
  const read = unicodeHost(host);
  if (read !== host) add(read);
}
