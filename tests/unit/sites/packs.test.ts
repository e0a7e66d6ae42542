/** The examples of each pack are its test: every page, every reading, every field that an example names. */
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { Sighting } from '../../../utils/model/sighting.ts';
import { examples } from '../../../utils/sites/examples.ts';
import type { Example, ExampleShop } from '../../../utils/sites/pack.ts';
import { packs } from '../../../utils/sites/packs.ts';
import { openAnyPage } from '../../../utils/sites/any-site.ts';
import { web } from '../../../utils/sites/packs/web.ts';
import type { ReadShop } from '../../../utils/sites/read.ts';

const parse = (html: string, url: string): Document =>
  new JSDOM(`<!doctype html><body>${html}`, { url }).window.document;

const documentOf = ({ html, url }: Example): Document => parse(html, url);

function open(example: Example) {
  const document = documentOf(example);
  const page = openAnyPage(document, example.url);
  if (!page) throw new Error(`no pack reads ${example.url}`);
  return page;
}

/** What was read, in the words of the example: only the fields that it names. */
function asNamed({ sighting, anchor }: ReadShop, named: ExampleShop): ExampleShop {
  const read: Record<string, unknown> = {
    ...sighting,
    markAt: anchor?.element.textContent.replace(/\s+/g, ' ').trim(),
  };
  return Object.fromEntries(Object.keys(named).map((field) => [field, read[field] ?? null]));
}

describe.each([...packs, web].map((pack) => [pack.site, pack] as const))('%s', (site, pack) => {
  const own = examples.get(site) ?? [];

  it('has examples', () => {
    expect(own).not.toHaveLength(0);
  });

  it.each(own.map((example) => [example.shows, example] as const))('reads %s', (_, example) => {
    const page = open(example);
    const { layout, shops } = page.read();
    expect({ kind: page.kind, layout, site: page.site }).toEqual({
      kind: example.kind,
      layout: example.layout,
      site,
    });
    const read = shops.map((shop, index) => asNamed(shop, example.shops[index] ?? {}));
    expect(read).toEqual(example.shops);
    for (const shop of shops) expect(Sighting.safeParse(shop.sighting).error).toBeUndefined();
  });

  it('reads the same card by card as at once, and marks within the card', () => {
    for (const example of own) {
      const page = open(example);
      const whole = page.read().shops.filter(({ card }) => card !== null);
      const single = page.cards().flatMap((card) => page.readCard(card) ?? []);
      expect(single.map(({ sighting }) => sighting)).toEqual(whole.map(({ sighting }) => sighting));
      for (const { card, anchor } of whole) {
        const within = anchor?.element === card || card?.contains(anchor?.element ?? null);
        expect(within, example.shows).toBe(true);
      }
    }
  });

  it('shows each of its readings and page kinds at work', () => {
    for (const { kind, readings, also = [] } of pack.pages) {
      const ofKind = own.filter((example) => example.kind === kind);
      const shown = ofKind.map(({ layout }) => layout);
      expect(shown, kind).toEqual(expect.arrayContaining(readings.map(({ name }) => name)));
      for (const { name, card } of also) {
        const proofs = ofKind.filter(({ beside }) => beside === name);
        expect(proofs, `${kind} ${name}`).not.toHaveLength(0);
        for (const example of proofs) expect(documentOf(example).querySelector(card.each)).not.toBeNull();
      }
    }
  });

  it('names no example after a reading that is not there', () => {
    for (const { kind, layout, beside, shows } of own) {
      const page = pack.pages.find((each) => each.kind === kind);
      const names = page?.readings.map(({ name }) => name) ?? [];
      expect([...names, 'none', 'waiting', 'unknown'], shows).toContain(layout);
      if (beside !== undefined)
        expect(
          page?.also?.map(({ name }) => name),
          shows,
        ).toContain(beside);
    }
  });

  it.each(pack.pages.map((page) => [page.kind, page] as const))(
    'tells a %s page that is not drawn yet from one that it does not recognise',
    (kind) => {
      const url = own.find((example) => example.kind === kind)?.url ?? '';
      const shell = openAnyPage(parse('<script>app()</script>', url), url)?.read();
      const redesigned = openAnyPage(parse('<main class="x9"><p>某某</p></main>', url), url)?.read();
      // a page whose address names the shop is that shop's, drawn or not
      const named = (redesigned?.shops.length ?? 0) > 0;
      expect(redesigned?.layout).toBe(named ? redesigned?.layout : 'unknown');
      expect(shell?.layout).toBe(named ? redesigned?.layout : 'waiting');
    },
  );

  const lists = new Set(['search', 'serp', 'cart', 'orders', 'favourites']);
  it.each(pack.pages.filter(({ kind }) => lists.has(kind)).map(({ kind }) => kind))(
    'knows a %s page without shops',
    (kind) => {
      expect(own.some((example) => example.kind === kind && example.layout === 'none')).toBe(true);
    },
  );
});
