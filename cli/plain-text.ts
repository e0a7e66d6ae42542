/**
 * Texts of lists on a terminal: what a terminal would obey (control characters, and with them every escape sequence)
 * and what is not seen or turns the direction of the text around is shown by its number instead.
 */
export function plainText(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `\\u{${code.toString(16)}}`;
  });
}
