/** Whether a host that a list names can be listed as a website, and which host that is. */
import { parse } from 'tldts';
import { hostOf, readHost } from '../../identity/domains.ts';
import { isPlatformDomain } from '../../identity/never-subjects.ts';
import { readShopAddress } from '../../identity/storefronts.ts';

/** What a host on a list is: one that may be listed, or why it never is. */
export type WebsiteReading =
  | { host: string }
  | { refused: 'never-subject'; why: 'platform' | 'public-suffix' | 'private-address' }
  | { refused: 'not-a-domain' | 'address-with-path' };

/** RFC 1035. */
const longestHost = 253;
const longestAddress = 2000;

/** What hosts files name themselves, and no website. */
const ownNames =
  /^(?:localhost|broadcasthost|local|ip6-.*|.*\.(?:localdomain|local|localhost|internal|lan|arpa))$/i;
const plainHost = /^(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+(?:[a-z]{2,}|xn--[a-z\d-]+)$/;

/**
 * Reads a host or address that a list names as a website.
 * @returns its host in small letters, in ASCII, without `www.`: it stands for all below it only where it is a
 *   registrable domain, which comparing sees to. A shop's own host on a marketplace is that shop
 */
export function readWebsite(text: string): WebsiteReading {
  const lower = text.toLowerCase();
  if (lower.length > longestAddress) return { refused: 'not-a-domain' };
  if (plainHost.test(lower)) return judgeHost(lower);
  if (ownNames.test(lower) || /\s/.test(lower)) return { refused: 'not-a-domain' };
  const address = URL.parse(
    /^[a-z][a-z\d+.-]*:\/\//.test(lower) ? text : `http://${text.replace(/^\/\//, '')}`,
  );
  const host =
    address && /^https?:$/.test(address.protocol) && !address.username ? hostOf(address.href) : null;
  if (!address || host === null || !/^[a-z\d.-]+$/.test(host)) return { refused: 'not-a-domain' };
  // One page of a site is not the site; a marketplace's shop may be told by its path.
  if ((address.pathname !== '/' || address.search !== '') && !isPlatformHost(host)) {
    return /^\/(?:index\.\w+)?$/.test(address.pathname) ? judgeHost(host) : { refused: 'address-with-path' };
  }
  return judgeHost(host);
}

const isPlatformHost = (host: string): boolean =>
  isPlatformDomain(parse(host, { allowPrivateDomains: true }).domain ?? '');

function judgeHost(host: string): WebsiteReading {
  if (host.length > longestHost || ownNames.test(host)) return { refused: 'not-a-domain' };
  const reading = readHost(host);
  if (reading) return { host: reading.host };
  const shop = readShopAddress(`https://${host}/`);
  if (shop?.host) return { host: shop.host };
  const { domain, isIp, isIcann, isPrivate } = parse(host, { allowPrivateDomains: true });
  if (isIp) return { refused: 'never-subject', why: 'private-address' };
  if (domain === null) {
    return isIcann || isPrivate
      ? { refused: 'never-subject', why: 'public-suffix' }
      : { refused: 'not-a-domain' };
  }
  return { refused: 'never-subject', why: 'platform' };
}
