import { expect, it } from 'vitest';
import { watchedAttributes } from '../../../utils/mark/changes.ts';
import { packs } from '../../../utils/sites/packs.ts';

/** The names of all attributes that a declaration reads values from. */
function attributesIn(declaration: unknown): string[] {
  if (typeof declaration !== 'object' || declaration === null) return [];
  const own =
    'from' in declaration && declaration.from === 'attribute' && 'name' in declaration
      ? [String(declaration.name)]
      : [];
  return [...own, ...Object.values(declaration).flatMap(attributesIn)];
}

it('a card is read again when an attribute changes that its site is read by', () => {
  const read = new Set(packs.flatMap(attributesIn));
  read.delete('class'); // changes with every move of the pointer; what is read by it changes with other things too
  expect(read.size).toBeGreaterThan(10);
  expect([...read].filter((name) => !watchedAttributes.includes(name))).toEqual([]);
});
