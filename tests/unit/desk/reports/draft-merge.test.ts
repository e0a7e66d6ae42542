import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeDrafts, mergeTexts } from '../../../../utils/model/draft-merge.ts';
import type { Draft } from '../../../../utils/model/report-desk.ts';

const base: Draft = { id: 'd', begun: '', changed: '', evidence: [] };
const words = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', ' ', '\n'), maxLength: 12 });
const draft = fc.record(
  {
    account: words,
    demand: words,
    kind: fc.constantFrom('complaint' as const, 'lead' as const),
    subject: fc.record({ shopName: words, area: words }, { requiredKeys: [] }),
    reporter: fc.record({ name: words, contact: words }, { requiredKeys: [] }),
  },
  { requiredKeys: [] },
);

const marked = (mark: string) =>
  fc.record({ at: fc.nat(12), text: fc.constantFrom(`${mark}1`, `${mark}22`, `${mark}333`) });

describe('two changes of one text', () => {
  test('both stand, each as its writer put it, where they did not meet', () => {
    expect(mergeTexts('一二三四', '零一二三四', '一二三四五')).toBe('零一二三四五');
    expect(mergeTexts('下单。发货。', '三月下单。发货。', '下单。没有发货。')).toBe('三月下单。没有发货。');
    expect(mergeTexts('一二三', '一三', '一二三四')).toBe('一三四');
  });

  test('both wordings stay where they met', () => {
    expect(mergeTexts('昨天发货', '昨天没有发货', '昨天才发货')).toBe('昨天没有\n才发货');
  });

  test('are one where only one side wrote, or both the same', () => {
    fc.assert(
      fc.property(words, words, (one, other) => {
        expect(mergeTexts(one, one, other)).toBe(other);
        expect(mergeTexts(one, other, one)).toBe(other);
        expect(mergeTexts(one, other, other)).toBe(other);
      }),
    );
  });

  test('lose nothing that either added', () => {
    fc.assert(
      fc.property(words, marked('A'), marked('B'), (text, one, other) => {
        const put = ({ at, text: added }: { at: number; text: string }): string =>
          text.slice(0, at) + added + text.slice(at);
        const merged = mergeTexts(text, put(one), put(other));
        expect(merged).toContain(one.text);
        expect(merged).toContain(other.text);
        expect(merged.replaceAll(/[AB0-9\n]/g, '')).toContain(text.replaceAll('\n', '').slice(0, 1));
      }),
    );
  });
});

describe('two saves of one draft', () => {
  test('give what the only writer wrote', () => {
    fc.assert(
      fc.property(draft, draft, (was, now) => {
        const [before, after] = [
          { ...base, ...was },
          { ...base, ...now },
        ];
        expect(mergeDrafts(before, before, after)).toEqual(after);
        expect(mergeDrafts(before, after, before)).toEqual(after);
      }),
    );
  });

  test('keep every field that only one of them changed', () => {
    fc.assert(
      fc.property(draft, words, words, (was, account, area) => {
        const before = { ...base, ...was };
        const theirs = { ...before, account };
        const mine = { ...before, subject: { ...before.subject, area } };
        const merged = mergeDrafts(before, theirs, mine);
        expect(merged.account).toBe(account);
        expect(merged.subject).toEqual(mine.subject);
      }),
    );
  });

  test('leave to the Worker what is its own', () => {
    const piece = { key: 'k', kind: 'file' as const, name: '甲', type: 'text/plain', bytes: 1, sha256: 'a' };
    const before = { ...base, evidence: [piece] };
    const kept = { ...base, changed: '2', to: 'x', evidence: [{ ...piece, sha256: 'b', note: '旧' }] };
    const mine = { ...base, changed: '1', to: 'y', evidence: [{ ...piece, name: '乙' }] };
    expect(mergeDrafts(before, kept, mine)).toEqual({
      ...base,
      changed: '2',
      to: 'x',
      evidence: [{ ...piece, sha256: 'b', note: '旧', name: '乙' }],
    });
  });
});
