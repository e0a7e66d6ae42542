/** Where the extension's own pages are. */
import { browser } from 'wxt/browser';

export const learnPage = '/learn.html';
/** Where the options tell of shops that were listed after an order page had shown them. */
export const boughtPage = '/options.html#bought';
export const statisticsPage = '/statistics.html';
export const welcomePage = '/welcome.html';
export const lookupPage = '/lookup.html';
export const deskPage = '/desk.html';

export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}
