/** The way of the desk's page to the Worker that screens: what is screened is for this page alone. */
import { proxy, wrap } from 'comlink';
import { browser } from 'wxt/browser';
import type { Screening } from '../model/screening.ts';
import { MessageError } from './error.ts';

export interface ScreeningLink extends Screening {
  /** Ends the Worker: nothing of what was screened stays in memory. */
  close(): void;
}

/** Begins the Worker. Every call rejects with a MessageError. */
export function openScreening(): ScreeningLink {
  const worker = new Worker(browser.runtime.getURL('/screening-worker.js'), { name: 'screening' });
  const there = wrap<Screening>(worker);
  return {
    open: (given) => orMessageError(there.open(given)),
    run: (layout, tell) => orMessageError(there.run(layout, proxy(tell))),
    cancel: () => orMessageError(there.cancel()),
    rows: (view, from, count) => orMessageError(there.rows(view, from, count)),
    findings: (index) => orMessageError(there.findings(index)),
    decide: (index, finding, decision) => orMessageError(there.decide(index, finding, decision)),
    export: (format, language, tell) => orMessageError(there.export(format, language, proxy(tell))),
    close: () => worker.terminate(),
  };
}

/** The message of an error from there is a code, and what exactly behind a colon. */
async function orMessageError<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, code, detail] = /^([a-z][a-z-]*)(?:: ([\s\S]*))?$/.exec(message) ?? [];
    throw code === undefined ? new MessageError('internal', message) : new MessageError(code, detail);
  }
}
