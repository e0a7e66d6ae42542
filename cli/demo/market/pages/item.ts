/** An item's page: what it is, and the box of the shop that sells it, with its operator. */
import { drawing } from '../art.ts';
import type { Item } from '../goods.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import type { Shop } from '../shops.ts';
import { priceText } from './card.ts';
import { frame } from './frame.ts';

/** The shop's box: its name, its operator's legal name and code, and the way to its licence. */
function shopBox(shop: Shop): Html {
  return html`<section class="shop-box" data-shop-id="${shop.id}" data-seller-id="${shop.sellerId}">
    <h2>
      <a class="shop" href="/shop/${shop.id}" ${shop.selfOperated === true && html`data-self-operated`}
        >${shop.name}</a
      >
    </h2>
    <span class="note">${shop.motto}</span>
    <dl>
      <dt>经营者</dt>
      <dd class="operator-name">${shop.operator.name}</dd>
      <dt>统一社会信用代码</dt>
      <dd class="operator-code">${shop.operator.code}</dd>
      <dt>亮照</dt>
      <dd><a class="licence-link" href="/licence/${shop.id}">查看营业执照信息</a></dd>
    </dl>
  </section>`;
}

export function itemPage(item: Item): string {
  return frame({
    title: `${item.title} - 演示集市`,
    brand: '演示集市',
    action: '/search',
    query: '',
    body: html`<div class="panel item" data-item-id="${item.id}">
      <span class="art">${drawing(item.motif, item.seed)}</span>
      <div>
        <h1>${item.title}</h1>
        <span class="price">${priceText(item.price)}</span>
        <p class="note">
          已售 ${item.sold} 件 · 生产厂家：<span class="maker">示例市某某演示制造有限公司</span> ·
          演示页面，不能购买
        </p>
        <span class="buy" aria-hidden="true">加入购物车</span>
        ${shopBox(item.shop)}
      </div>
    </div>`,
  });
}
