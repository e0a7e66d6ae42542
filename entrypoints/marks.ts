/** The content script. The manifest names the site's packs before it (`utils/sites/at-hand.ts`). */
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { localPackKey } from '../utils/local-pack-key.ts';
import { textsOf } from '../utils/i18n/texts.ts';
import { Guard } from '../utils/mark/guard.ts';
import { isFirst, isShownAtOnce } from '../utils/mark/begin.ts';
import { detailAtHand } from '../utils/mark/detail-on-demand.ts';
import { MarkSession } from '../utils/mark/session.ts';
import { frameRunner, taskRunner } from '../utils/mark/soon.ts';
import { maxSightings } from '../utils/messages/limits.ts';
import type { MessageOutput } from '../utils/messages/map.ts';
import type { SiteId } from '../utils/model/site.ts';
import { serveTab } from '../utils/messages/receive-tab.ts';
import { send } from '../utils/messages/send.ts';
import { isSurelyOn, settingsKey } from '../utils/settings-key.ts';
import { pageAmong } from '../utils/sites/address.ts';
import { attributesRead, packsAtHand, withLocalPacks } from '../utils/sites/at-hand.ts';
import type { Pack } from '../utils/sites/pack.ts';
import { openFound } from '../utils/sites/read.ts';
import { verdictsKey } from '../utils/verdicts-key.ts';

const ask = (site: SiteId): Promise<MessageOutput<'pageSettings'>> => send('pageSettings', { site });

// Not a content script of WXT's: that announces itself by an event, and ends by one, that any page can see and dispatch.
export default defineUnlistedScript(() => {
  if (!isFirst()) return;
  const ended = new AbortController();
  // at once: who listens first hears presses before the page does, and keeps them from it
  const guard = new Guard(window, ended.signal);
  const soon = taskRunner();
  const isPage = window === window.top;
  const atHand = packsAtHand();
  const packKeys = atHand.packs.map(({ site }) => localPackKey(site));
  let session: MarkSession | undefined;
  let begun = 0;

  // wakes the background while it is found out whether another pack is in use
  const site = isShownAtOnce(window) ? pageAmong(atHand.packs, window.location.href)?.pack.site : undefined;
  let early = site === undefined ? undefined : { site, answer: ask(site) };
  early?.answer.catch(() => undefined);

  const sessionWith = (
    packs: readonly Pack[],
    attributes: readonly string[],
    isOn: (site: SiteId) => boolean,
  ): MarkSession =>
    new MarkSession({
      window,
      guard,
      openPage: (document, url) => {
        const found = pageAmong(packs, url);
        return found && openFound(document, url, found);
      },
      attributes,
      isOn,
      settings: async (wanted) => {
        const asked = early?.site === wanted ? early.answer : ask(wanted);
        early = undefined;
        const { language, words, ...settings } = await asked;
        return { ...settings, texts: textsOf(language, words) };
      },
      ask: (sightings, again) => send('judge', { sightings, ...(again && { again }) }),
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

  /** Begins, or begins anew where a pack was loaded from a file or removed. */
  const begin = async (): Promise<void> => {
    begun += 1;
    const turn = begun;
    const stored = await browser.storage.local
      .get<Record<string, unknown>>([...packKeys, settingsKey])
      .catch(() => ({ [settingsKey]: null }));
    if (turn !== begun || ended.signal.aborted) return;
    const before = session;
    session = undefined;
    before?.end();
    const packs = withLocalPacks(atHand.packs, stored);
    const isLocal = packs.some((pack) => !atHand.packs.includes(pack));
    session = sessionWith(packs, isLocal ? attributesRead(packs) : atHand.attributes, (one) =>
      isSurelyOn(stored[settingsKey], one),
    );
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
