import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { MarkSession } from '../utils/mark/session.ts';
import { maxSightings } from '../utils/messages/limits.ts';
import { serveTab } from '../utils/messages/receive-tab.ts';
import { send } from '../utils/messages/send.ts';
import { settingsKey } from '../utils/settings-key.ts';
import { contentScriptMatches } from '../utils/sites/matches.ts';
import { openPage } from '../utils/sites/read.ts';
import { verdictsKey } from '../utils/verdicts-key.ts';

export default defineContentScript({
  matches: contentScriptMatches,
  runAt: 'document_start', // wakes the background while the page is still being parsed
  allFrames: false,
  // WXT's own signal is not used: it aborts on an event that any page can dispatch.
  noScriptStartedPostMessage: true,
  main() {
    const ended = new AbortController();
    const session = new MarkSession({
      window,
      openPage,
      settings: (site) => send('pageSettings', { site }),
      ask: (sightings, again) => send('judge', { sightings, ...(again && { again }) }),
      batch: maxSightings,
      report: (shops) => void send('marked', { shops }).catch(() => undefined),
      isAlive: () => browser.runtime?.id !== undefined,
      nextFrame: (run) => (document.hidden ? setTimeout(run, 100) : requestAnimationFrame(run)),
      ended: () => ended.abort(),
    });
    serveTab({ pageSummary: () => session.summary() }, ended.signal);
    const settingsChanged = (changes: Record<string, unknown>, area: string): void => {
      if (area !== 'local') return;
      if (settingsKey in changes) session.settingsChanged();
      if (verdictsKey in changes) session.verdictsChanged();
    };
    browser.storage.onChanged.addListener(settingsChanged);
    ended.signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(settingsChanged));
  },
});
