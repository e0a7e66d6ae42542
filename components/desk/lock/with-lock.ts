import type { DeskLock } from '../../../utils/model/desk-lock.ts';
import { openLedger } from '../../../utils/messages/open-ledger.ts';

/** Begins the Worker that keeps the lock, has it do one thing, and ends it: no key stays there. */
export async function withLock<T>(work: (lock: DeskLock) => Promise<T>): Promise<T> {
  const link = openLedger();
  try {
    return await work(link.desk);
  } finally {
    link.close();
  }
}
