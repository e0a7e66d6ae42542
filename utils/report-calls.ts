/**
 * What waits for the desk, in the session's memory: the gesture that asked for it ends before any page of the desk is
 * there. It is gone when the browser ends.
 */
import { browser } from 'wxt/browser';
import type { ReportCall, TakenPage } from './model/report-call.ts';

const callKey = 'report-call:';
const textKey = 'report-text:';

/** Leaves a call behind those that wait. */
export async function leaveCall(call: ReportCall): Promise<void> {
  await browser.storage.session.set({ [`${callKey}${String(Date.now())}-${crypto.randomUUID()}`]: call });
}

/** Takes all that waits, the oldest first. Of several pages one alone gets each. */
export async function takeCalls(): Promise<ReportCall[]> {
  return navigator.locks.request('report-calls', async () => {
    const waiting = Object.entries(await browser.storage.session.get(null))
      .filter(([key]) => key.startsWith(callKey))
      .toSorted(([one], [other]) => (one < other ? -1 : 1));
    await browser.storage.session.remove(waiting.map(([key]) => key));
    return waiting.map(([, call]) => call as ReportCall);
  });
}

/** Whether a call waits; it stays. */
export async function callsWait(): Promise<boolean> {
  return Object.keys(await browser.storage.session.get(null)).some((key) => key.startsWith(callKey));
}

/** @param told called whenever something begins to wait, until `signal` says that nobody listens */
export function watchCalls(told: () => void, signal: AbortSignal): void {
  const changed = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'session' && Object.keys(changes).some((key) => key.startsWith(callKey))) told();
  };
  browser.storage.onChanged.addListener(changed);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(changed), { once: true });
}

/** Keeps a page's text until the person adds it to the draft, or the browser ends. */
export async function offerText(draft: string, page: TakenPage): Promise<void> {
  const { picture: _, ...rest } = page;
  await browser.storage.session.set({ [`${textKey}${draft}`]: rest });
}

/** @returns the text that was kept for a draft; undefined where there is none */
export async function offeredText(draft: string): Promise<TakenPage | undefined> {
  const key = `${textKey}${draft}`;
  return (await browser.storage.session.get(key))[key] as TakenPage | undefined;
}

/** To be called when the person took it, or will not. */
export async function forgetOfferedText(draft: string): Promise<void> {
  await browser.storage.session.remove(`${textKey}${draft}`);
}
