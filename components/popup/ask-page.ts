/** Asks what was read on a tab's page, and finds out why where nobody answers. */
import { browser } from 'wxt/browser';
import { MessageError } from '../../utils/messages/error.ts';
import { send } from '../../utils/messages/send.ts';
import { pagesOfPacks } from '../../utils/pages-of-packs.ts';
import type { TabAnswer } from './page-state.ts';

/** Whether the tab shows an address on which our content script runs. The browser compares: no address reaches us. */
async function isOurs(tab: number): Promise<boolean> {
  const matches = pagesOfPacks();
  if (matches.length === 0) return false;
  const tabs = await browser.tabs.query({ url: matches });
  return tabs.some(({ id }) => id === tab);
}

export interface PageAnswer {
  answer: TabAnswer;
  /** Whether the person has the page's site on. */
  siteOn: boolean;
}

/**
 * The background asks the tab and checks what it says.
 * @throws MessageError where the page's script answered with an error, or with something else than agreed
 */
export async function askPage(tab: number): Promise<PageAnswer> {
  try {
    const page = await send('pageInTab', { tab });
    if (page === null) return { answer: null, siteOn: true };
    const { summary, siteOn } = page;
    // our script is still in a page of a site that is allowed no more
    return { answer: summary.site === 'web' && !summary.siteEnabled ? 'foreign' : summary, siteOn };
  } catch (error) {
    if (!(error instanceof MessageError && error.code === 'no-answer')) throw error;
    return { answer: (await isOurs(tab)) ? 'unread' : 'foreign', siteOn: true };
  }
}

/** The page's address, where the browser tells it: on pages that may be read, and where the popup was opened on it. */
export async function addressOf(tab: number): Promise<string | undefined> {
  try {
    return (await browser.tabs.get(tab)).url;
  } catch {
    return undefined; // closed meanwhile
  }
}

/** The tab in front in this window. */
export async function activeTab(): Promise<number> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? browser.tabs.TAB_ID_NONE;
}
