/** The Worker of the monthly report. The page ends it. */
import { expose } from 'comlink';
import type { MonthlyDesk } from '../../model/monthly.ts';
import { reopened } from '../../worker/reopened.ts';
import { openDesk } from '../database.ts';
import { openVault } from '../vault/open-vault.ts';
import { monthlyDesk } from './monthly-desk.ts';

/** Of all Workers of the monthly report, one at a time. */
async function alone<Result>(work: () => Promise<Result>): Promise<Result> {
  return await navigator.locks.request('xinbiao-monthly', work);
}

/** Runs in the Worker. */
export function startMonthlyWorker(): void {
  const database = reopened((onClosed) => openDesk({ onClosed }));
  const worker: Pick<MonthlyDesk, 'open'> = {
    async open(key) {
      const vault = await openVault(database, key);
      Object.assign(worker, monthlyDesk({ database, vault, now: () => new Date(), alone }));
    },
  };
  expose(worker);
}
