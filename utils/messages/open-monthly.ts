/** The way of the desk's page to the Worker of the monthly report: begun by the page, and gone with it. */
import { wrap } from 'comlink';
import type { Remote } from 'comlink';
import { browser } from 'wxt/browser';
import type { MonthlyDesk } from '../model/monthly.ts';

export interface MonthlyLink {
  desk: Remote<MonthlyDesk>;
  /** Ends the Worker. */
  close: () => void;
}

/** Begins the Worker; its `open` is to be called first. Errors carry their code as their message. */
export function openMonthly(): MonthlyLink {
  const worker = new Worker(browser.runtime.getURL('/monthly-worker.js'), { name: 'monthly' });
  return { desk: wrap<MonthlyDesk>(worker), close: () => worker.terminate() };
}
