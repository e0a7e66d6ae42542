/** Where a row's subject sells. */
import { tellsOfCompanies } from '../../identity/never-subjects.ts';
import type { Storefront } from '../../model/entry.ts';
import { readWebsite } from '../domains/website.ts';
import type { Field } from './headers.ts';
import { none } from './row-cells.ts';
import type { RowWarning } from './row-cells.ts';
import { readShop } from './shops.ts';

/**
 * A shop on a marketplace, or a website of its own.
 * @param text the first cell of a field, without persons' data
 * @param warnings is told of an address that is neither
 */
export function readPlaceCells(
  text: (field: Field, max?: number) => string,
  warnings: RowWarning[],
): { shop?: Storefront; domain?: string } {
  const cells = {
    site: text('site'),
    shopId: text('shopId', 100),
    sellerId: text('sellerId', 100),
    shopName: text('shopName'),
    shopUrl: text('shopUrl', 2000),
  };
  if (none.test(cells.shopUrl)) cells.shopUrl = '';
  if (cells.shopId === '' && cells.sellerId === '' && cells.shopUrl === '') return {};
  const shop = readShop(cells);
  if (shop) return { shop };
  const site = cells.shopUrl === '' ? undefined : readWebsite(cells.shopUrl);
  if (site && 'host' in site && !tellsOfCompanies(site.host)) return { domain: site.host };
  const detail = (cells.shopUrl || cells.shopId || cells.sellerId).slice(0, 80);
  warnings.push({ code: site ? 'site-not-taken' : 'shop-not-taken', detail });
  return {};
}
