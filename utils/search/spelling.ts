/**
 * Names by how they are said: whole syllables, first letters, or both mixed (`hangzhou`, `hz`, `hangz`, `杭zhou`), the
 * last syllable as far as it is typed. What is typed becomes a small automaton over positions in it, which takes a
 * name's characters one after another: all ways to read it are followed at once, whatever their number.
 */
import { separator } from './packed.ts';
import { readings } from './pinyin.ts';

/** One bit a position, in 32-bit integers that have no sign. */
const longest = 30;

const doubleInitials = ['zh', 'ch', 'sh'];

export class Spelling {
  readonly #classOf: Uint16Array;
  /** By class and position: the positions behind a character of that class, a bit each. */
  readonly #moves: Int32Array;
  /** The same from the beginning of what is typed. */
  readonly #begin: Int32Array;
  readonly #length: number;

  private constructor(text: string) {
    const { classOf, syllables } = readings();
    const length = text.length;
    const rows: number[][] = syllables.map((own) => movesOf(text, own));
    this.#classOf = classOf.slice();
    // What is typed may hold characters as they are: such a one is read and stands for itself too.
    for (const character of new Set(text)) {
      const code = character.charCodeAt(0);
      const read = rows[classOf[code] ?? 0] ?? [];
      const itself = Array.from({ length }, (_, at) =>
        text[at] === character ? (read[at] ?? 0) | (1 << (at + 1)) : (read[at] ?? 0),
      );
      this.#classOf[code] = rows.push(itself) - 1;
    }
    this.#moves = Int32Array.from(rows.flat());
    this.#begin = Int32Array.from(rows, ([first = 0]) => first);
    this.#length = length;
  }

  /**
   * @param text folded as names are
   * @returns undefined where nothing of it can be a reading: it has no Latin letter, or is too long for a name's
   */
  static of(text: string): Spelling | undefined {
    const typed = text.replaceAll(/['’]/g, '');
    return /[a-z]/.test(typed) && typed.length <= longest ? new Spelling(typed) : undefined;
  }

  /**
   * Goes through texts, each behind a separator.
   * @param found told where a text begins of which some part can be read so, and whether its beginning can
   */
  seek(units: Uint16Array, found: (text: number, atStart: boolean) => void): void {
    const classOf = this.#classOf;
    const moves = this.#moves;
    const begin = this.#begin;
    const length = this.#length;
    const end = 1 << length;
    let live = 0;
    for (let at = 0; at < units.length; at += 1) {
      // a separator has no reading, and so ends all that was begun
      const known = classOf[units[at] ?? separator] ?? 0;
      let next = begin[known] ?? 0;
      if (live !== 0) {
        const row = known * length;
        for (let left = live; left !== 0; left &= left - 1) {
          next |= moves[row + 31 - Math.clz32(left & -left)] ?? 0;
        }
      }
      live = next;
      if ((next & end) === 0) continue;
      const text = units.lastIndexOf(separator, at) + 1;
      found(text, this.#isAtStart(units, text));
      at = units.indexOf(separator, at);
      live = 0;
    }
  }

  #isAtStart(units: Uint16Array, from: number): boolean {
    let live = 1;
    for (let at = from; live !== 0; at += 1) {
      const unit = units[at] ?? separator;
      const row = (this.#classOf[unit] ?? 0) * this.#length;
      let next = 0;
      for (let left = live; left !== 0; left &= left - 1) {
        next |= this.#moves[row + 31 - Math.clz32(left & -left)] ?? 0;
      }
      if ((next & (1 << this.#length)) !== 0) return true;
      live = unit === separator ? 0 : next;
    }
    return false;
  }
}

/** From each position of what is typed: the positions behind a character that is read as one of `syllables`. */
function movesOf(text: string, syllables: readonly string[]): number[] {
  return Array.from(text, (_, at) => {
    let next = 0;
    for (const syllable of syllables) next |= movesBy(text, at, syllable);
    return next;
  });
}

function movesBy(text: string, at: number, syllable: string): number {
  if (text[at] !== syllable[0]) return 0;
  let next = 1 << (at + 1); // its first letter alone
  if (doubleInitials.some((initial) => syllable.startsWith(initial) && text.startsWith(initial, at))) {
    next |= 1 << (at + 2);
  }
  if (text.startsWith(syllable, at)) next |= 1 << (at + syllable.length);
  const left = text.length - at;
  if (left < syllable.length && syllable.startsWith(text.slice(at))) next |= 1 << text.length;
  return next;
}
