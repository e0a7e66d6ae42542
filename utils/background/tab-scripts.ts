/** Runs content scripts in tabs that are open already. */
import { browser } from 'wxt/browser';

/**
 * @param matches match patterns of the tabs
 * @param files places in the package, in the order to run
 * @param allFrames also in frames of the pages
 */
export async function serveTabs(
  matches: readonly string[],
  files: readonly string[],
  allFrames: boolean,
): Promise<void> {
  if (matches.length === 0) return;
  const tabs = await browser.tabs.query({ url: [...matches], discarded: false });
  const open = tabs.flatMap(({ id }) => id ?? []);
  await Promise.all(open.map((tabId) => serveTab(tabId, files, allFrames)));
}

async function serveTab(tabId: number, files: readonly string[], allFrames: boolean): Promise<void> {
  try {
    await browser.scripting.executeScript({
      target: { tabId, allFrames },
      files: [...files] as never[], // the package's own, which WXT's type of this call does not know
      injectImmediately: true,
    });
  } catch {
    // the tab was closed meanwhile, or shows an error page
  }
}
