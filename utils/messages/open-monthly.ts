/** The way of the desk's page to the Worker of the monthly report: begun by the page, and gone with it. */
import { wrap } from 'comlink';
import { browser } from 'wxt/browser';
import type { MonthlyDesk } from '../model/monthly.ts';
import { workerCalls } from './worker-calls.ts';

export interface MonthlyLink {
  /** Every call rejects with a MessageError. */
  desk: MonthlyDesk;
  /** Ends the Worker. */
  close: () => void;
}

/** Its Worker says nothing but what the desk's lock and seals say. */
const isCode = (word: string): boolean => word.startsWith('desk-');

/** Begins the Worker; its `open` is to be called first. */
export function openMonthly(): MonthlyLink {
  const worker = new Worker(browser.runtime.getURL('/monthly-worker.js'), { name: 'monthly' });
  return { desk: workerCalls(wrap<MonthlyDesk>(worker), isCode), close: () => worker.terminate() };
}
