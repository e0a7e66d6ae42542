/** The examples of each pack are its test: every page, every reading, every field that an example names. */
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { Sighting } from '../../../utils/model/sighting.ts';
import { pageOf } from '../../../utils/sites/address.ts';
import { examples } from '../../../utils/sites/examples.ts';
import type { Example, ExampleShop } from '../../../utils/sites/pack.ts';
import { packs } from '../../../utils/sites/packs.ts';
import { openPage } from '../../../utils/sites/read.ts';
import type { ReadShop } from '../../../utils/sites/read.ts';

function open(example: Example) {
  const { document } = new JSDOM(`<!doctype html><body>${example.html}`, { url: example.url }).window;
  const page = openPage(document, example.url);
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

describe.each(packs.map((pack) => [pack.site, pack] as const))('%s', (site, pack) => {
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
    for (const { kind, readings } of pack.pages) {
      const shown = own.filter((example) => pageOf(example.url)?.kind === kind).map(({ layout }) => layout);
      expect(shown, kind).toEqual(expect.arrayContaining(readings.map(({ name }) => name)));
    }
  });
});
