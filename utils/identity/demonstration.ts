/** Addresses of our own demonstration market, on loopback (cli/demo/market). */

const market = 'market.xinbiao.localhost';

/** Whether an address is one of the market's licence pages. */
export function isDemonstrationLicence(address: string): boolean {
  const url = URL.parse(address);
  return url?.protocol === 'http:' && url.hostname === market && url.pathname.startsWith('/licence/');
}

/** The licence page of a shop of the market. @param page any page of the market: its port is chosen at each start */
export function demonstrationLicence(shopId: string, page: string): string | undefined {
  const url = URL.parse(page);
  if (url?.hostname !== market) return undefined;
  return `${url.origin}/licence/${encodeURIComponent(shopId)}`;
}
