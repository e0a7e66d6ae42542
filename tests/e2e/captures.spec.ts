/**
 * Real pages, real browsers: for each captured page a list is published that names every third shop by the ids of the
 * independent count; exactly those cards must carry a mark, each inside its own card, and the popup counts the same.
 * With XINBIAO_PICTURES=FOLDER it also takes a picture of each page.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { entriesFor, everyThird, sightingsOf } from '../../cli/every-third.ts';
import { decodePage } from '../../cli/page-encoding.ts';
import type { ListState } from '../../utils/model/list.ts';
import { blockSelector } from '../captures/blocks.ts';
import { absent, capturesDirectory, capturesPresent, expectedPages } from '../captures/expectations.ts';
import type { ExpectedPage, ExpectedSighting } from '../../cli/expected-pages.ts';
import type { Tab } from './browsers/shopper.ts';
import { Extension } from './extension.ts';
import { expect, test } from './fixtures.ts';
import { PublishedList } from './published-list.ts';

/** Serves the captured page under its address, scripts blocked as they would be without the site's own servers. */
function captureSite(page: ExpectedPage) {
  const address = new URL(page.url).href;
  const body = decodePage(readFileSync(join(capturesDirectory, page.file)));
  return (url: URL) =>
    url.href === address.replace(/#.*/, '')
      ? {
          headers: {
            'content-type': 'text/html; charset=utf-8',
            'content-security-policy': "script-src 'none'",
          },
          body,
        }
      : undefined;
}

// Said as a skipped test of its own: without the pages there would be no test at all.
test('captured pages are there', () => test.skip(!capturesPresent, absent));

test.describe('captured pages', () => {
  let list: PublishedList;
  let extension: Extension;

  test.beforeAll(async ({ shopper, web }) => {
    list = await PublishedList.create(web, 'every-third');
    await list.publish([]);
    await shopper.allowOrigin(PublishedList.pattern);
    extension = await Extension.of(shopper);
    await extension.send('subscribe', { address: list.address });
  });

  // The browser is the next file's too.
  test.afterAll(async () => {
    await extension.send('unsubscribe', { id: list.id });
    await extension.close();
  });

  for (const page of capturesPresent ? expectedPages() : []) {
    test(page.file, async ({ shopper, web }) => {
      const today = new Date().toISOString().slice(0, 10);
      const third = everyThird(page);
      await list.publish(entriesFor(page, third, today));
      // A sync that is under way already is joined, so it may be an earlier issue that comes first.
      await expect
        .poll(async () => {
          const states = await extension.send<ListState[]>('sync');
          return states.find(({ info }) => info.id === list.id);
        })
        .toMatchObject({ serial: list.serial });

      const expectedCards = sightingsOf(page, third);
      const expectedMarks = expectedCards.filter(Boolean).length;

      const stop = web.serve(captureSite(page));
      const address = new URL(page.url).href;
      const tab = await shopper.open(address);
      try {
        if (page.kind === null) {
          await new Promise((passed) => setTimeout(passed, 500));
          expect(await marksPerBlock(tab, 'body')).toEqual({ blocks: [0], outside: 0 });
          return;
        }
        const number = await extension.tabOf(address);
        if (page.inData) {
          // No card is drawn on this page, so nothing can be marked: the popup alone tells.
          await expect.poll(() => listedShops(extension, number), { timeout: 20_000 }).toBe(third.length);
          expect(await marksPerBlock(tab, 'body')).toEqual({ blocks: [0], outside: 0 });
          return;
        }
        await expect
          .poll(async () => (await extension.summary(number))?.marked, { timeout: 20_000 })
          .toBe(expectedMarks);
        await expect
          .poll(async () => (await extension.summary(number))?.cards, { timeout: 10_000 })
          .toBe(page.sightings.length);

        const pictures = process.env['XINBIAO_PICTURES'];
        if (pictures)
          await tab.screenshot(join(pictures, `${shopper.browser}-${page.file.replace('/', '-')}.png`));

        const selector = blockSelector(page);
        const placed = await marksPerBlock(tab, selector);
        expect(placed.outside).toBe(0);
        if (selector === 'body') {
          expect(placed.blocks[0] ?? 0).toBeGreaterThanOrEqual(expectedMarks);
          if (expectedMarks === 0) expect(placed.blocks[0]).toBe(0);
        } else {
          const owners = await blocksOf(tab, selector, page.sightings);
          expect(owners.filter((block) => block < 0)).toEqual([]);
          const marksOfSightings = owners.map((block) => placed.blocks[block]);
          expect(marksOfSightings).toEqual(expectedCards.map((marked) => (marked ? 1 : 0)));
          expect(placed.blocks.reduce((sum, marks) => sum + marks, 0)).toBe(expectedMarks);
        }

        const popup = await shopper.openOwn(`popup.html?tab=${number}`);
        await expect
          .poll(() =>
            popup.evaluate(() => document.querySelector('[data-marked]')?.getAttribute('data-marked'), null),
          )
          .toBe(String(expectedMarks));
        await popup.close();
      } finally {
        stop();
        await tab.close();
      }
    });
  }
});

async function listedShops(extension: Extension, tab: number): Promise<number | undefined> {
  const summary = await extension.summary(tab);
  return summary?.shops.filter((shop) => shop.verdict.level === 'blacklist').length;
}

/** Visible marks inside each block, in page order, and those that stand in no block. */
function marksPerBlock(tab: Tab, selector: string) {
  return tab.evaluate((ofBlock) => {
    const blocks = [...document.querySelectorAll(ofBlock)];
    const counts = blocks.map(() => 0);
    let outside = 0;
    for (const mark of document.querySelectorAll('xinbiao-mark')) {
      const box = mark.getBoundingClientRect();
      if (box.width === 0 || box.height === 0) continue;
      const index = blocks.findLastIndex((block) => block.contains(mark));
      if (index < 0) outside += 1;
      else counts[index] = (counts[index] ?? 0) + 1;
    }
    return { blocks: counts, outside };
  }, selector);
}

/**
 * For each expected sighting the number of its block: where there are as many blocks, each its own; else the next one
 * that holds its item's, its address's or its shop's id.
 */
function blocksOf(tab: Tab, selector: string, sightings: ExpectedSighting[]) {
  return tab.evaluate(
    ({ ofBlock, wanted }) => {
      const texts = [...document.querySelectorAll(ofBlock)].map((block) => {
        const copy = block.cloneNode(true) as Element;
        for (const mark of copy.querySelectorAll('xinbiao-mark')) mark.remove();
        return copy.outerHTML.replaceAll('&amp;', '&');
      });
      if (texts.length === wanted.length) return texts.map((_, index) => index);
      let from = 0;
      return wanted.map((tokens) => {
        const index = texts.findIndex(
          (text, place) => place >= from && tokens.some((token) => text.includes(token)),
        );
        if (index >= 0) from = index + 1;
        return index;
      });
    },
    {
      ofBlock: selector,
      wanted: sightings.map((shop) => {
        if (shop.itemId) return [shop.itemId];
        return [shop.url, shop.host, shop.shopId, shop.sellerId].filter((token) => token !== undefined);
      }),
    },
  );
}
