import { expect, it } from 'vitest';
import { publishedLists } from '../../../utils/lists/catalogue-published.ts';
import { ListInfo } from '../../../utils/model/list.ts';

it('every catalogued list has an address that can be asked for, an id of its own, and its terms', () => {
  for (const { id, address, homepage, title, terms, rhythmHours } of publishedLists) {
    expect(ListInfo.shape.id.safeParse(id).success, id).toBe(true);
    for (const url of [address, homepage]) expect(new URL(url).protocol, url).toBe('https:');
    expect(Object.values(title).every((text) => text !== '')).toBe(true);
    expect(terms).not.toBe('');
    expect(rhythmHours).toBeGreaterThan(0);
  }
  expect(new Set(publishedLists.map(({ id }) => id)).size).toBe(publishedLists.length);
  expect(new Set(publishedLists.map(({ address }) => address)).size).toBe(publishedLists.length);
});
