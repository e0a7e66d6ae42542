/** A market of ours under a real address, whose pages live as marketplaces' pages do: scripts of its own, no reloads. */
import type { Entry } from '../../utils/model/entry.ts';
import type { ListState } from '../../utils/model/list.ts';
import type { Tab } from './browsers/shopper.ts';
import { Extension } from './extension.ts';
import { card, entryOf, nameOf } from './market.ts';
import type { PublishedList } from './published-list.ts';

export { servePages } from './market.ts';

const searchHost = 'https://search.jd.com';

export const searchAddress = (query: string): string => `${searchHost}/Search?keyword=${query}`;
/** Not a page that is read. */
export const homeAddress = `${searchHost}/about`;

/** Shops whose number ends in 7 are listed. */
export const isListed = (shop: number): boolean => shop % 10 === 7;

/** Every listed shop up to a number. */
export function listedEntries(upTo: number): Entry[] {
  return Array.from({ length: upTo + 1 }, (_, shop) => shop)
    .filter(isListed)
    .map(entryOf);
}

/** Publishes these entries and waits until the extension has them. */
export async function publish(list: PublishedList, extension: Extension, entries: Entry[]): Promise<void> {
  await list.publish(entries);
  for (let tries = 0; tries < 40; tries += 1) {
    const states = await extension.send<ListState[]>('sync');
    if (states.find(({ info }) => info.id === list.id)?.serial === list.serial) return;
  }
  throw new Error('The list that was published did not come');
}

/** Runs in the page: what its scripts and the tests make cards with. */
const tools = `
  const cardHtml = (shop) => ${JSON.stringify(card('SKU', 'SHOP'))}
    .replaceAll('SKU', String(100000 + shop)).replaceAll('SHOP', String(shop));
  const listOf = () => document.querySelector('.gl-warp');
  const addCards = (from, count) => listOf().insertAdjacentHTML('beforeend',
    Array.from({ length: count }, (_, index) => cardHtml(from + index)).join(''));
  const fillCard = (card, shop) => {
    const link = card.querySelector('a.curr-shop');
    link.setAttribute('href', 'https://mall.jd.com/index-' + shop + '.html');
    link.textContent = ${JSON.stringify(nameOf('SHOP'))}.replace('SHOP', shop);
    card.setAttribute('data-sku', String(100000 + shop));
    card.querySelector('.p-name a').setAttribute('href', 'https://item.jd.com/' + (100000 + shop) + '.html');
  };`;

/** @param script what the page itself does, with the tools above */
export function searchPage(
  script: string,
  body = '<div id="J_goodsList"><ul class="gl-warp"></ul></div>',
): string {
  return `<!doctype html><meta charset="utf-8"><title>演示搜索</title>
    <style>.gl-warp{margin:0;padding:0}.gl-item{display:block;height:120px;overflow:hidden}</style>
    ${body}<script>${tools}${script}</script>`;
}

export interface Marks {
  /** Numbers of the shops whose cards carry a visible mark, in page order; twice where a card carries two. */
  shops: number[];
  /** Elements of ours that stand in no card. */
  elsewhere: number;
}

export const marksOf = (tab: Tab): Promise<Marks> =>
  tab.evaluate(() => {
    const marks = [...document.querySelectorAll('xinbiao-mark')];
    const shops = marks.flatMap((mark) => {
      const box = mark.getBoundingClientRect();
      const href = mark.closest('.gl-item')?.querySelector('a.curr-shop')?.getAttribute('href');
      const shop = /index-(\d+)/.exec(href ?? '')?.[1];
      return shop !== undefined && box.width > 0 && box.height > 0 ? [Number(shop)] : [];
    });
    return { shops, elsewhere: marks.filter((mark) => !mark.closest('.gl-item')).length };
  }, null);

/** Runs a line of the page's own script, with its tools. */
export const runInPage = (tab: Tab, script: string): Promise<void> =>
  tab.evaluate((text) => {
    const element = document.createElement('script');
    element.textContent = `{${text}}`;
    document.head.append(element);
    element.remove();
  }, script);

/** The extension with a list on it that names the listed shops. */
export async function withList(
  list: PublishedList,
  shopper: Parameters<typeof Extension.of>[0],
  upTo: number,
): Promise<Extension> {
  const extension = await Extension.of(shopper);
  await list.publish(listedEntries(upTo));
  await extension.send('subscribe', { address: list.address });
  return extension;
}
