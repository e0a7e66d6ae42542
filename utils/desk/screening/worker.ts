/** The Worker of the desk's screening: it ends with the page, and what was screened goes with it. */
import { expose } from 'comlink';
import { openDatabase } from '../../store/database.ts';
import type { StoreDatabase } from '../../store/database.ts';
import { ScreeningService } from './service.ts';

export function startScreeningWorker(): void {
  let database: Promise<StoreDatabase> | undefined;
  const open = (): Promise<StoreDatabase> => {
    const forget = (): void => void (database = undefined);
    if (database === undefined) {
      database = openDatabase({ onClosed: forget });
      database.catch(forget);
    }
    return database;
  };
  expose(new ScreeningService({ open, now: () => new Date(), pause: nextTask }));
}

/** Messages that wait are heard first; a timer would cost four milliseconds. */
function nextTask(): Promise<void> {
  return new Promise((over) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      over();
    });
    port1.start();
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port or channel, not a window
    port2.postMessage(0);
  });
}
