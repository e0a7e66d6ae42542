/** Where the extension's own pages are. */
import { browser } from 'wxt/browser';

export const learnPage = '/learn.html';
export const welcomePage = '/welcome.html';

export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}
