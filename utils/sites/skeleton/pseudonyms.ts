/** Made-up stand-ins for what a page names: the same for the same, and of the same form, so that readings still work. */

export class Pseudonyms {
  readonly #given = new Map<string, string>();

  /** A number of as many digits. */
  number(digits: string): string {
    return this.#give(
      `n${digits}`,
      (count) => `9${String(count).padStart(Math.max(1, digits.length - 1), '0')}`,
    );
  }

  /** A word of letters and digits with the same first letter and case, as long as the given one where that is long. */
  word(text: string): string {
    const first = /^[A-Za-z]/.exec(text)?.[0] ?? 'w';
    const capital = text === text.toUpperCase();
    return this.#give(`w${text}`, (count) => {
      const made = `${first}${count}`.padEnd(Math.min(text.length, 40), 'x');
      return capital ? made.toUpperCase() : made;
    });
  }

  #give(key: string, make: (count: number) => string): string {
    const known = this.#given.get(key);
    if (known !== undefined) return known;
    const made = make(this.#given.size + 1);
    this.#given.set(key, made);
    return made;
  }
}
