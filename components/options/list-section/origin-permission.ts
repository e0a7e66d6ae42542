/** Leave to fetch from a list's address: the browser asks the person, and only within a click. */
import { browser } from 'wxt/browser';

/** Hosts that the manifest lets us ask for without TLS: they are this machine. */
const loopback = new Set(['localhost', '127.0.0.1']);

/**
 * The match pattern of an address's host (patterns name no port).
 * @returns undefined where the manifest lets nobody ask for it: the background then says what is wrong with it
 */
export function originPattern(address: string): string | undefined {
  const url = URL.parse(address.trim());
  if (url === null) return undefined;
  const askable = url.protocol === 'https:' || (url.protocol === 'http:' && loopback.has(url.hostname));
  return askable ? `${url.protocol}//${url.hostname}/*` : undefined;
}

/** Origins that are known to be allowed: for these nobody is asked. */
const allowed = new Set<string>();

/** Finds out beforehand whether an address is allowed already, since a click leaves no time for it. */
export async function lookUpPermission(address: string): Promise<void> {
  const origin = originPattern(address);
  if (origin === undefined) return;
  if (await browser.permissions.contains({ origins: [origin] })) allowed.add(origin);
  else allowed.delete(origin);
}

/**
 * Asks for leave to fetch from an address unless it is known to be given. To be called in the click itself, before
 * anything is awaited: Firefox lets nobody ask later.
 * @returns false where the person said no; true also where there is nothing to ask for
 */
export async function askPermission(address: string): Promise<boolean> {
  const origin = originPattern(address);
  if (origin === undefined || allowed.has(origin)) return true;
  const given = await browser.permissions.request({ origins: [origin] });
  if (given) allowed.add(origin);
  return given;
}
