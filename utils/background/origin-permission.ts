import { browser } from 'wxt/browser';
import { MessageError } from '../messages/error.ts';

/**
 * A list is fetched only where the person allowed its origin: a request without would name this installation
 * to the server. The asking page requests the permission, since that takes the person's click.
 * @throws MessageError `no-permission`
 */
export async function demandPermission(address: string): Promise<void> {
  const { protocol, hostname, href } = new URL(address);
  if (href.startsWith(browser.runtime.getURL(''))) return;
  const allowed = await browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] });
  if (!allowed) throw new MessageError('no-permission', hostname);
}
