/** What the options page asks about all that is stored: how much, a backup, a restore, and to erase it. */
import { isDemonstration } from '../lists/subscriptions.ts';
import { legalDayAt } from '../model/days.ts';
import type { Handlers } from '../messages/receive.ts';
import type { StoredData } from '../model/backup.ts';
import { readLocalPacks } from '../local-packs.ts';
import { SiteId } from '../model/site.ts';
import { readSettings } from '../settings.ts';
import { readBought } from '../store/bought.ts';
import { countHistory } from '../store/history.ts';
import type { StoreDatabase } from '../store/database.ts';
import { readLinks } from '../store/links.ts';
import { readLists } from '../store/lists.ts';
import { settleAllowedSites } from './allowed-sites.ts';
import { backupHead, backupPortion } from './backup/collect.ts';
import { openChosenFile } from './backup/read.ts';
import { planRestore, restoreBackup } from './backup/restore.ts';
import { eraseEverything } from './erase.ts';
import { told } from './failures.ts';
import { readDismissals } from './person-word.ts';
import type { Session } from './session.ts';
import { readShownMonths } from './shown-marks.ts';
import { stayAwakeFor } from './stay-awake.ts';
import { storedDesk } from './stored-desk.ts';
import type { SyncRounds } from './sync-rounds.ts';
import { announceVerdicts } from './verdict-changes.ts';

type DataHandlers = Pick<Handlers, 'storedData' | 'backup' | 'previewRestore' | 'restore' | 'eraseAll'>;

export function dataHandlers(session: Session, rounds: SyncRounds, now: () => Date): DataHandlers {
  return {
    storedData: () => told(async () => storedData(await session.database())),
    backup: ({ cursor }) =>
      told(async () => {
        const db = await session.database();
        return cursor ? backupPortion(db, cursor) : backupHead(db, await readSettings(), now());
      }),
    previewRestore: ({ blob }) =>
      told(async () => {
        const file = await openChosenFile(blob);
        return stayAwakeFor(async () => planRestore(await session.database(), file));
      }),
    restore: ({ blob }) =>
      told(async () => {
        const file = await openChosenFile(blob);
        const plan = await stayAwakeFor(async () =>
          restoreBackup(await session.database(), file, legalDayAt(now())),
        );
        await settleAllowedSites();
        session.person.forget();
        await session.objections
          .refresh()
          .catch((error: unknown) => console.warn('The restored desk was not read for objections', error));
        await rounds.listsChanged();
        await announceVerdicts();
        // Nobody waits for the lists themselves: their cards say how far they are.
        for (const { id, address, known } of plan.lists) {
          if (address !== undefined && !known)
            rounds
              .syncNow(id)
              .catch((error: unknown) => console.warn('A restored list was not synced', error));
        }
        return plan;
      }),
    eraseAll: () =>
      told(async () => {
        await eraseEverything();
        session.beginAnew();
        session.person.forget();
        session.objections.forget();
        await session.settleDemonstration();
        await rounds.listsChanged();
        await announceVerdicts();
        return {};
      }),
  };
}

const bytesOf = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length;

const countOf = (held: readonly unknown[]) => ({
  count: held.length,
  bytes: held.length === 0 ? 0 : bytesOf(held),
});

async function storedData(db: StoreDatabase): Promise<StoredData> {
  const lists = (await readLists(db)).filter((list) => !isDemonstration(list));
  const { links } = await readLinks(db, () => true, { from: 0, count: Number.POSITIVE_INFINITY });
  const corrections = links.filter(({ claims }) => claims.some(({ via }) => via === 'person'));
  const history = await countHistory(db);
  const bought = await readBought(db);
  const shown = await readShownMonths();
  const dismissals = await readDismissals();
  const packs = await readLocalPacks(SiteId.options);
  return {
    lists: { count: lists.length, entries: lists.reduce((sum, { state }) => sum + state.entries, 0) },
    links: {
      count: links.length,
      corrections: corrections.length,
      bytes: links.length === 0 ? 0 : bytesOf(links),
    },
    history,
    bought: { count: bought.length, bytes: bought.length === 0 ? 0 : bytesOf(bought) },
    shown: { count: shown.length, bytes: shown.length === 0 ? 0 : bytesOf(shown) },
    dismissals: countOf(dismissals),
    packs: countOf(packs),
    desk: await storedDesk(),
    settings: { bytes: bytesOf(await readSettings()) },
  };
}
