/**
 * The way of a page of ours to the Worker that looks up: begun by the page, and gone with it. What it is told is for
 * this page alone, so nobody else hears of what a person looks up.
 */
import { browser } from 'wxt/browser';
import type { LookupDemand, LookupNews, LookupSearch } from '../model/lookup.ts';

export interface LookupLink {
  /** @returns the number that stands in the answers, until another search is asked */
  search(search: LookupSearch): number;
  /** @returns the number that stands in the answer */
  entry(list: string, id: string): number;
  /** Ends the Worker: no names stay in memory. */
  close(): void;
}

/** Begins the Worker. @param tell is told of all that it finds */
export function openLookup(tell: (news: LookupNews) => void): LookupLink {
  const worker = new Worker(browser.runtime.getURL('/lookup-worker.js'), { name: 'lookup' });
  worker.addEventListener('message', ({ data }: MessageEvent<LookupNews>) => tell(data));
  worker.addEventListener('error', ({ message }) =>
    tell({ kind: 'failed', code: 'internal', detail: message }),
  );
  let last = 0;
  const ask = (demand: LookupDemand): number => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a Worker, not a window
    worker.postMessage(demand);
    return demand.number;
  };
  const next = (): number => (last += 1);
  return {
    search: (search) => ask({ number: next(), call: 'search', search }),
    entry: (list, id) => ask({ number: next(), call: 'entry', list, id }),
    close: () => worker.terminate(),
  };
}
