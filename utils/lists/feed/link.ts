/**
 * A link that carries a subscription whole: the feed's address, and behind `#` the list's id and the fingerprint of
 * its first root. What is behind `#` never reaches a server.
 *
 *     https://lists.example/blacklist/#xinbiao=1&id=blacklist-2026&root=<64 hex digits>
 */
import { ListInfo } from '../../model/list.ts';

export interface FeedLink {
  /** The address as it was given, without what stands behind `#`. */
  address: string;
  listId?: string;
  /** SHA-256 of the bytes of `root/1.json`, hex. */
  fingerprint?: string;
}

const version = '1';

/** @returns what is to stand behind a feed's address, `#` included */
export function linkFragment({ listId, fingerprint }: { listId: string; fingerprint: string }): string {
  return `#${new URLSearchParams({ xinbiao: version, id: listId, root: fingerprint }).toString()}`;
}

/** @returns the link to a feed */
export function formatFeedLink(link: Required<FeedLink>): string {
  return link.address.replace(/#.*$/s, '') + linkFragment(link);
}

/**
 * Reads a link, or a bare address. Whether the address is one that lists are fetched from is for others to say.
 * @returns undefined for what is no address, and for a link whose id or fingerprint is missing, damaged or of another
 *   version: a pin that cannot be read must not become none
 */
export function readFeedLink(text: string): FeedLink | undefined {
  const url = URL.parse(text.trim());
  if (url === null) return undefined;
  const fragment = new URLSearchParams(url.hash.slice(1));
  url.hash = '';
  const address = url.href;
  if (!fragment.has('xinbiao')) return { address };
  const one = (name: string): string => {
    const values = fragment.getAll(name);
    return values.length === 1 ? (values[0] ?? '') : '';
  };
  const listId = one('id');
  const fingerprint = one('root').toLowerCase();
  const sound =
    one('xinbiao') === version &&
    ListInfo.shape.id.safeParse(listId).success &&
    /^[0-9a-f]{64}$/.test(fingerprint);
  return sound ? { address, listId, fingerprint } : undefined;
}
