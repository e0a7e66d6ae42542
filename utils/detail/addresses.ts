/** Addresses that a list gives for people to write to, where they are safe to offer. */
import type { HelpTexts } from '../i18n/help/texts.ts';

/** @returns the address in canonical form, or undefined unless it is https without a name or password, or mailto */
export function contactAddress(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (url.protocol === 'mailto:') return url.href;
  return url.protocol === 'https:' && url.username === '' && url.password === '' ? url.href : undefined;
}

export interface ObjectionFacts {
  listId: string;
  list: string;
  issuer: string;
  entry: string;
  /** Never a sole trader's. */
  name: string | undefined;
  /** The shop as the person knows it, with its address where there is one; undefined where it is about no shop. */
  shop: string | undefined;
}

/**
 * Where to object, with the facts filled in: a letter's subject and body, or for a web address its query, which a
 * form may take up. Nothing is sent or opened by it; that is for the person.
 * @returns undefined where the list names no safe way
 */
export function objectionAddress(
  appealTo: string | undefined,
  texts: HelpTexts,
  facts: ObjectionFacts,
): string | undefined {
  const address = contactAddress(appealTo);
  if (address === undefined) return undefined;
  const { listId, list, issuer, entry, name, shop } = facts;
  const url = new URL(address);
  if (url.protocol === 'https:') {
    url.searchParams.set('list', listId);
    url.searchParams.set('entry', entry);
    if (shop !== undefined) url.searchParams.set('shop', shop);
    return url.href;
  }
  const body = [
    texts.say('objection.list', { list, issuer, id: listId }),
    texts.say('objection.entry', { entry }),
    ...(name === undefined ? [] : [texts.say('objection.name', { name })]),
    ...(shop === undefined ? [] : [texts.say('objection.shop', { shop })]),
    '',
    ...(shop === undefined ? [] : [texts.say('objection.says'), '']),
  ].join('\r\n');
  const [to = ''] = address.split('?');
  const query = [`subject=${encodeURIComponent(texts.say('objection.subject', { list }))}`];
  return `${to}?${[...query, `body=${encodeURIComponent(body)}`].join('&')}`;
}
