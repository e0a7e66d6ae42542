/** Other spellings of a code: those that say the same, and those with a letter for a digit, which leave a doubt. */
import type { Variant } from './name-variants.ts';

const toFullWidth = (sign: string): string => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0);

/** @param code a USCC in canonical form */
export function losslessCodes(code: string): Variant[] {
  const groups = code.match(/.{1,4}/g) ?? [];
  return [
    { kind: 'as it is', text: code },
    { kind: 'lower case', text: code.toLowerCase() },
    { kind: 'full width', text: Array.from(code, toFullWidth).join('') },
    { kind: 'spaces', text: ` ${groups.join(' ')}\u3000` },
    { kind: 'spaces', text: Array.from(code).join(' ') },
    { kind: 'hyphens', text: `${code.slice(0, 8)}-${code.slice(8, 17)}-${code.slice(17)}` },
    { kind: 'zero-width', text: `\u200B${groups.join('\u200B')}` },
    { kind: 'in a sentence', text: `统一社会信用代码：${groups.join(' ')}，法定代表人某某` },
    { kind: 'in a sentence', text: `由演示公司（${code.toLowerCase()}）经营` },
    { kind: 'in a sentence', text: `经营者代码 ${groups.join(' ')}。` },
    { kind: 'its organisation code', text: `${code.slice(8, 16)}-${code.slice(16, 17)}` },
  ];
}

/** O for 0 and I or l for 1, one at a time and all at once. */
export function doubtfulCodeVariants(code: string): Variant[] {
  const one = Array.from(code).flatMap((sign, at) => {
    const put = (letter: string): string => code.slice(0, at) + letter + code.slice(at + 1);
    if (sign === '0') return [{ kind: 'O for 0', text: put('O') }];
    if (sign === '1') return ['I', 'l'].map((letter) => ({ kind: 'I or l for 1', text: put(letter) }));
    return [];
  });
  const all = code.replaceAll('0', 'O').replaceAll('1', 'I');
  return all === code ? [] : [...one, { kind: 'O for every 0, I for every 1', text: all }];
}

/** The code masked in the middle, as the court's list masks it. */
export const maskedCode = (code: string): string => `${code.slice(0, 10)}****${code.slice(14)}`;
