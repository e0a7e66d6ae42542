/** The measuring of `npm run accuracy`, on its made-up names: what it makes of them, and that it notices a fault. */
import { describe, expect, it } from 'vitest';
import { doubtfulCodeVariants, losslessCodes } from '../../../cli/accuracy/code-variants.ts';
import { expectedByCode, expectedByName } from '../../../cli/accuracy/expectations.ts';
import { madeUpDay, madeUpEntries, madeUpList } from '../../../cli/accuracy/made-up.ts';
import { measureMadeUp } from '../../../cli/accuracy/measure.ts';
import { losslessVariants, lossyVariants } from '../../../cli/accuracy/name-variants.ts';
import { addToTally, emptyTally } from '../../../cli/accuracy/tally.ts';
import { entryKeys } from '../../../utils/identity/keys.ts';
import { MemoryStore } from '../../../utils/store/memory.ts';

describe('accuracy over made-up names', () => {
  it('meets every bar, with cases of every kind', async () => {
    const { tallies, figures } = await measureMadeUp(() => undefined);
    expect(figures.filter(({ ok }) => !ok)).toEqual([]);
    const sets = tallies.map(({ set }) => set).join('\n');
    for (const kind of [
      'width',
      'brackets',
      'spaces',
      'zero-width',
      'traditional',
      'case',
      'OCR slip',
      'one character changed',
      'region missing',
      'form missing',
      'form twin',
      'branch',
      'brackets dropped',
      'lower case',
      'full width',
      'O for 0',
      'I or l for 1',
      'masked',
      'look-alikes',
    ])
      expect(sets).toContain(kind);
  });

  it('counts a mark that should not be, and a suggestion that is missing, as wrong', async () => {
    const [entry] = madeUpEntries();
    if (!entry) throw new Error('no made-up entry');
    const reader = new MemoryStore([{ list: madeUpList, entry }], entryKeys);
    const row = emptyTally('faults');
    const { name } = entry.subject;
    const cases = [
      { name, expected: 'marked' },
      { name, expected: 'not marked' },
      { name: '兰州庚辛虚构种业有限公司', expected: 'possible', entryId: entry.id },
    ] as const;
    await addToTally(row, cases, reader, madeUpDay);
    expect(row).toMatchObject({ cases: 3, marked: 2, none: 1, wrong: 2, made: 1, firstThree: 0 });
  });
});

describe('variants', () => {
  it('differ from what they are made of, and say so themselves', () => {
    for (const { subject } of madeUpEntries()) {
      for (const { text } of [...losslessVariants(subject.name), ...lossyVariants(subject.name)]) {
        expect(text).not.toBe(subject.name);
      }
      const code = subject.uscc ?? '';
      expect(losslessCodes(code).length).toBeGreaterThan(8);
      for (const { text } of doubtfulCodeVariants(code)) expect(text).toMatch(/[OIl]/);
    }
  });
});

describe('what an entry should come to', () => {
  const [entry] = madeUpEntries();
  const withCodes = (codes: object) => {
    if (!entry) throw new Error('no made-up entry');
    return { ...entry, subject: { ...entry.subject, ...codes } };
  };

  it('is a mark by code and name together only, where its own codes contradict each other', () => {
    const sound = withCodes({});
    expect([expectedByName(sound), expectedByCode(sound)]).toEqual(['marked', 'marked']);
    const contradicting = withCodes({ organisationCode: '783059753' });
    expect([expectedByName(contradicting), expectedByCode(contradicting)]).toEqual(['possible', 'possible']);
  });

  it('is a suggestion by name, where its licence is merely revoked', () => {
    const revoked = { ...withCodes({}), causes: [{ code: 'licence-revoked' as const, wording: '工商吊销' }] };
    expect([expectedByName(revoked), expectedByCode(revoked)]).toEqual(['possible', 'marked']);
  });
});
