/**
 * Wires the background. Every listener is registered while this runs: a worker that was woken by an event loses the
 * event if its listener comes later.
 */
import { browser } from 'wxt/browser';
import { demoListFingerprint } from '../lists/demo-list.ts';
import { BoughtRounds } from './bought/rounds.ts';
import { listenForPresses } from './bought/tell.ts';
import { boughtHandlers } from './bought/handlers.ts';
import { serve } from '../messages/receive.ts';
import { dismissalHandlers } from './dismissal-handlers.ts';
import { allowWanted, settleAllowedSites } from './allowed-sites.ts';
import { followSync, takeOver } from '../settings-sync.ts';
import { dataHandlers } from './data-handlers.ts';
import { openFirstRun } from './first-run.ts';
import { learnHandlers } from './learn-handlers.ts';
import { linkHandlers } from './link-handlers.ts';
import { serveLookUpElsewhere } from './look-up-elsewhere.ts';
import { listHandlers } from './list-handlers.ts';
import { reportHandlers } from './reports/handlers.ts';
import { serveReportMenu } from './reports/menu.ts';
import { objectionHandlers } from './objection-handlers.ts';
import { outboxHandlers } from './outbox/handlers.ts';
import { OutboxRounds, outboxAlarm } from './outbox/rounds.ts';
import { watchDeskKey } from '../desk-key.ts';
import { pageHandlers } from './page-handlers.ts';
import { popupHandlers } from './popup-handlers.ts';
import { onListChanges } from './list-changes.ts';
import { serveOpenTabs } from './open-tabs.ts';
import { Session } from './session.ts';
import { sourceHandlers } from './source-handlers.ts';
import { siteHandlers } from './site-handlers.ts';
import { settingsKey } from '../settings-key.ts';
import { verdictsKey } from '../verdicts-key.ts';
import { statisticsHandlers } from './statistics-handlers.ts';
import { SyncClient } from './sync-client.ts';
import { openSyncLink } from './sync-links.ts';
import { createSyncRounds, syncAlarm } from './sync-rounds.ts';

export function startBackground(): void {
  const importer = new SyncClient(openSyncLink);
  const session = new Session({
    demonstrationAddress: `${browser.runtime.getURL('')}demo-list/`,
    demonstrationFingerprint: demoListFingerprint,
    sync: importer,
    onDamage: (id) => inBackground('rebuild', () => rounds.syncNow(id)),
  });
  const rounds = createSyncRounds(session, now);
  const bought = new BoughtRounds(session, now);
  const outbox = new OutboxRounds(now, (database, vault) => session.objections.settle(database, vault));
  const lookForBought = (): void => inBackground('kept shops', () => bought.look());

  serve({
    ...pageHandlers(session),
    ...listHandlers(session, rounds),
    ...sourceHandlers(session, rounds, importer),
    ...linkHandlers(session, now),
    ...dismissalHandlers(session, now),
    ...siteHandlers(session),
    ...popupHandlers(),
    ...learnHandlers(),
    ...boughtHandlers(session, bought, now),
    ...dataHandlers(session, rounds, now),
    ...statisticsHandlers(),
    ...reportHandlers(now),
    ...outboxHandlers(outbox),
    ...objectionHandlers(session.objections),
  });

  serveLookUpElsewhere(session);
  serveReportMenu(now);
  followSync();
  session.onListsChanged(lookForBought);
  onListChanges(() => session.listsChanged());
  listenForPresses();
  browser.storage.onChanged.addListener((changes, area) => {
    if (area !== 'local') return;
    session.person.changed(Object.keys(changes));
    // the person muted or corrected something, forgot a link, or chose otherwise
    if (verdictsKey in changes || settingsKey in changes) lookForBought();
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === syncAlarm) inBackground('scheduled sync', () => rounds.syncDue());
    if (name === outboxAlarm) inBackground('outbox', () => outbox.run(false));
  });
  browser.runtime.onStartup.addListener(() => {
    inBackground('demonstration', () => session.settleDemonstration());
    inBackground('sync at start', () => rounds.syncNow());
    inBackground('outbox at start', () => outbox.runAtStart());
    inBackground('choices of other devices', takeOver);
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    inBackground('installation', () => session.settleDemonstration());
    inBackground('first run', () => openFirstRun(reason));
    inBackground('outbox after an update', () => outbox.runAtStart());
    inBackground('choices of other devices', takeOver);
  });
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    listenForPresses();
    inBackground('a site that was allowed', () => allowWanted(origins));
  });
  browser.permissions.onRemoved.addListener(() =>
    inBackground('a site that is allowed no more', async () => void (await settleAllowedSites())),
  );
  watchDeskKey((key) => {
    inBackground('objections of the desk', () => session.objections.refresh());
    if (key !== undefined) inBackground('outbox of an unlocked desk', () => outbox.runIfWaiting());
  });
  globalThis.addEventListener('online', () => inBackground('outbox', () => outbox.runIfWaiting()));
  lookForBought();
  inBackground('open tabs', serveOpenTabs);
  inBackground('killed sync', () => rounds.resume());
  inBackground('alarm', () => rounds.ensureAlarm());
  inBackground('alarm of the outbox', () => outbox.ensureAlarm());
}

function now(): Date {
  return new Date();
}

/** Work that nobody waits for: a failure is for the console, and the record of the list it concerns. */
function inBackground(what: string, work: () => Promise<void>): void {
  work().catch((error: unknown) => console.warn(`${what} failed`, error));
}
