/** Origins of sites that a person allows: without port, since match patterns name none. */

/** @returns such as `https://shop.example`; undefined for what is no web address */
export function originOf(address: string): string | undefined {
  const url = URL.parse(address);
  return url && /^https?:$/.test(url.protocol) ? `${url.protocol}//${url.hostname}` : undefined;
}

/** The match pattern of all its pages. */
export function patternOf(origin: string): string {
  return `${origin}/*`;
}
