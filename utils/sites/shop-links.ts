/** Links to shops, whatever stands around them: the last reading of pages whose markup changes with every build. */
import { attribute, text } from './declare.ts';
import type { CardReading, Selector } from './pack.ts';

/**
 * Every link of these shapes is a card. Only shapes that lead to a shop beyond doubt: a sub-domain alone may be the
 * marketplace's own. Links around pictures repeat those around names; navigation and the foot belong to the site.
 * @param links link shapes, such as `a[href*="mall.jd.com/index-"]`
 */
export const shopLinks = (...links: Selector[]): CardReading => ({
  name: 'shop-links',
  card: {
    each: links
      .map((link) => `${link}:not(:has(img)):not(header *, footer *, nav *, [class*="site-nav"] *)`)
      .join(', '),
  },
  fields: {
    shopAddress: [attribute('href')],
    shopName: [attribute('title'), text()],
    identified: true,
  },
  mark: [],
});
