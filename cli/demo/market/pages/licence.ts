/** The licence display (亮照) of a shop: the words of a business licence as a table. */
import { html } from '../html.ts';
import type { Shop } from '../shops.ts';
import { frame } from './frame.ts';

export function licencePage(shop: Shop): string {
  return frame({
    title: `${shop.name} 营业执照信息 - 演示集市`,
    brand: '演示集市',
    action: '/search',
    query: '',
    body: html`<section class="panel licence" data-shop-id="${shop.id}" data-seller-id="${shop.sellerId}">
      <h1>网店经营者营业执照信息</h1>
      <dl>
        <dt>店铺名称</dt>
        <dd><a class="shop" href="/shop/${shop.id}">${shop.name}</a></dd>
        <dt>企业名称</dt>
        <dd class="operator-name">${shop.operator.name}</dd>
        <dt>统一社会信用代码</dt>
        <dd class="operator-code">${shop.operator.code}</dd>
        <dt>登记机关</dt>
        <dd>示例市演示市场监督管理局（虚构）</dd>
      </dl>
    </section>`,
  });
}
