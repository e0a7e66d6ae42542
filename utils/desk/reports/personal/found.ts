/** What every finder of personal data gives back, and the little they share. */
import type { PersonalData } from '../../../model/report-desk.ts';

export type Found = Omit<PersonalData, 'where'>;
export type Finder = (text: string) => Found[];

/** So many characters before a number are looked at for the word that says what it is. */
const reach = 14;

/** All matches of a pattern; its first group is the personal part, or else the whole. @param pattern with the flags `d` and `g` */
export function findAll(
  kind: Found['kind'],
  text: string,
  pattern: RegExp,
  holds?: (match: string, at: number) => boolean,
): Found[] {
  return Array.from(text.matchAll(pattern)).flatMap((match) => {
    const [from, to] = match.indices?.[1] ?? match.indices?.[0] ?? [0, 0];
    const found = text.slice(from, to);
    return found !== '' && (holds?.(found, from) ?? true) ? [{ kind, from, to, text: found }] : [];
  });
}

/** Whether one of the words stands shortly before a place, within the same clause. */
export function isLabelled(text: string, at: number, label: RegExp): boolean {
  const clause = /[^，。；！？、,;!?\n]*$/u.exec(text.slice(Math.max(0, at - reach), at))?.[0] ?? '';
  return label.test(clause);
}

/** Full-width signs (ＡＢＣ１２３：＠) as the usual ones; as long as before, so that places stay. */
export function foldWidth(text: string): string {
  return text
    .replaceAll(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ');
}
