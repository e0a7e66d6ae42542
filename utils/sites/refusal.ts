/** Which addresses a person may allow to be read, known without the packs: the background has none of them. */
import { isPlatformDomain } from '../identity/never-subjects.ts';
import { hostFits } from './host-fits.ts';

/**
 * Why the general reading is not for an address: it is no web site with a name of its own, it has a pack, or it is a
 * platform's, on which what stands there is not who runs it. Null where the person may allow it.
 * @param matches the match patterns of pages that packs read, as the manifest has them
 */
export function refusalOf(
  url: string,
  matches: readonly string[],
): 'no-site' | 'has-pack' | 'platform' | null {
  const address = URL.parse(url);
  if (!address || !/^https?:$/.test(address.protocol) || !isDomain(address.hostname)) return 'no-site';
  if (matches.some((pattern) => covers(pattern, address))) return 'has-pack';
  return isOnPlatform(address.hostname) ? 'platform' : null;
}

/** Patterns as our manifest has them: `*://*.shop.example/*`. */
function covers(pattern: string, { protocol, hostname }: URL): boolean {
  const [scheme, host = ''] = pattern.replace(/\/\*$/, '').split('://');
  return (scheme === '*' || protocol === `${scheme}:`) && hostFits(hostname, host);
}

/** A name with a top-level domain: no number, no name of this machine or its network. */
function isDomain(host: string): boolean {
  return /\.(?:[a-z]{2,}|xn--[\da-z-]+)$/i.test(host) && !/\.(?:localhost|local|internal|lan)$/i.test(host);
}

/** Whether the host, or a domain above it, is a platform's. */
function isOnPlatform(host: string): boolean {
  for (let at = 0; at >= 0; at = host.indexOf('.', at) + 1 || -1) {
    if (isPlatformDomain(host.slice(at).toLowerCase())) return true;
  }
  return false;
}
