/** The card of one item, as search and shop pages show it. */
import { drawing } from '../art.ts';
import type { Item } from '../goods.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import type { Shop } from '../shops.ts';

/** @param fen renminbi, in fen */
export function priceText(fen: number): string {
  return `¥${(fen / 100).toFixed(2)}`;
}

/** How many were sold, as markets put it. */
function soldText(sold: number): string {
  return sold >= 10_000 ? `${(sold / 10_000).toFixed(1)} 万+ 人付款` : `${sold} 人付款`;
}

function operatorLine({ operator, cardShows }: Shop): Html {
  if (cardShows === 'nothing') return html``;
  return html`<p class="operator">
    <span class="operator-name">${operator.name}</span>
    ${cardShows === 'code' && html`<br /><span class="operator-code">${operator.code}</span>`}
  </p>`;
}

export function card(item: Item): Html {
  const { shop } = item;
  return html`<article
    class="card"
    data-item-id="${item.id}"
    data-shop-id="${shop.id}"
    data-seller-id="${shop.sellerId}"
    ${item.ad && html`data-ad`}
  >
    <a class="art" href="/item/${item.id}" tabindex="-1">${drawing(item.motif, item.seed)}</a>
    ${item.ad && html`<span class="ad">广告</span>`}
    <div class="words">
      <h2><a class="title" href="/item/${item.id}">${item.title}</a></h2>
      <div class="line">
        <span class="price">${priceText(item.price)}</span><span class="sold">${soldText(item.sold)}</span>
      </div>
      <div>
        <a class="shop" href="/shop/${shop.id}" ${shop.selfOperated === true && html`data-self-operated`}
          >${shop.name}</a
        >
      </div>
      ${operatorLine(shop)}
    </div>
  </article>`;
}
