/** The same search done the plain way: every reading of every name, tried one after another. */
import { readings } from '../../../utils/search/pinyin.ts';
import { rank } from '../../../utils/search/rank.ts';
import type { SearchTexts } from '../../../utils/search/texts.ts';

/** Whether `typed` can be read off a text from its first character on. */
function readsFrom(text: string, typed: string): boolean {
  if (typed === '') return true;
  const [character = ''] = text;
  if (character === '') return false;
  const { classOf, syllables } = readings();
  const rest = text.slice(1);
  if (typed.startsWith(character) && readsFrom(rest, typed.slice(1))) return true;
  return (syllables[classOf[character.charCodeAt(0)] ?? 0] ?? []).some((syllable) => {
    const initial = /^[zcs]h/.exec(syllable)?.[0] ?? '';
    const parts = [syllable, syllable.slice(0, 1), ...(initial === '' ? [] : [initial])];
    if (syllable.startsWith(typed)) return true;
    return parts.some((part) => typed.startsWith(part) && readsFrom(rest, typed.slice(part.length)));
  });
}

/** How well an entry's texts fit a name or sound; codes are compared with `mark`, where one is given. */
export function plainRank({ names, marks }: SearchTexts, typed: string, mark?: string): number {
  const letters = typed.replaceAll("'", '');
  const ranks = [
    ...names.map((name) => partRank(name, typed)),
    ...(mark === undefined ? [] : marks.map((own) => partRank(own, mark))),
    ...(/[a-z]/.test(letters) && letters.length <= 30 ? names.map((name) => spelledRank(name, letters)) : []),
  ];
  return Math.min(rank.none, ...ranks);
}

function partRank(text: string, part: string): number {
  if (text === part) return rank.exact;
  if (text.startsWith(part)) return rank.prefix;
  return text.includes(part) ? rank.part : rank.none;
}

function spelledRank(name: string, letters: string): number {
  if (readsFrom(name, letters)) return rank.spelledPrefix;
  const anywhere = Array.from(name, (_, at) => name.slice(at)).some((end) => readsFrom(end, letters));
  return anywhere ? rank.spelledPart : rank.none;
}
