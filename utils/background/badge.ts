/** The number of marked shops on the toolbar button. The browser itself clears a tab's badge when it navigates. */
import { browser } from 'wxt/browser';
import type { Browser } from 'wxt/browser';

/** Slate: a count, not an alarm. The marks themselves say what is serious. */
const background = '#4a5568';
const foreground = '#ffffff';

/** About four characters fit. @returns as the browser's `setBadgeText` takes it */
function written(shops: number): string {
  // Nothing of this tab's own, which is `null` in both browsers: what the button says of all tabs stays to be seen.
  if (shops === 0) return null as unknown as string;
  return shops > 999 ? '999+' : String(shops);
}

/** Shows how many shops of the sender's tab are marked; frames inside a page do not count. */
export async function showMarked(shops: number, sender: Browser.runtime.MessageSender): Promise<void> {
  const tabId = sender.tab?.id;
  if (tabId === undefined || sender.frameId !== 0) return;
  try {
    await Promise.all([
      browser.action.setBadgeBackgroundColor({ tabId, color: background }),
      browser.action.setBadgeTextColor({ tabId, color: foreground }),
      browser.action.setBadgeText({ tabId, text: written(shops) }),
    ]);
  } catch {
    // The tab was closed meanwhile.
  }
}

/** Calm, as on the sign of a mere notice. */
const letter = 'i';

/** Shows, or takes back, on all tabs that have no number, that the popup has something to tell. */
export async function showLetter(shown: boolean): Promise<void> {
  try {
    await Promise.all([
      browser.action.setBadgeBackgroundColor({ color: background }),
      browser.action.setBadgeTextColor({ color: foreground }),
      browser.action.setBadgeText({ text: shown ? letter : '' }),
    ]);
  } catch (error) {
    // A button that carries no text, as on phones: the popup tells all the same.
    console.warn('The toolbar button shows no letter', error);
  }
}
