/** Numbers that marketplaces show for firms of other countries, and that only look like a Chinese code. */
import { readCode } from './codes.ts';
import type { UncheckedCode } from './codes.ts';

const han = /\p{Script=Han}/u;

/** Codes that only China gives have so many signs; older ones are as long as numbers of many other registers. */
const shortestOwnCode = 15;

/** Whether a code that is given for a firm of this name may be a number of another country's register. */
export function mayBeForeign(name: string | undefined, { value }: UncheckedCode): boolean {
  return name !== undefined && !han.test(name) && value.length < shortestOwnCode;
}

/** @returns those of a firm's codes, as they are written, that are no number of another country */
export function withoutForeign(name: string | undefined, codes: readonly string[]): string[] {
  return codes.filter((written) => {
    const code = readCode(written);
    return code === null || !mayBeForeign(name, code);
  });
}
