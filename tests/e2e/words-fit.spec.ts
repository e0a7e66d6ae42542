/** The built pages that stand in no gallery: no text of theirs is cut off, in three languages, wide and as narrow as a side panel. */
import type { Entry } from '../../utils/model/entry.ts';
import { cutTexts } from '../gallery/options/cut-texts.ts';
import { Extension } from './extension.ts';
import { expect, test } from './fixtures.ts';
import { PublishedList } from './published-list.ts';

const languages = ['zh-CN', 'zh-TW', 'en'] as const;
const widths = [1280, 360] as const;

const entries: Entry[] = Array.from({ length: 30 }, (_, i) => ({
  id: `words-${i}`,
  subject: { kind: 'company', name: `浙江省杭州市第${i}号演示跨境电子商务贸易发展有限责任公司` },
  tier: 'blacklist',
  causes: [{ code: 'fake-orders', wording: '组织刷单炒信，虚构交易' }],
  basisKind: 'administrative',
  decision: { authority: '测试机关', number: '测试〔2026〕1号', date: '2026-01-02' },
  listedOn: '2026-01-05',
}));

/** Where each page is, and what shows that all of it is there. */
const pages = {
  'look-up': ['lookup.html?q=演示', 'a[data-row]'],
  'an entry': ['lookup.html#words-fit/words-7', '.sign'],
  statistics: ['statistics.html', 'table'],
  'the desk: reports': ['desk.html#reports', 'main h2'],
  'the desk: cases': ['desk.html#cases', 'main h2'],
  'the desk: screening': ['desk.html#screening', '.intake'],
  'the desk: monthly': ['desk.html#monthly', 'main h2'],
} as const;

test.describe('words fit', () => {
  let list: PublishedList;
  let extension: Extension;

  test.beforeAll(async ({ shopper, web }) => {
    list = await PublishedList.create(web, 'words-fit');
    await list.publish(entries);
    await shopper.allowOrigin(PublishedList.pattern);
    extension = await Extension.of(shopper);
    await extension.send('subscribe', { address: list.address });
  });
  test.afterAll(async () => {
    await extension.send('unsubscribe', { id: list.id });
    await extension.changeSettings({ language: 'auto' });
    await extension.close();
  });

  for (const [name, [path, there]] of Object.entries(pages)) {
    test(name, async ({ shopper }) => {
      const tab = await shopper.openOwn(path);
      const wrong: string[] = [];
      for (const language of languages) {
        await extension.changeSettings({ language });
        await expect.poll(() => tab.evaluate(() => document.documentElement.lang, null)).toBe(language);
        await expect
          .poll(() => tab.evaluate((selector) => document.querySelector(selector) !== null, there))
          .toBe(true);
        for (const width of widths) {
          await tab.resize(width, 900);
          for (const cut of await tab.evaluate(cutTexts, null)) wrong.push(`${language}, ${width}: ${cut}`);
        }
      }
      expect(wrong).toEqual([]);
      await tab.close();
    });
  }
});
