import { describe, expect, it } from 'vitest';
import { writeDay, writeInstantDay } from '../../../utils/i18n/dates.ts';
import { fill, placeNames } from '../../../utils/i18n/template.ts';

const days = { one: '{n} day left', other: '{n} days left' };

describe('a template', () => {
  it('takes its values, each place as often as it stands', () => {
    expect(fill('en', '{a} and {b}, {a}', { a: 'x', b: 'y' })).toBe('x and y, x');
  });

  it('never reads a value as a template', () => {
    expect(fill('zh-CN', '{a}{b}', { a: '{b}', b: 'z' })).toBe('{b}z');
  });

  it('chooses the plural form by the language', () => {
    expect([1, 2, 0].map((n) => fill('en', days, { n }))).toEqual([
      '1 day left',
      '2 days left',
      '0 days left',
    ]);
    expect(fill('zh-CN', days, { n: 1 })).toBe('1 days left'); // Chinese has one form only
  });

  it('writes numbers as the language does', () => {
    expect(fill('en', '{n}', { n: 1234567 })).toBe('1,234,567');
  });

  it('names its places', () => {
    expect(placeNames(days)).toEqual(['n']);
    expect(placeNames('{b}{a}{b}')).toEqual(['a', 'b']);
  });
});

describe('dates', () => {
  it('are legal days, whatever the zone of the machine', () => {
    expect(writeDay('zh-CN', '2026-03-01')).toBe('2026年3月1日');
    expect(writeDay('en', '2026-03-01')).toBe('March 1, 2026');
    expect(writeInstantDay('zh-TW', '2026-07-31T16:30:00Z')).toBe('2026年8月1日');
  });

  it('that are none are given back as they are', () => {
    expect(writeDay('en', '2017年')).toBe('2017年');
    expect(writeInstantDay('en', 'yesterday')).toBe('yesterday');
  });
});
