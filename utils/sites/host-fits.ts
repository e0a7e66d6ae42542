/** Hosts as packs name them. */

/** Whether `hostname` is `pattern`, or below it where the pattern begins with `*.`; `*` alone is every host. */
export function hostFits(hostname: string, pattern: string): boolean {
  if (pattern === '*') return true;
  if (!pattern.startsWith('*.')) return hostname === pattern;
  const domain = pattern.slice(2);
  return hostname === domain || hostname.endsWith(`.${domain}`);
}
