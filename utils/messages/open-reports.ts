/** The way of a page of the desk to the Worker that keeps reports: begun by the page, and gone with it. */
import { wrap } from 'comlink';
import { browser } from 'wxt/browser';
import { reportChannel } from '../model/report-desk.ts';
import type { ReportDesk, ReportNews } from '../model/report-desk.ts';
import { reportProblems } from '../model/report-problem.ts';
import { send } from './send.ts';
import { workerCalls } from './worker-calls.ts';

export interface ReportsLink {
  /** Every call rejects with a MessageError. */
  desk: ReportDesk;
  /** Ends the Worker. */
  close(): void;
}

const isCode = (word: string): boolean => reportProblems.some((known) => known === word);

/** Begins the Worker; its `open` is to be called first. @param failed is told where it could not begin */
export function openReports(failed: (detail: string) => void): ReportsLink {
  const worker = new Worker(browser.runtime.getURL('/reports-worker.js'), { name: 'reports' });
  worker.addEventListener('error', ({ message }) => failed(message));
  globalThis.addEventListener('online', sendWaiting);
  return {
    desk: workerCalls(wrap<ReportDesk>(worker), isCode),
    close() {
      globalThis.removeEventListener('online', sendWaiting);
      worker.terminate();
    },
  };
}

/** The background may be asleep when the network comes back: an open page wakes it. */
function sendWaiting(): void {
  send('outbox', {}).catch(() => undefined);
}

/**
 * For pages: what another page, or the background, changed.
 * @returns ends the listening
 */
export function onReportNews(callback: (news: ReportNews) => void): () => void {
  const channel = new BroadcastChannel(reportChannel);
  channel.addEventListener('message', ({ data }: MessageEvent<ReportNews>) => callback(data));
  return () => channel.close();
}
