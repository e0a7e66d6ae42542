/**
 * Tabs that were open before the extension was: installed, updated, switched on again. Browsers run the manifest's
 * content scripts only in pages that are loaded from then on (Firefox also in those), so these get them here.
 */
import { browser } from 'wxt/browser';

/** Gone with the session, as are the content scripts: after an update, a reload, a restart. */
const doneKey = 'openTabsServed';

/** Gives open tabs the content scripts that the manifest names for them, once in each life of the extension. */
export async function serveOpenTabs(): Promise<void> {
  const { session } = browser.storage;
  if ((await session.get(doneKey))[doneKey] === true) return;
  await session.set({ [doneKey]: true });
  const scripts = browser.runtime.getManifest().content_scripts ?? [];
  await Promise.all(scripts.map(({ matches = [], js = [] }) => inject(matches, js)));
}

async function inject(matches: readonly string[], files: readonly string[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: [...matches], discarded: false });
  const open = tabs.flatMap(({ id }) => id ?? []);
  await Promise.all(open.map((tabId) => injectInto(tabId, files)));
}

async function injectInto(tabId: number, files: readonly string[]): Promise<void> {
  try {
    await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      files: [...files] as never[], // the manifest's own, which WXT's type of this call does not know
      injectImmediately: true,
    });
  } catch {
    // the tab was closed meanwhile, or shows an error page
  }
}
