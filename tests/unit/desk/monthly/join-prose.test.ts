import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinProse } from '../../../../utils/desk/monthly/join-prose.ts';

const prose = (situation: string, sender = ''): Parameters<typeof joinProse>[0] => ({
  situation,
  results: '',
  practice: '',
  problems: '',
  sender,
});

test('what one page wrote stays when the other wrote elsewhere', () => {
  const joined = joinProse(prose(''), { ...prose(''), results: '那边写的' }, prose('这边写的'));
  expect(joined).toEqual({ ...prose('这边写的'), results: '那边写的' });
});

test('where both wrote in one text, both stand in it', () => {
  expect(joinProse(prose('甲'), prose('甲乙'), prose('甲丙')).situation).toBe('甲乙\n\n甲丙');
});

test('of the sender, which is one line, the later word counts', () => {
  expect(joinProse(prose('', '甲'), prose('', '乙'), prose('', '丙')).sender).toBe('丙');
  expect(joinProse(prose('', '甲'), prose('', '乙'), prose('', '甲')).sender).toBe('乙');
});

test('alone, a page keeps exactly what it wrote', () => {
  const word = fc.string();
  fc.assert(
    fc.property(word, word, (before, after) => {
      expect(joinProse(prose(before), prose(before), prose(after)).situation).toBe(after);
    }),
  );
});

test('neither side’s words are lost, and saving twice adds nothing', () => {
  const word = fc.string({ minLength: 1, maxLength: 50 });
  fc.assert(
    fc.property(word, word, (theirs, ours) => {
      const once = joinProse(prose(''), prose(theirs), prose(ours));
      expect(once.situation).toContain(theirs);
      expect(once.situation).toContain(ours);
      expect(joinProse(once, once, once)).toEqual(once);
    }),
  );
});
