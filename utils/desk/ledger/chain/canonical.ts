/**
 * One text for one value: JSON as RFC 8785 writes it (keys by UTF-16 unit, no blanks), with whole numbers only, so that
 * no two programs can disagree on how a number is written.
 */

/**
 * @returns canonical JSON; keys whose value is undefined are left out
 * @throws Error `ledger-bad-change` for what it has no text for: fractions, unsafe whole numbers, broken surrogates
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') {
    if (!value.isWellFormed()) throw new Error('ledger-bad-change');
    return JSON.stringify(value);
  }
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value) || Object.is(value, -0)) throw new Error('ledger-bad-change');
    return String(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object') throw new Error('ledger-bad-change');
  const members: string[] = [];
  // `sort` without a comparison goes by UTF-16 units, as the RFC does
  for (const key of Object.keys(value).toSorted()) {
    const member = (value as Record<string, unknown>)[key];
    if (member !== undefined) members.push(`${canonicalJson(key)}:${canonicalJson(member)}`);
  }
  return `{${members.join(',')}}`;
}
