/** The Worker of the desk's pages of reports: one for each open page, which ends with it. */
import { expose } from 'comlink';
import { reportChannel } from '../../model/report-desk.ts';
import type { ReportNews } from '../../model/report-desk.ts';
import { reopened } from '../../worker/reopened.ts';
import { openDesk } from '../database.ts';
import { withCodes } from './failure.ts';
import { ReportService } from './service.ts';

/** Held while a draft is read, changed and written: other pages have Workers of their own. */
const draftsLock = 'xinbiao-drafts';

/** Runs in the Worker. */
export function startReportsWorker(): void {
  const channel = new BroadcastChannel(reportChannel);
  const service = new ReportService({
    database: reopened((onClosed) => openDesk({ onClosed })),
    now: () => new Date(),
    newId: () => crypto.randomUUID(),
    alone: (work) => navigator.locks.request(draftsLock, work),
    fetch: (address, init) => fetch(address, init),
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port or channel, not a window
    tell: (news: ReportNews) => channel.postMessage(news),
  });
  expose(withCodes(service));
}
