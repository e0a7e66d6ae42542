/** The middles of registered names: trade name and trade, region and form left out, and where words begin in them. */
import { splitName } from '../../utils/identity/names.ts';
import { tradeBefore } from '../../utils/identity/trades.ts';

export interface Core {
  text: string;
  /** How many characters are the trade name, as far as the table of trades tells. */
  tradeName: number;
  /** Where a word of trade may end: before each known word of trade, and at the end. Ascending. */
  ends: readonly number[];
}

const han = /^[\u4e00-\u9fff]+$/u;
const longestCore = 14;

/** @returns each middle once, whoever else has it; names that give no trade name are left out */
export async function coresOf(names: AsyncIterable<{ name: string }>): Promise<Core[]> {
  const cores = new Map<string, Core>();
  for await (const { name } of names) {
    const { tradeName, trade } = splitName(name);
    const text = tradeName + trade;
    if (tradeName === '' || text.length > longestCore || cores.has(text) || !han.test(text)) continue;
    const ends = endsIn(text, tradeName.length);
    if (ends) cores.set(text, { text, tradeName: tradeName.length, ends });
  }
  return [...cores.values()];
}

/** Undefined where the trade is not made of known words alone, so that nobody can say where words end. */
function endsIn(text: string, tradeName: number): number[] | undefined {
  const ends = [text.length];
  let at = text.length;
  while (at > tradeName) {
    const length = tradeBefore(text, at);
    if (length === 0 || at - length < tradeName) return undefined;
    at -= length;
    ends.unshift(at);
  }
  return ends;
}
