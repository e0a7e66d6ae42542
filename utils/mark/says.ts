/** What a mark may say: what lists say of a shop, or what became of a mark that stood here. */
import type { Verdict } from '../model/verdict.ts';
import { writeDay } from '../i18n/dates.ts';
import type { MarkTexts } from '../i18n/marks/texts.ts';
import type { ShownFinding } from './shown.ts';
import { markSentence, markWords } from './words.ts';
import type { MarkWords } from './words.ts';

export type Findings = readonly [ShownFinding, ...ShownFinding[]];

export type Says =
  | { findings: Findings; folded?: boolean }
  /** The person muted the shop or said that the entry is not this shop: pressed, it is undone. */
  | { undo: 'muted' | 'disowned'; id: string }
  /** A mark that stood here was wrong. */
  | { corrected: NonNullable<Verdict['corrected']> };

const inFull = (says: Says): string => JSON.stringify(says);

/** The same verdict is the same array (`shown.ts`); a newer verdict may still say the same. */
export function sayTheSame(one: Says, other: Says): boolean {
  if ('findings' in one && 'findings' in other && one.findings === other.findings)
    return one.folded === other.folded;
  return inFull(one) === inFull(other);
}

/** A calm sign without a list's colour. */
function quietWords(word: string, plate: string, name: string, fixed: boolean): MarkWords {
  return {
    level: 'notice',
    weight: 'grey',
    word,
    plates: [{ kind: 'more', text: plate, fixed }],
    name,
  };
}

/** The words of a mark, whatever it says. */
export function wordsOf(texts: MarkTexts, says: Says): MarkWords {
  if ('undo' in says) {
    const word = texts.say(`quiet.${says.undo}`);
    return quietWords(word, texts.say('quiet.undo'), texts.say('quiet.name', { words: word }), true);
  }
  if ('corrected' in says) {
    const word = texts.say('quiet.corrected');
    const by = correctedBy(texts, says.corrected);
    const words = [word, by].join(texts.say('join.comma'));
    return quietWords(
      word,
      by,
      texts.say('quiet.corrected-name', { words, list: says.corrected.list }),
      false,
    );
  }
  const words = markWords(texts, says.findings);
  return says.folded === true ? foldedWords(texts, words, says.findings[0]) : words;
}

/** What a banner says after its word. */
export function sentenceOf(texts: MarkTexts, says: Says): string {
  if ('undo' in says) return texts.say('quiet.undo');
  if ('corrected' in says) return correctedBy(texts, says.corrected);
  return markSentence(texts, says.findings[0]);
}

function correctedBy(texts: MarkTexts, { issuer, on }: NonNullable<Verdict['corrected']>): string {
  return texts.say('quiet.corrected-by', { issuer, date: writeDay(texts.language, on) });
}

/** One line in a folded result's place: why it is folded, and that it opens again. */
function foldedWords(texts: MarkTexts, words: MarkWords, { list }: ShownFinding): MarkWords {
  const folded = `${texts.say('quiet.folded')} · ${texts.say('quiet.unfold')}`;
  const said = [words.word, ...words.plates.map(({ text }) => text), list.info.title];
  return {
    ...words,
    plates: [
      ...words.plates,
      { kind: 'more', text: folded, fixed: true },
      { kind: 'seen', text: list.info.title, fixed: false },
    ],
    name: texts.say('quiet.fold-name', {
      words: [...said, texts.say('quiet.folded')].join(texts.say('join.comma')),
    }),
  };
}
