/** Every captured page as a skeleton: the readings that worked still work on it, and nothing that was said is left. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodePage } from '../../cli/page-encoding.ts';
import { openSavedPage } from '../../cli/saved-page.ts';
import { siteOf } from '../../utils/sites/address.ts';
import { openPage } from '../../utils/sites/read.ts';
import { wordsOf } from '../../utils/sites/skeleton/pack-words.ts';
import { skeletonOf } from '../../utils/sites/skeleton/skeleton.ts';
import { absent, capturesDirectory, capturesPresent, expectedPages } from './expectations.ts';

const patience = 60_000;

/** The page without its data, which a skeleton leaves out on purpose. */
function withoutData(html: string, url: string): Document {
  const page = openSavedPage(html, url);
  for (const script of page.querySelectorAll('script')) script.remove();
  return page;
}

/** A page that only its data fills is blank without it: waiting, not unknown. */
const readAs = (layout: string | undefined): string | undefined =>
  layout === 'waiting' || layout === 'unknown' ? 'not read' : layout;

describe.skipIf(!capturesPresent)(capturesPresent ? 'skeletons' : `SKIPPED: ${absent}`, () => {
  it.each(expectedPages().map((page) => [page.file, page] as const))(
    '%s',
    (file, { url }) => {
      const html = decodePage(readFileSync(join(capturesDirectory, file)));
      const page = openSavedPage(html, url);
      const pack = siteOf(url);
      if (!pack) throw new Error(`${url} is of no pack`);
      const skeleton = skeletonOf(page, pack, url);

      const before = openPage(withoutData(html, url), url)?.read();
      const after = openPage(openSavedPage(skeleton.html, url), url)?.read();
      expect(readAs(after?.layout)).toBe(readAs(before?.layout));
      expect((after?.shops.length ?? 0) > 0).toBe((before?.shops.length ?? 0) > 0);

      const texts = wordsOf(pack).texts.join('\n');
      const han = [...skeleton.html.matchAll(/\p{Script=Han}{2,}/gu)].map(([run]) => run);
      const said = page.body?.textContent ?? '';
      const left = han.filter(
        (run) =>
          !run.split('文字').every((part) => part === '' || texts.includes(part)) && said.includes(run),
      );
      expect(left).toEqual([]);
      const original = new Set(page.documentElement.outerHTML.match(/\d{6,}/g));
      const numbers = skeleton.html.match(/\d{6,}/g) ?? [];
      expect(numbers.filter((number) => original.has(number) && !texts.includes(number))).toEqual([]);
    },
    patience,
  );
});
