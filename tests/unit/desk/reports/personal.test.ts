import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findPersonalData } from '../../../../utils/desk/reports/personal/find.ts';
import { personalDataOf } from '../../../../utils/desk/reports/personal/of-draft.ts';
import type { Draft, PersonalData } from '../../../../utils/model/report-desk.ts';
import { furtherTexts, personalTexts } from './personal-texts.ts';
import type { PersonalText } from './personal-texts.ts';

const kinds: readonly PersonalData['kind'][] = [
  'phone',
  'identity-number',
  'bank-card',
  'order-number',
  'parcel',
  'email',
  'account',
  'postal-address',
  'person',
];

const isOf = (part: string, told: string): boolean => told.includes(part) || part.includes(told);

/** Of one kind: how many there are, how many of them are pointed out, and how many that are none. */
function figuresOf(texts: readonly PersonalText[], kind: PersonalData['kind']): string {
  let [there, caught, wrong] = [0, 0, 0];
  for (const { text, personal } of texts) {
    const found = findPersonalData(text).filter((one) => one.kind === kind);
    const parts = personal.filter(([of]) => of === kind).map(([, part]) => part);
    there += parts.length;
    caught += parts.filter((part) => found.some((one) => isOf(part, one.text))).length;
    wrong += found.filter((one) => !parts.some((part) => isOf(part, one.text))).length;
  }
  return `${there} | ${caught} | ${wrong}`;
}

test('what is caught and missed of the made-up texts is what docs/reports.md says', () => {
  const rows = kinds.map(
    (kind) => `| ${kind} | ${figuresOf(personalTexts, kind)} | ${figuresOf(furtherTexts, kind)} |`,
  );
  const doc = readFileSync('docs/reports.md', 'utf8');
  for (const row of rows) expect(doc).toContain(row);
  const [texts, further] = [personalTexts, furtherTexts].map((all) => all.length);
  expect(doc).toContain(`${texts} texts`);
  expect(doc).toContain(`${further} texts`);
});

test.each(['·', '•', '・', '･', '‧', '∙', '⋅'])('a name with %s is pointed out whole', (dot) => {
  const name = `阿卜杜拉${dot}买买提`;
  const persons = findPersonalData(`姓名：${name}`).filter(({ kind }) => kind === 'person');
  expect(persons.map(({ text }) => text)).toEqual([name]);
});

const none = personalTexts.filter(({ personal }) => personal.length === 0);
test.each(none)('nothing is pointed out in $text', ({ text }) => {
  expect(findPersonalData(text)).toEqual([]);
});

describe('what is pointed out', () => {
  const piece = fc.constantFrom(...personalTexts.map(({ text }) => text), '，', '\n', '甲', '1', ' ', '𠀀');
  test('stands where it says, in order, and never twice', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const { from, to, text: told } of findPersonalData(text)) {
          expect(text.slice(from, to)).toBe(told);
          expect(from).toBeGreaterThanOrEqual(last);
          expect(to).toBeGreaterThan(from);
          last = to;
        }
      }),
    );
  });

  test('is looked for in all texts of the draft and in evidence that is text, and not in what the reporter says of themselves', async () => {
    const evidence = [
      {
        key: 'k1',
        kind: 'page' as const,
        name: '页面',
        type: 'text/plain;charset=utf-8',
        bytes: 1,
        sha256: '',
        note: '收货人：王小明',
      },
      {
        key: 'k2',
        kind: 'picture' as const,
        name: '我的手机19900000001.png',
        type: 'image/png',
        bytes: 1,
        sha256: '',
      },
    ];
    const draft: Draft = {
      id: '',
      begun: '',
      changed: '',
      account: '电话19900000002',
      demand: '退到银行卡6228480000000000000',
      reporter: { name: '王小明', contact: '19900000003' },
      evidence,
    };
    const found = await personalDataOf(draft, async () => new TextEncoder().encode('邮箱demo@mail.example'));
    expect(found.map(({ where, kind }) => [where, kind])).toEqual([
      ['account', 'phone'],
      ['demand', 'bank-card'],
      ['note:k1', 'person'],
      ['k1', 'email'],
      ['name:k2', 'phone'],
    ]);
  });
});
