/** The Worker of a page that looks up: it ends with the page, and all names go with it. */
import type { LookupDemand } from '../model/lookup.ts';
import { openDatabase } from '../store/database.ts';
import type { StoreDatabase } from '../store/database.ts';
import { LookupService } from './service.ts';

export function startLookupWorker(): void {
  let database: Promise<StoreDatabase> | undefined;
  const open = (): Promise<StoreDatabase> => {
    const forget = (): void => void (database = undefined);
    if (database === undefined) {
      database = openDatabase({ onClosed: forget });
      database.catch(forget);
    }
    return database;
  };
  const service = new LookupService({
    open,
    now: () => new Date(),
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- to the page, from its Worker
    tell: (news) => globalThis.postMessage(news),
    pause: nextTask,
    clock: () => performance.now(),
  });
  globalThis.addEventListener('message', ({ data }: MessageEvent<LookupDemand>) => void service.demand(data));
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
