/** The way of the desk's page to the Worker that screens: what is screened is for this page alone. */
import { wrap } from 'comlink';
import { browser } from 'wxt/browser';
import type { Screening } from '../model/screening.ts';
import { workerCalls } from './worker-calls.ts';

/** All codes of screening and of the store, which its Worker reads, are of several words. */
const isCode = (word: string): boolean => word.includes('-');

/** Begins the Worker, which ends with the page. Every call rejects with a MessageError. */
export function openScreening(): Screening {
  const worker = new Worker(browser.runtime.getURL('/screening-worker.js'), { name: 'screening' });
  return workerCalls(wrap<Screening>(worker), isCode);
}
