/** A contributed link in words: which shop, and who was seen to run it. */
import { dot } from '../../../utils/i18n/dot.ts';
import { writeDay } from '../../../utils/i18n/dates.ts';
import type { PageTexts } from '../../../utils/i18n/pages/texts.ts';
import type { ContributedLink } from '../../../utils/model/report.ts';
import { plainWords } from '../../plain-words.ts';

/** @returns the shop's site, name and numbers, which no other link of a report has all of */
export function shopWords(pages: PageTexts, { storefront }: ContributedLink): string {
  const { site, name, shopId, sellerId, host } = storefront;
  return wordsOf([pages.say(`site.${site}`), name, shopId, sellerId, host]).join(dot);
}

/** @returns company, code, the day and the page, a line each */
export function operatorWords(pages: PageTexts, { company, code, seenOn, seenAt }: ContributedLink): string {
  return wordsOf([company, code, writeDay(pages.language, seenOn), seenAt]).join('\n');
}

const wordsOf = (parts: readonly (string | undefined)[]): string[] =>
  parts.filter((part) => part !== undefined).map(plainWords);
