/** The Worker of the desk's screening: it ends with the page, and what was screened goes with it. */
import { expose } from 'comlink';
import { openDatabase } from '../../store/database.ts';
import { nextTask } from '../../worker/next-task.ts';
import { reopened } from '../../worker/reopened.ts';
import { ScreeningService } from './service.ts';

/** Runs in the Worker. */
export function startScreeningWorker(): void {
  const open = reopened((onClosed) => openDatabase({ onClosed }));
  expose(new ScreeningService({ open, now: () => new Date(), pause: nextTask }));
}
