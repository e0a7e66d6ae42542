/**
 * The end of a chain as a short code, to be printed or read aloud: the first 115 bits of its hash and two check
 * characters, in Crockford's base32 (no I, L, O or U), five groups of five.
 */

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const contentLength = 23;
const codeLength = 25;
/** The greatest prime below 32²: a character that is wrong, or two neighbours that changed places, are always noticed. */
const checkModulus = 1021n;

/** @param hash 64 hex digits */
export function depositCode(hash: string): string {
  const content = BigInt(`0x${hash}`) >> BigInt(256 - 5 * contentLength);
  const text = written(content, contentLength) + written(content % checkModulus, codeLength - contentLength);
  return text.replaceAll(/.{5}(?=.)/g, '$&-');
}

/**
 * Reads a code as a person typed it: groups, case, full width and letters that look like digits do not matter.
 * @returns the beginning of the hash, in bits
 * @throws Error `ledger-bad-code` where it is none, or mistyped
 */
export function readDepositCode(typed: string): { bits: bigint } {
  const text = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  const digits = Array.from(text, (character) => alphabet.indexOf(character));
  if (digits.length !== codeLength || digits.includes(-1)) throw new Error('ledger-bad-code');
  const read = (from: number, to?: number): bigint =>
    digits.slice(from, to).reduce((value, digit) => value * 32n + BigInt(digit), 0n);
  const bits = read(0, contentLength);
  if (bits % checkModulus !== read(contentLength)) throw new Error('ledger-bad-code');
  return { bits };
}

/** Whether a code stands for a hash. */
export function isCodeOf({ bits }: { bits: bigint }, hash: string): boolean {
  return BigInt(`0x${hash}`) >> BigInt(256 - 5 * contentLength) === bits;
}

function written(value: bigint, length: number): string {
  let text = '';
  for (let left = value, n = 0; n < length; left /= 32n, n += 1)
    text = alphabet.charAt(Number(left % 32n)) + text;
  return text;
}
