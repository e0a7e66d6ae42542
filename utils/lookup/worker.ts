/** The Worker of a page that looks up: it ends with the page, and all names go with it. */
import type { LookupDemand } from '../model/lookup.ts';
import { openDatabase } from '../store/database.ts';
import { nextTask } from '../worker/next-task.ts';
import { reopened } from '../worker/reopened.ts';
import { LookupService } from './service.ts';

/** Runs in the Worker. */
export function startLookupWorker(): void {
  const service = new LookupService({
    open: reopened((onClosed) => openDatabase({ onClosed })),
    now: () => new Date(),
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- to the page, from its Worker
    tell: (news) => globalThis.postMessage(news),
    pause: nextTask,
    clock: () => performance.now(),
  });
  globalThis.addEventListener('message', ({ data }: MessageEvent<LookupDemand>) => void service.demand(data));
}
