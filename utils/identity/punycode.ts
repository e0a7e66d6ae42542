/** Labels of internationalised domain names in Unicode, decoded by RFC 3492. `URL` does the way to ASCII. */

const [base, tMin, tMax, skew, damp, initialBias, initialCode] = [36, 1, 26, 38, 700, 72, 128];

/**
 * Puts a host into Unicode, label by label.
 * @param host in ASCII, lower case
 * @returns a label that is no valid punycode stays as it is
 */
export function unicodeHost(host: string): string {
  return host
    .split('.')
    .map((label) => (label.startsWith('xn--') ? (decode(label.slice(4)) ?? label) : label))
    .join('.');
}

function decode(text: string): string | undefined {
  const delimiter = text.lastIndexOf('-');
  const output = Array.from(text.slice(0, Math.max(0, delimiter)), (sign) => sign.codePointAt(0) ?? 0);
  let [code, at, bias] = [initialCode, 0, initialBias];
  for (let index = delimiter < 0 ? 0 : delimiter + 1; index < text.length;) {
    const before = at;
    for (let weight = 1, place = base; ; place += base, index += 1) {
      const digit = digitOf(text.charAt(index));
      if (digit === undefined) return undefined;
      at += digit * weight;
      const threshold = Math.min(tMax, Math.max(tMin, place - bias));
      if (digit < threshold) break;
      weight *= base - threshold;
    }
    index += 1;
    const length = output.length + 1;
    bias = adapted(at - before, length, before === 0);
    code += Math.floor(at / length);
    at %= length;
    if (code > 0x10ffff) return undefined;
    output.splice(at, 0, code);
    at += 1;
  }
  return String.fromCodePoint(...output);
}

function digitOf(sign: string): number | undefined {
  const digit = Number.parseInt(sign, 36);
  if (Number.isNaN(digit)) return undefined;
  // Letters stand for 0 to 25 here and digits for 26 to 35; in base 36 it is the other way round.
  return digit < 10 ? digit + 26 : digit - 10;
}

function adapted(delta: number, length: number, first: boolean): number {
  let rest = first ? Math.floor(delta / damp) : Math.floor(delta / 2);
  rest += Math.floor(rest / length);
  let bias = 0;
  while (rest > ((base - tMin) * tMax) / 2) {
    rest = Math.floor(rest / (base - tMin));
    bias += base;
  }
  return bias + Math.floor(((base - tMin + 1) * rest) / (rest + skew));
}
