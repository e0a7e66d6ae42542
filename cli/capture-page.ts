/** From a saved page to an example of its pack: the skeleton of the page, and what the pack reads on it now. */
import type { Sighting } from '../utils/model/sighting.ts';
import { siteOf } from '../utils/sites/address.ts';
import type { Example, ExampleShop } from '../utils/sites/pack.ts';
import { openPage } from '../utils/sites/read.ts';
import { skeletonOf } from '../utils/sites/skeleton/skeleton.ts';
import { InputError } from './errors.ts';
import { decodePage } from './page-encoding.ts';
import { openSavedPage } from './saved-page.ts';

export interface CapturedPage {
  example: Example;
  /** What a maintainer has to see to, in sentences. */
  missed: string[];
}

/**
 * @param bytes the file as it was saved
 * @param url the address that it was saved from
 * @throws InputError where that is no address, of no site that is read, or of no page kind of its pack
 */
export function exampleOf(bytes: Uint8Array, url: string, shows: string): CapturedPage {
  const address = URL.parse(url);
  if (!address) throw new InputError(`${url}: this is no web address. Give it whole, such as https://…`);
  const pack = siteOf(address.href);
  if (!pack) throw new InputError(`${url}: no pack is for ${address.host}. docs/sites.md lists the sites.`);
  const html = decodePage(bytes);
  const whole = openPage(openSavedPage(html, address.href), address.href);
  if (!whole)
    throw new InputError(`${url}: the pack of ${pack.site} has no page kind for this address. Add it first.`);
  const skeleton = skeletonOf(openSavedPage(html, address.href), pack, address.href);
  const read = openPage(openSavedPage(skeleton.html, skeleton.url), skeleton.url)?.read();
  const found = whole.read();
  const layout = read?.layout ?? 'unknown';
  const example: Example = {
    shows,
    url: skeleton.url,
    kind: whole.kind,
    layout,
    shops: (read?.shops ?? []).map(({ sighting }) => shopOf(sighting)),
    html: skeleton.html,
  };
  return { example, missed: missedOf(found, layout) };
}

function missedOf(found: { layout: string; shops: readonly unknown[] }, layout: string): string[] {
  if (found.layout !== layout) {
    return [
      `The page is read as ${found.layout}, its skeleton as ${layout}: the reading rests on the page's data, which a skeleton leaves out. Write the needed part of it by hand, made up.`,
    ];
  }
  if (layout === 'unknown')
    return ['No reading works on it yet: add one to the pack until the shops appear here.'];
  return [];
}

function shopOf(sighting: Sighting): ExampleShop {
  const { site, shopName, shopId, sellerId, host, url, itemUrl, ad, selfOperated, parties } = sighting;
  const plain = { site, shopName, shopId, sellerId, host, url, itemUrl, ad, selfOperated, parties };
  return Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined));
}
