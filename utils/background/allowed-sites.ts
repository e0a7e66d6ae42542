/**
 * Sites without a pack that the person allowed. What counts is both their word (`settings.sitesAllowed`) and the
 * browser's permission, which can be taken back in the browser at any time; what a list's address was allowed for is
 * no leave to read that site.
 */
import { browser } from 'wxt/browser';
import { MessageError } from '../messages/error.ts';
import { pagesOfPacks } from '../pages-of-packs.ts';
import { changeSettings, readSettings } from '../settings.ts';
import { originOf, patternOf } from '../site-origin.ts';
import { refusalOf } from '../sites/refusal.ts';
import { forgetWanted, wantedSite } from '../wanted-site.ts';
import { serveTabs } from './tab-scripts.ts';

const scriptId = 'allowed-sites';
const files = ['imprint.js', 'packs/web.js', 'marks.js'];

/** Where content scripts run for these sites. */
interface AllowedScripts {
  matches: string[];
  js: string[];
}

/** Changes wait for each other: two at once would lose one of them. */
let last: Promise<unknown> = Promise.resolve();

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = last.then(work);
  last = done.catch(() => undefined);
  return done;
}

/** @throws MessageError `no-permission`, `not-allowed` for a site that nobody can allow */
export function allowSite(origin: string): Promise<void> {
  return inTurn(async () => {
    if (originOf(origin) !== origin || refusalOf(origin, pagesOfPacks()) !== null)
      throw new MessageError('not-allowed');
    if (!(await isPermitted(origin))) throw new MessageError('no-permission', origin);
    await forgetWanted();
    const { sitesAllowed } = await readSettings();
    await settle([...sitesAllowed.filter((other) => other !== origin), origin]);
    await serveTabs([patternOf(origin)], files, false);
  });
}

/** Completes what the popup began, where the browser closed it to ask. @param origins match patterns that came */
export async function allowWanted(origins: readonly string[]): Promise<void> {
  const wanted = await wantedSite();
  if (wanted !== undefined && origins.includes(patternOf(wanted))) await allowSite(wanted);
}

/** @param keepPermission where a list is fetched from there */
export function forgetSite(origin: string, keepPermission: boolean): Promise<void> {
  return inTurn(async () => {
    const { sitesAllowed } = await readSettings();
    await settle(sitesAllowed.filter((other) => other !== origin));
    if (!keepPermission) await browser.permissions.remove({ origins: [patternOf(origin)] });
  });
}

/**
 * Brings the registered script to what is allowed and permitted now: after updates registrations are lost, permissions
 * can have been taken back, a site can have got a pack.
 */
export function settleAllowedSites(): Promise<AllowedScripts> {
  return inTurn(async () => settle((await readSettings()).sitesAllowed));
}

async function settle(wanted: readonly string[]): Promise<AllowedScripts> {
  const before = (await readSettings()).sitesAllowed;
  const permitted = await Promise.all(wanted.map(mayStillRead));
  const sites = wanted.filter((_, i) => permitted[i]);
  const matches = sites.map(patternOf);
  await register(matches);
  // last: open pages of these sites ask anew when settings change
  if (sites.join() !== before.join()) await changeSettings({ sitesAllowed: sites });
  return { matches, js: files };
}

async function register(matches: string[]): Promise<void> {
  const { scripting } = browser;
  const [registered] = await scripting.getRegisteredContentScripts({ ids: [scriptId] });
  if (matches.length === 0) {
    if (registered) await scripting.unregisterContentScripts({ ids: [scriptId] });
    return;
  }
  const script = { id: scriptId, matches, js: files, runAt: 'document_start' as const };
  if (registered) await scripting.updateContentScripts([script]);
  else await scripting.registerContentScripts([script]);
}

async function mayStillRead(origin: string): Promise<boolean> {
  return refusalOf(origin, pagesOfPacks()) === null && isPermitted(origin);
}

function isPermitted(origin: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [patternOf(origin)] });
}
