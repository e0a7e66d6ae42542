/** A page of results as a wholesale market gives it: cards that name the company behind each shop. */

export const resultsAddress = 'https://s.1688.com/selloffer/offer_search.htm?keywords=xinbiao';

/** Whose name each of the cards from `first` on bears: one in ten is a listed company's. */
export function cardNames(first: number, count: number, listed: readonly string[]): string[] {
  return Array.from({ length: count }, (_, index) => {
    const number = first + index;
    const name = number % 10 === 4 ? listed[Math.floor(number / 10) % listed.length] : undefined;
    return name ?? `杭州测量${number}号虚构电子商务有限公司`;
  });
}

/** The HTML of cards, numbered from `first` on. */
export function cardsHtml(first: number, names: readonly string[]): string {
  return names.map((name, index) => cardHtml(first + index, name)).join('\n');
}

function cardHtml(number: number, name: string): string {
  return `<div class="offer"><a class="search-offer-wrapper" data-renderkey="1_${number}_normal_b2b-22${number}_${600_000_000_000 + number}"
 href="https://detail.1688.com/offer/${600_000_000_000 + number}.html"><div class="img"></div><div class="title">测量用样品 ${number}</div>
<div class="price">¥<em>${(number % 90) + 10}</em>.00</div><div class="offer-tag-row"><span>包邮</span><span>48小时发货</span></div>
<div class="offer-shop-row"><div class="col-left"><a class="offer-desc-item" href="https://shop${number}m.1688.com/"><div class="desc-text">${name}</div></a></div></div></a></div>`;
}

/** @param cards the HTML of what the page holds as it comes */
export function resultsPage(cards: string): string {
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>测量</title>
<style>body{font:14px sans-serif;margin:0}#list{width:720px;padding:12px}
.offer{border-bottom:1px solid #ddd;padding:8px 0}.img{float:left;width:80px;height:60px;margin-right:12px;background:#eee}.offer a{color:#333}</style>
<header><input><button>搜索</button></header><main id="list">${cards}</main></html>`;
}

/** A page of the same market that is known and names no shop. */
export const emptyAddress = 'https://s.1688.com/selloffer/offer_search.htm?keywords=nothing';
/** A page of the same market that is none of those we read. */
export const unreadAddress = 'https://www.1688.com/';

export const plainPage = resultsPage('<p>没有找到</p>');
