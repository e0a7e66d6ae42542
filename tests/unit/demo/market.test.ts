import { get } from 'node:http';
import { JSDOM } from 'jsdom';
import { afterEach, describe, expect, it } from 'vitest';
import { answer, engineHost, marketHost } from '../../../cli/demo/market/answer.ts';
import { html } from '../../../cli/demo/market/html.ts';
import { startMarket } from '../../../cli/demo/market/server.ts';
import type { Market } from '../../../cli/demo/market/server.ts';
import { shops } from '../../../cli/demo/market/shops.ts';
import { readCode } from '../../../utils/identity/codes.ts';

function pageAt(path: string, host = marketHost): Document {
  const page = answer(new URL(path, `http://${host}`));
  if (page === undefined) throw new Error(`nothing at ${path}`);
  return new JSDOM(page).window.document;
}

const ids = (page: ParentNode, attribute: string): (string | null)[] =>
  [...page.querySelectorAll(`.card[${attribute}]`)].map((card) => card.getAttribute(attribute));

describe('the shops of the market', () => {
  it.each(shops)('$name is plainly made up, and its code could be compared like a real one', (shop) => {
    expect(shop.name).toContain('演示');
    expect(shop.operator.name).toContain('演示');
    expect(readCode(shop.operator.code)).toMatchObject({ kind: 'uscc', check: 'passes' });
    expect(shop.operator.code.slice(2, 8), 'an administrative region that does not exist').toBe('000000');
  });

  it('have ids and codes of their own', () => {
    for (const key of [
      shops.map(({ id }) => id),
      shops.map(({ sellerId }) => sellerId),
      shops.map(({ operator }) => operator.code),
    ]) {
      expect(new Set(key).size).toBe(shops.length);
    }
  });
});

describe('the search page', () => {
  it('gives the rest of its cards piece by piece, each item once', () => {
    const page = pageAt('/search?q=家居好物');
    const total = Number(page.querySelector<HTMLElement>('.grid')?.dataset['total']);
    const seen = ids(page, 'data-item-id');
    expect(seen.length).toBeLessThan(total);
    while (seen.length < total) {
      const more = ids(pageAt(`/search/more?q=家居好物&from=${seen.length}`), 'data-item-id');
      expect(more.length).toBeGreaterThan(0);
      seen.push(...more);
    }
    expect(new Set(seen).size).toBe(total);
  });

  it('shows every shop of the market', () => {
    const all = shops.flatMap((_, index) =>
      ids(pageAt(`/search/more?q=&from=${index * 12}`), 'data-shop-id'),
    );
    expect(new Set(all)).toEqual(new Set(shops.map(({ id }) => id)));
  });

  it('finds what it is asked for', () => {
    const titles = [...pageAt('/search?q=台灯').querySelectorAll('.card .title')].map(
      (title) => title.textContent,
    );
    expect(titles.length).toBeGreaterThan(0);
    expect(titles.filter((title) => !title?.includes('台灯'))).toEqual([]);
  });

  it('shows the words it was asked for as text', () => {
    const page = pageAt(`/search?q=${encodeURIComponent('"><img src=x onerror=alert(1)>')}`);
    expect(page.querySelector('img')).toBeNull();
    expect(page.querySelector('input')?.value).toBe('"><img src=x onerror=alert(1)>');
  });

  it('tells of an operator only what the shop lets its cards tell', () => {
    for (const shop of shops) {
      const card = pageAt(`/shop/${shop.id}`).querySelector(`.card[data-shop-id="${shop.id}"]`);
      const told = [card?.querySelector('.operator-name'), card?.querySelector('.operator-code')].map(
        (element) => element?.textContent,
      );
      expect(told).toEqual(
        {
          nothing: [undefined, undefined],
          name: [shop.operator.name, undefined],
          code: [shop.operator.name, shop.operator.code],
        }[shop.cardShows],
      );
    }
  });
});

describe('the other pages', () => {
  it('lead from a card to its item, shop and licence, all of one shop', () => {
    const card = pageAt('/search').querySelector<HTMLElement>('.card');
    const shopId = card?.dataset['shopId'];
    const item = pageAt(card?.querySelector('a.title')?.getAttribute('href') ?? '');
    const shop = pageAt(card?.querySelector('a.shop')?.getAttribute('href') ?? '');
    const licence = pageAt(shop.querySelector('a.licence-link')?.getAttribute('href') ?? '');
    const owners = [
      item.querySelector<HTMLElement>('.shop-box'),
      shop.querySelector<HTMLElement>('.shop-head'),
      licence.querySelector<HTMLElement>('.licence'),
    ].map((element) => element?.dataset['shopId']);
    expect(owners).toEqual([shopId, shopId, shopId]);
  });

  it('are absent where nothing is', () => {
    for (const path of ['/shop/none', '/item/i1', '/licence/', '/elsewhere'])
      expect(answer(new URL(path, `http://${marketHost}`))).toBeUndefined();
    expect(answer(new URL('http://elsewhere.example/search'))).toBeUndefined();
  });

  it('of the search engine lead only to domains that cannot exist', () => {
    const hosts = [...pageAt('/s?q=台灯', engineHost).querySelectorAll('.result a')].map(
      (link) => new URL(link.getAttribute('href') ?? '').hostname,
    );
    expect(hosts.length).toBeGreaterThan(0);
    expect(hosts.filter((host) => !host.endsWith('.example'))).toEqual([]);
  });
});

/** What loopback answers to a request for a host: not every resolver knows names under .localhost, browsers do. */
async function statusOf(host: string, path: string): Promise<number | undefined> {
  const port = Number(host.split(':')[1]);
  return new Promise((settled, failed) => {
    get({ host: '127.0.0.1', port, path, headers: { host } }, (response) => {
      response.resume();
      settled(response.statusCode);
    }).on('error', failed);
  });
}

describe('the server', () => {
  let market: Market | undefined;
  afterEach(async () => market?.close());

  it('serves each page under its own name on loopback, and nothing under another', async () => {
    market = await startMarket();
    const [shop, engine] = [new URL(market.market), new URL(market.engine)];
    expect([shop.hostname, engine.hostname]).toEqual([marketHost, engineHost]);
    expect(await statusOf(shop.host, '/search')).toBe(200);
    expect(await statusOf(engine.host, '/s')).toBe(200);
    expect(await statusOf(engine.host, '/search')).toBe(404);
    expect(await statusOf(`127.0.0.1:${shop.port}`, '/search')).toBe(404);
  });
});

it('HTML is made of escaped text, of HTML as it is, and of nothing for false', () => {
  const inner = html`<b>${'<&>"\''}</b>`;
  expect(html`${inner}${[inner]}${false}${undefined}${3}`.text).toBe(
    '<b>&lt;&amp;&gt;&quot;&#39;</b><b>&lt;&amp;&gt;&quot;&#39;</b>3',
  );
});
