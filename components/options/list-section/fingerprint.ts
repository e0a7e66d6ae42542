/** Fingerprints as people read, copy and paste them. */

/** SHA-256 in hex. */
const form = /^[0-9a-f]{64}$/;

/** In groups of four, so that people can compare it. */
export function groupFingerprint(fingerprint: string): string {
  return (fingerprint.match(/.{1,4}/g) ?? []).join(' ');
}

/** A fingerprint as people paste it, in groups or with a prefix, in its plain form; undefined if it is none. */
export function plainFingerprint(pasted: string): string | undefined {
  const digits = pasted
    .trim()
    .toLowerCase()
    .replace(/^sha-?256\s*[:=]?/, '')
    .replaceAll(/[\s:·-]/g, '');
  return form.test(digits) ? digits : undefined;
}
