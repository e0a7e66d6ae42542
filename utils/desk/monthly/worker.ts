/** The Worker of the monthly report. The page ends it. */
import { expose } from 'comlink';
import type { MonthlyDesk } from '../../model/monthly.ts';
import { openDesk } from '../database.ts';
import type { DeskDatabase } from '../database.ts';
import { openVault } from '../vault/open-vault.ts';
import { monthlyDesk } from './monthly-desk.ts';

/** Opens the database once, and again where the browser closed it. */
function keptOpen(): () => Promise<DeskDatabase> {
  let opened: Promise<DeskDatabase> | undefined;
  const forget = (): void => void (opened = undefined);
  return () => {
    opened ??= openDesk({ onClosed: forget }).catch((error: unknown) => {
      forget();
      throw error;
    });
    return opened;
  };
}

/** Of all Workers of the monthly report, one at a time. */
async function alone<Result>(work: () => Promise<Result>): Promise<Result> {
  return await navigator.locks.request('xinbiao-monthly', work);
}

/** Runs in the Worker. */
export function startMonthlyWorker(): void {
  const database = keptOpen();
  const worker: Pick<MonthlyDesk, 'open'> = {
    async open(key) {
      const vault = await openVault(database, key);
      Object.assign(worker, monthlyDesk({ database, vault, now: () => new Date(), alone }));
    },
  };
  expose(worker);
}
