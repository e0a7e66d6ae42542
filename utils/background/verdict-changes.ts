/** Tells open pages that what is known of shops has changed, so that they ask again. */
import { browser } from 'wxt/browser';
import { verdictsKey } from '../verdicts-key.ts';

/** To be called when what was judged before may be judged otherwise now. */
export async function announceVerdicts(): Promise<void> {
  // A text that was not there before: a change that changes nothing is told to nobody.
  await browser.storage.local.set({ [verdictsKey]: crypto.randomUUID() });
}
