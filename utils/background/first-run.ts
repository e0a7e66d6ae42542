/** Opens the first run once, when the extension is installed: not after an update, nor after the browser's. */
import { browser } from 'wxt/browser';

/** @param reason as `runtime.onInstalled` tells it */
export async function openFirstRun(reason: string): Promise<void> {
  if (reason === 'install') await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}
