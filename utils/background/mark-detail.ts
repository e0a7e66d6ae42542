import { browser } from 'wxt/browser';
import type { Browser } from 'wxt/browser';

/** Runs the script of the details panel in the frame that asks for it, beside its content script. */
export async function runMarkDetail({ tab, frameId }: Browser.runtime.MessageSender): Promise<void> {
  if (tab?.id === undefined) return;
  await browser.scripting.executeScript({
    target: { tabId: tab.id, frameIds: [frameId ?? 0] },
    files: ['/mark-detail.js'],
    injectImmediately: true,
  });
}
