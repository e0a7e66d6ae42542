/** Addresses of lists as people type, paste or share them. */
import { readFeedLink } from './feed/link.ts';
import type { FeedLink } from './feed/link.ts';
import { SyncError } from './sync-error.ts';

/** Hosts that never leave the machine: plain HTTP is as private there as anything. */
const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * The address of a feed's folder, ending in a slash: what is typed with or without `feed.json`, query or fragment.
 * @param ours addresses below which the extension's own files lie, allowed with their scheme
 * @throws SyncError `bad-address` for anything but HTTPS (or HTTP on this machine)
 */
export function feedAddress(typed: string, ours?: string): string {
  const url = allowedAddress(typed, ours);
  url.search = '';
  url.hash = '';
  url.pathname = url.pathname.replace(/(?:feed\.json|index\.html)$/, '').replace(/\/*$/, '/');
  return url.href;
}

/**
 * The address of a table or a list of domains: what is typed, without its fragment.
 * @throws SyncError `bad-address` for anything but HTTPS (or HTTP on this machine)
 */
export function sourceAddress(typed: string, ours?: string): string {
  const url = allowedAddress(typed, ours);
  url.hash = '';
  return url.href;
}

function allowedAddress(typed: string, ours: string | undefined): URL {
  const url = URL.parse(typed.trim());
  if (url === null) throw new SyncError('bad-address', typed);
  const secure = url.protocol === 'https:' || (url.protocol === 'http:' && loopback.has(url.hostname));
  const own = ours !== undefined && url.href.startsWith(ours);
  if (!secure && !own) throw new SyncError('bad-address', typed);
  if (url.username || url.password) throw new SyncError('bad-address', 'a name or password in the address');
  return url;
}

/**
 * What is typed or pasted as the place of a feed: its address, or a link that pins id and fingerprint as well.
 * @param compared a fingerprint that the person gave beside it
 * @param ours as of `feedAddress`
 * @throws SyncError `bad-address`; `bad-link` for a link that is damaged, or says another fingerprint than is given
 */
export function feedPlace(typed: string, compared?: string, ours?: string): FeedLink {
  const address = feedAddress(typed, ours);
  const link = readFeedLink(typed);
  if (link === undefined) throw new SyncError('bad-link', typed);
  const given = compared?.trim().toLowerCase();
  if (given !== undefined && link.fingerprint !== undefined && given !== link.fingerprint) {
    throw new SyncError('bad-link', 'the fingerprint in the link is another');
  }
  const fingerprint = given ?? link.fingerprint;
  return {
    address,
    ...(link.listId !== undefined && { listId: link.listId }),
    ...(fingerprint !== undefined && { fingerprint }),
  };
}
