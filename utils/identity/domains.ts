/**
 * Hosts and registrable domains, by the public suffix list with its private section (through tldts), which every
 * comparison of domains uses.
 */
import { parse } from 'tldts';
import { isPlatformDomain } from './never-subjects.ts';

/** A host that can be a subject or belong to one. */
export interface HostReading {
  /** ASCII (punycode), lower case, without a leading `www.`. */
  host: string;
  /**
   * The registrable domain. Undefined for an IP address, and for a name below a private suffix (`foo.github.io`),
   * whose neighbours belong to others: such a name stands for its own host only.
   */
  domain?: string;
}

/**
 * The host of an address.
 * @param address an absolute or protocol-relative address, or a bare host; internationalised names are understood
 * @returns ASCII in lower case, without port and trailing dot; null where there is none or it has no dot
 */
export function hostOf(address: string): string | null {
  const text = address.trim();
  const absolute = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `http://${text.replace(/^\/\//, '')}`;
  const host = URL.parse(absolute)?.hostname.replace(/\.$/, '');
  return host && host.includes('.') ? host : null;
}

/**
 * Reads a host as something that a list may name.
 * @param host as `hostOf` gives it
 * @returns null for what is never a subject: the hosts of platforms and search engines, public suffixes (private ones
 *   included), and addresses of private networks
 */
export function readHost(host: string): HostReading | null {
  const { domain, isIp, isPrivate } = parse(host, { allowPrivateDomains: true });
  if (isIp) return isPublicAddress(host) ? { host } : null;
  if (domain === null || isPlatformDomain(domain)) return null;
  const bare = host.startsWith('www.') && host !== domain ? host.slice('www.'.length) : host;
  return isPrivate ? { host: bare } : { host: bare, domain };
}

function isPublicAddress(ip: string): boolean {
  return !/^(?:0|10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01]))\./.test(ip) && !ip.includes(':');
}
