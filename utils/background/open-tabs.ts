/**
 * Tabs that were open before the extension was: installed, updated, switched on again. Browsers run the manifest's
 * content scripts only in pages that are loaded from then on (Firefox also in those), so these get them here.
 */
import { browser } from 'wxt/browser';
import { settleAllowedSites } from './allowed-sites.ts';
import { serveTabs } from './tab-scripts.ts';

/** Gone with the session, as are the content scripts: after an update, a reload, a restart. */
const doneKey = 'openTabsServed';

/** Gives open tabs the content scripts of their sites, once in each life of the extension. */
export async function serveOpenTabs(): Promise<void> {
  const { session } = browser.storage;
  if ((await session.get(doneKey))[doneKey] === true) return;
  await session.set({ [doneKey]: true });
  const scripts = browser.runtime.getManifest().content_scripts ?? [];
  const allowed = await settleAllowedSites();
  await Promise.all([
    ...scripts.map(({ matches = [], js = [] }) => serveTabs(matches, js, true)),
    serveTabs(allowed.matches, allowed.js, false),
  ]);
}
