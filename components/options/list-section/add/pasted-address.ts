/** Addresses and shared links as people paste them (the link's form: docs/feed.md). */

export type PastedAddress =
  | { address: string; fingerprint?: string; listId?: string }
  | { failure: 'bad-address' | 'bad-link' };

/** `lists.example/a`, as people say it. */
const withoutScheme = /^[^\s/:@]+\.[^\s/:@]+(?::\d+)?(?:[/?#]|$)/;

/**
 * @returns the address with what stands behind `#`, since that is part of a link; and the fingerprint and id that a
 *   link carries. A link whose fingerprint is damaged is none at all: it must not become an address without one
 */
export function readPasted(text: string): PastedAddress {
  const typed = text.replaceAll(/[\s\u200B-\u200F\u2060\uFEFF]/g, '');
  const url = URL.parse(withoutScheme.test(typed) ? `https://${typed}` : typed);
  if (url === null || !/^https?:$/.test(url.protocol)) return { failure: 'bad-address' };
  const carried = new URLSearchParams(url.hash.slice(1));
  if (!carried.has('xinbiao')) return { address: url.href };
  const fingerprint = (carried.get('root') ?? '').toLowerCase();
  const listId = carried.get('id') ?? '';
  return /^[0-9a-f]{64}$/.test(fingerprint) && listId !== ''
    ? { address: url.href, fingerprint, listId }
    : { failure: 'bad-link' };
}
