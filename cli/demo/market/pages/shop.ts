/** A shop's own page: who it is, and what it offers. */
import { goodsOf } from '../goods.ts';
import { html } from '../html.ts';
import type { Shop } from '../shops.ts';
import { card } from './card.ts';
import { frame } from './frame.ts';

export function shopPage(shop: Shop): string {
  return frame({
    title: `${shop.name} - 演示集市`,
    brand: '演示集市',
    action: '/search',
    query: '',
    body: html`<header class="panel shop-head" data-shop-id="${shop.id}" data-seller-id="${shop.sellerId}">
        <h1>
          <a class="shop" href="/shop/${shop.id}" ${shop.selfOperated === true && html`data-self-operated`}
            >${shop.name}</a
          >
        </h1>
        <span class="note">${shop.motto}</span>
        <dl>
          <dt>经营者</dt>
          <dd class="operator-name">${shop.operator.name}</dd>
          <dt>亮照</dt>
          <dd><a class="licence-link" href="/licence/${shop.id}">查看营业执照信息</a></dd>
        </dl>
      </header>
      <section class="grid" aria-label="店内商品">${goodsOf(shop).map(card)}</section>`,
  });
}
