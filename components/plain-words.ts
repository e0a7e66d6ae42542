/** What others wrote (a list, a file, a server), made fit to stand among our words. */

/** Far more than any honest title or name. */
const longest = 300;

/** What is not seen but turns the text's direction round or hides in it. */
const unseen = /[\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\u{E0000}-\u{E007F}]/gu;

/** Signs piled upon one letter until they cover the lines around it. */
const piled = /(\p{M}{3})\p{M}+/gu;

/** @returns one line of text that can neither hide anything nor reorder what stands beside it; cut where it is endless */
export function plainWords(text: string): string {
  const seen = text
    .slice(0, 4 * longest)
    .replaceAll(/[\p{Z}\p{Cc}]+/gu, ' ')
    .replaceAll(unseen, '')
    .replaceAll(piled, '$1');
  return seen.length > longest ? `${seen.slice(0, longest)}…`.toWellFormed() : seen;
}
