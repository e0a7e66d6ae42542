/**
 * A list is fetched only where the person allowed its origin: a request without would name this installation to the
 * server. An allowance can be taken back at any time, so it is looked at before every request's first.
 */
import { browser } from 'wxt/browser';

/** Whether a list's address may be fetched. The package's own files always may. */
export async function mayFetch(address: string): Promise<boolean> {
  const { protocol, hostname, href } = new URL(address);
  if (href.startsWith(browser.runtime.getURL(''))) return true;
  return browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] });
}
