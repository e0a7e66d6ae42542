/** The content script. The manifest names the site's packs before it (`utils/sites/at-hand.ts`). */
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { localPackKey } from '../utils/local-pack-key.ts';
import { textsOf } from '../utils/i18n/texts.ts';
import { Guard } from '../utils/mark/guard.ts';
import { isFirst } from '../utils/mark/begin.ts';
import { detailAtHand } from '../utils/mark/detail-on-demand.ts';
import { MarkSession } from '../utils/mark/session.ts';
import { frameRunner, taskRunner } from '../utils/mark/soon.ts';
import { maxSightings } from '../utils/messages/limits.ts';
import { serveTab } from '../utils/messages/receive-tab.ts';
import { send } from '../utils/messages/send.ts';
import { settingsKey } from '../utils/settings-key.ts';
import { pageAmong } from '../utils/sites/address.ts';
import { attributesRead, packsAtHand, withLocalPacks } from '../utils/sites/at-hand.ts';
import type { Pack } from '../utils/sites/pack.ts';
import { openFound } from '../utils/sites/read.ts';
import { verdictsKey } from '../utils/verdicts-key.ts';

// Not a content script of WXT's: that announces itself by an event, and ends by one, that any page can see and dispatch.
export default defineUnlistedScript(() => {
  if (!isFirst()) return;
  const ended = new AbortController();
  // at once: who listens first hears presses before the page does, and keeps them from it
  const guard = new Guard(window, ended.signal);
  const soon = taskRunner(window);
  const isPage = window === window.top;
  const atHand = packsAtHand();
  const packKeys = atHand.packs.map(({ site }) => localPackKey(site));
  let session: MarkSession | undefined;
  let begun = 0;
  let wasLocal = false;

  const sessionWith = (packs: readonly Pack[], attributes: readonly string[]): MarkSession =>
    new MarkSession({
      window,
      guard,
      openPage: (document, url) => {
        const found = pageAmong(packs, url);
        return found && openFound(document, url, found);
      },
      attributes,
      // of shops' own sites the background knows which are allowed still; elsewhere sites are off by choice only
      mayReadAtOnce: (site) => site !== 'web',
      settings: async (site) => {
        const { language, words, ...settings } = await send('pageSettings', { site });
        return { ...settings, texts: textsOf(language, words) };
      },
      ask: ({ site: on, kind }, sightings, again) =>
        send('judge', { on, kind, sightings, ...(again && { again }) }),
      person: {
        explain: (findings, sighting, ownShops) => send('explain', { findings, sighting, ownShops }),
        dismiss: async (sighting, finding) =>
          (await send('dismiss', { sighting, ...(finding && { finding }) })).id,
        undismiss: (id) => send('undismiss', { id }),
      },
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
      ended: () => {
        if (session) ended.abort();
      },
    });

  /** Begins, or begins anew where the packs from files are others: mostly there are none, and nobody waits for them. */
  const begin = async (): Promise<void> => {
    begun += 1;
    const turn = begun;
    session ??= sessionWith(atHand.packs, atHand.attributes);
    const stored = await browser.storage.local.get(packKeys).catch(() => ({}));
    if (turn !== begun || ended.signal.aborted) return;
    const packs = withLocalPacks(atHand.packs, stored);
    const isLocal = packs.some((pack) => !atHand.packs.includes(pack));
    if (!isLocal && !wasLocal) return;
    wasLocal = isLocal;
    const before = session;
    session = undefined;
    before.end();
    session = sessionWith(packs, isLocal ? attributesRead(packs) : atHand.attributes);
  };
  void begin();

  if (isPage) serveTab({ pageSummary: () => session?.summary() ?? null }, ended.signal);
  const stored = (changes: Record<string, unknown>, area: string): void => {
    if (area !== 'local') return;
    if (settingsKey in changes) session?.settingsChanged();
    if (verdictsKey in changes) session?.verdictsChanged();
    if (packKeys.some((key) => key in changes)) void begin();
  };
  browser.storage.onChanged.addListener(stored);
  ended.signal.addEventListener('abort', () => {
    // of an extension that is gone nothing can be asked any more, nor does it call
    if (browser.runtime?.id !== undefined) browser.storage.onChanged.removeListener(stored);
  });
});
