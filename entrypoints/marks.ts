/** The content script. The manifest names the site's packs before it (`utils/sites/at-hand.ts`). */
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { textsOf } from '../utils/i18n/texts.ts';
import { isFirst } from '../utils/mark/begin.ts';
import { detailAtHand } from '../utils/mark/detail-on-demand.ts';
import { MarkSession } from '../utils/mark/session.ts';
import { frameRunner, taskRunner } from '../utils/mark/soon.ts';
import { maxSightings } from '../utils/messages/limits.ts';
import { serveTab } from '../utils/messages/receive-tab.ts';
import { send } from '../utils/messages/send.ts';
import { settingsKey } from '../utils/settings-key.ts';
import { pageAmong } from '../utils/sites/address.ts';
import { packsAtHand } from '../utils/sites/at-hand.ts';
import { openFound } from '../utils/sites/read.ts';
import { verdictsKey } from '../utils/verdicts-key.ts';

// Not a content script of WXT's: that announces itself by an event, and ends by one, that any page can see and dispatch.
export default defineUnlistedScript(() => {
  if (!isFirst()) return;
  const ended = new AbortController();
  const soon = taskRunner();
  const isPage = window === window.top;
  const { packs, attributes } = packsAtHand();
  const session = new MarkSession({
    window,
    openPage: (document, url) => {
      const found = pageAmong(packs, url);
      return found && openFound(document, url, found);
    },
    attributes,
    settings: async (site) => {
      const { siteEnabled, language, words } = await send('pageSettings', { site });
      return { siteEnabled, texts: textsOf(language, words) };
    },
    ask: (sightings, again) => send('judge', { sightings, ...(again && { again }) }),
    fetchDetail: async () => {
      await send('fetchDetail', {});
      return detailAtHand();
    },
    batch: maxSightings,
    // the toolbar's number is of the page itself, not of frames within it
    report: (shops) => void (isPage && send('marked', { shops }).catch(() => undefined)),
    isAlive: () => browser.runtime?.id !== undefined,
    soon,
    afterFrame: frameRunner(window, soon),
    ended: () => ended.abort(),
  });
  if (isPage) serveTab({ pageSummary: () => session.summary() }, ended.signal);
  const settingsChanged = (changes: Record<string, unknown>, area: string): void => {
    if (area !== 'local') return;
    if (settingsKey in changes) session.settingsChanged();
    if (verdictsKey in changes) session.verdictsChanged();
  };
  browser.storage.onChanged.addListener(settingsChanged);
  ended.signal.addEventListener('abort', () => {
    // of an extension that is gone nothing can be asked any more, nor does it call
    if (browser.runtime?.id !== undefined) browser.storage.onChanged.removeListener(settingsChanged);
  });
});
