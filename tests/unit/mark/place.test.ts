// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { Placer, stillStands } from '../../../utils/mark/place.ts';
import type { Placement } from '../../../utils/mark/place.ts';

/** jsdom lays nothing out: what is tested here is where a mark goes before anything is measured. */
function placement(where: 'after' | 'inside-end' | 'inside-start' | null): Placement {
  const card = document.querySelector('article');
  const name = document.querySelector('b') ?? document.body;
  return {
    host: document.createElement('xinbiao-mark'),
    card,
    anchor: where === null ? null : { element: name, where },
    room: () => 'enough',
  };
}

const html = (): string => document.querySelector('article')?.innerHTML ?? '';

beforeEach(() => {
  document.body.innerHTML = '<article><p><b>shop</b><i>city</i></p></article>';
});

describe('a mark', () => {
  it.each([
    ['after', '<p><b>shop</b><xinbiao-mark></xinbiao-mark><i>city</i></p>'],
    ['inside-end', '<p><b>shop<xinbiao-mark></xinbiao-mark></b><i>city</i></p>'],
    ['inside-start', '<p><b><xinbiao-mark></xinbiao-mark>shop</b><i>city</i></p>'],
    [null, '<xinbiao-mark data-place="corner"></xinbiao-mark><p><b>shop</b><i>city</i></p>'],
  ] as const)('goes %s its anchor', (where, expected) => {
    new Placer().place([placement(where)], true);
    expect(html().replaceAll(' data-line="own"', '')).toBe(expected);
  });

  it('stands while it, its anchor and its card belong together', () => {
    const mark = placement('after');
    expect(stillStands(mark)).toBe(false);
    new Placer().place([mark], true);
    expect(stillStands(mark)).toBe(true);
    document.body.append(mark.host); // the page moved it out of its card
    expect(stillStands(mark)).toBe(false);
  });

  it('stands no more when its anchor was replaced', () => {
    const mark = placement('after');
    new Placer().place([mark], true);
    document.querySelector('b')?.replaceWith(document.createElement('b'));
    expect(stillStands(mark)).toBe(false);
  });
});
