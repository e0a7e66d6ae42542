/** How Chinese characters are read: which of them share their readings, so that a search reckons once for all of these. */
import { pinyinTable } from './pinyin-table.ts';

export interface Readings {
  /** By UTF-16 code: the class of characters with the same readings; 0 for all that have none. */
  classOf: Uint16Array;
  /** By class: the syllables that its characters may be read as, without tones. Class 0 has none. */
  syllables: readonly (readonly string[])[];
}

let known: Readings | undefined;

/** The readings of the 8,000 characters in general use, each with all that it has (重: chong, zhong). Made once. */
export function readings(): Readings {
  known ??= readTable();
  return known;
}

function readTable(): Readings {
  const ofCharacter = new Map<string, string[]>();
  for (const line of pinyinTable.split('\n')) {
    const [syllable = '', characters = ''] = line.split(' ');
    for (const character of characters) {
      const syllables = ofCharacter.get(character);
      if (syllables) syllables.push(syllable);
      else ofCharacter.set(character, [syllable]);
    }
  }
  const classOf = new Uint16Array(0x1_0000);
  const syllables: string[][] = [[]];
  const classes = new Map<string, number>();
  for (const [character, own] of ofCharacter) {
    const name = own.join();
    const known_ = classes.get(name) ?? syllables.push(own) - 1;
    classes.set(name, known_);
    classOf[character.charCodeAt(0)] = known_;
  }
  return { classOf, syllables };
}
