/** Which page stands at an address of the demonstration. */
import { itemById } from './goods.ts';
import { enginePage } from './pages/engine.ts';
import { itemPage } from './pages/item.ts';
import { licencePage } from './pages/licence.ts';
import { moreCards, searchPage } from './pages/search.ts';
import { shopPage } from './pages/shop.ts';
import { shopById } from './shops.ts';

export const marketHost = 'market.xinbiao.localhost';
export const engineHost = 'search.xinbiao.localhost';

const defaultQuery = '家居好物';

function marketPage(path: string, parameters: URLSearchParams): string | undefined {
  const query = parameters.get('q')?.trim() ?? defaultQuery;
  if (path === '/' || path === '/search') return searchPage(query);
  if (path === '/search/more') return moreCards(query, Math.max(0, Number(parameters.get('from')) || 0));
  const [, kind, id = ''] = /^\/(item|shop|licence)\/([\w-]+)$/.exec(path) ?? [];
  const item = kind === 'item' ? itemById(id) : undefined;
  if (item) return itemPage(item);
  const shop = shopById(id);
  if (shop && kind === 'shop') return shopPage(shop);
  if (shop && kind === 'licence') return licencePage(shop);
  return undefined;
}

/** @returns the page (or the piece of one) at this address; undefined where there is none */
export function answer(url: URL): string | undefined {
  if (url.hostname === marketHost) return marketPage(url.pathname, url.searchParams);
  if (url.hostname === engineHost && (url.pathname === '/' || url.pathname === '/s'))
    return enginePage(url.searchParams.get('q')?.trim() ?? defaultQuery);
  return undefined;
}
