/** Stores the links of an imported table, beside what the person's own browsing taught. */
import type { Day } from '../../model/entry.ts';
import type { LinkClaim } from '../../model/link.ts';
import type { StoreDatabase } from '../../store/database.ts';
import { changeLinks } from '../../store/links.ts';
import type { LinkChange } from '../../store/links.ts';
import { keptCompany } from './kept-company.ts';
import type { StorefrontLink } from './link.ts';
import { codesOf } from './operators.ts';
import { changeBy } from './record.ts';
import { shopOfRow } from './shop-ids.ts';

/** What a table is called, and when it was taken. */
export interface LinkSource {
  /** Its file's name or its address; a table of the same name takes the earlier one's place, link by link. */
  name: string;
  /** The legal day. */
  day: Day;
}

export interface AddedLinks {
  taken: number;
  /** Of nobody who may be kept (a person, a sole trader without a code), or of no shop that can be a subject. */
  refused: number;
}

/** Links written in one transaction: readers get their turn in between. */
const linksPerWrite = 200;

/**
 * Adds links to those that are known. A kill in between leaves those that were added; adding them again changes nothing.
 * @throws StoreError `no-space`, `store-unavailable`
 */
export async function addLinks(
  db: StoreDatabase,
  links: readonly StorefrontLink[],
  source: LinkSource,
): Promise<AddedLinks> {
  let taken = 0;
  for (let at = 0; at < links.length; at += linksPerWrite) {
    const changes = links.slice(at, at + linksPerWrite).flatMap((link) => changeOf(link, source) ?? []);
    await changeLinks(db, changes);
    taken += changes.length;
  }
  return { taken, refused: links.length - taken };
}

function changeOf(link: StorefrontLink, { name, day }: LinkSource): LinkChange | undefined {
  const company = keptCompany(link.company.name, codesOf(link.company));
  const { shop, keys } = shopOfRow(link);
  if (!company || keys.length === 0) return undefined;
  const { seen, basis = 'publisher', confirmations } = link.storefront ?? {};
  const claim: LinkClaim = {
    via: 'table',
    table: name.slice(0, 200),
    company,
    basis,
    ...(seen !== undefined && { seen }),
    ...(confirmations !== undefined && { confirmations }),
  };
  return changeBy({ shop, keys, claim }, day);
}
