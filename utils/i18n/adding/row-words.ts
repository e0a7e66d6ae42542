/** What a page says of a row of a table that was left out, or taken with a doubt. */
import type { AddingTexts } from './texts.ts';
import { zhCN } from './zh-CN.ts';

type RowKey = Extract<keyof typeof zhCN, `row.${string}`>;
type KnownKey = Exclude<RowKey, 'row.unknown'>;

function isKnown(key: string): key is KnownKey {
  return Object.hasOwn(zhCN, key) && key !== 'row.unknown';
}

/** @param code of a RowNote; one that this version does not know is named */
export function rowWords(texts: AddingTexts, code: string): string {
  const key = `row.${code}`;
  return isKnown(key) ? texts.say(key) : texts.say('row.unknown', { code });
}
