/**
 * A list is fetched only where the person allowed its origin: a request without would name this installation to the
 * server. An allowance can be taken back at any time, so it is looked at before every request's first. The asking page
 * requests the permission, since that takes the person's click.
 */
import { browser } from 'wxt/browser';
import { MessageError } from '../messages/error.ts';

/** Whether a list's address may be fetched. The package's own files always may. */
export async function mayFetch(address: string): Promise<boolean> {
  const { protocol, hostname, href } = new URL(address);
  if (href.startsWith(browser.runtime.getURL(''))) return true;
  return browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] });
}

/** @throws MessageError `no-permission` */
export async function demandPermission(address: string): Promise<void> {
  if (!(await mayFetch(address))) throw new MessageError('no-permission', new URL(address).hostname);
}
