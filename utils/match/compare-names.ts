/** Names of an operator against the names of an entry. */
import { foldName, splitName } from '../identity/names.ts';
import { isOneEditApart } from '../identity/one-edit.ts';
import type { NameParts } from '../identity/names.ts';
import type { Subject } from '../model/entry.ts';
import type { EvidenceKind } from '../model/verdict.ts';
import { provenanceOf } from './question.ts';
import type { AskedName, Provenance } from './question.ts';

export interface ComparedName extends Provenance {
  kind: EvidenceKind;
  asked: string;
  listed: string;
  /** From 0 to 1: how much else the two names share, for ranking within a kind. */
  shared: number;
}

/** Compares the names asked with an entry's: equality first, then, where parts are given, what is looser. */
export function compareNames(asked: readonly AskedName[], subject: Subject): ComparedName[] {
  const listed = foldName(subject.name);
  let listedParts: NameParts | undefined;
  const found: ComparedName[] = [];
  for (const { folded, written, given, parts, ...from } of asked) {
    const base = { asked: written, listed: subject.name, ...provenanceOf(from) };
    if (folded === listed) {
      found.push({ ...base, kind: given === 'operator' ? 'legal-name' : 'text-name', shared: 1 });
      continue;
    }
    if (!parts) continue;
    const earlier = earlierName(folded, subject);
    if (earlier !== undefined) found.push({ ...base, listed: earlier, kind: 'former-name', shared: 1 });
    listedParts ??= splitName(subject.name);
    const kind = looseKind(parts, listedParts);
    if (kind) found.push({ ...base, kind, shared: sharedParts(parts, listedParts) });
  }
  return found;
}

function earlierName(folded: string, { formerNames = [], otherNames = [] }: Subject): string | undefined {
  return [...formerNames, ...otherNames].find((name) => foldName(name) === folded);
}

/** The closest way in which two different names resemble each other; undefined where they do not. */
function looseKind(asked: NameParts, listed: NameParts): EvidenceKind | undefined {
  if (asked.folded === listed.parent || asked.parent === listed.folded) return 'branch-parent';
  if (asked.branch !== listed.branch) return sameTradeName(asked, listed) ? 'trade-name' : undefined;
  if (withShortForm(asked.folded) === withShortForm(listed.folded)) return 'form-twin';
  if (withoutBrackets(asked.folded) === withoutBrackets(listed.folded)) return 'brackets-dropped';
  if (isOneEditApart(asked.folded, listed.folded)) return 'one-character';
  const sameCore = sameTradeName(asked, listed) && asked.trade === listed.trade;
  if (sameCore && sameForm(asked, listed) && asked.regions.length !== listed.regions.length) {
    if (asked.regions.length === 0 || listed.regions.length === 0) return 'region-missing';
    if (sharesRegion(asked, listed)) return 'region-missing';
  }
  if (sameCore && sharesRegion(asked, listed) && (asked.form === '' || listed.form === '')) {
    return 'form-missing';
  }
  return sameTradeName(asked, listed) ? 'trade-name' : undefined;
}

const sameTradeName = (a: NameParts, b: NameParts): boolean =>
  a.tradeName === b.tradeName && (a.tradeName !== '' || (a.trade === b.trade && sharesRegion(a, b)));

const withShortForm = (name: string): string => name.replace('有限责任公司', '有限公司');
const withoutBrackets = (name: string): string => name.replaceAll(/[()]/g, '');
const sameForm = (a: NameParts, b: NameParts): boolean => withShortForm(a.form) === withShortForm(b.form);

const sharesRegion = (a: NameParts, b: NameParts): boolean =>
  a.regions.some((region) => b.regions.includes(region));

function sharedParts(a: NameParts, b: NameParts): number {
  const region = sharesRegion(a, b) ? 0.5 : 0;
  const trade = a.trade === b.trade ? 0.4 : 0;
  const form = sameForm(a, b) ? 0.1 : 0;
  return region + trade + form;
}
