/**
 * Where the key of an unlocked desk lies, so that all pages of the desk and the background have it: in the memory of
 * the browser's session, which is never written to disk, and which content scripts cannot read.
 */
import { browser } from 'wxt/browser';
import type { DeskKey } from './model/desk-lock.ts';

const place = 'desk-key';

/** @returns undefined where the desk is not locked, or nobody unlocked it since the browser was started */
export async function readDeskKey(): Promise<DeskKey | undefined> {
  const { [place]: key } = await browser.storage.session.get(place);
  return typeof key === 'string' ? key : undefined;
}

/** Unlocks the desk for all pages, until the browser ends. */
export async function keepDeskKey(key: DeskKey): Promise<void> {
  await browser.storage.session.set({ [place]: key });
}

/** Locks the desk for all pages: each is told by `watchDeskKey`, and ends its Worker. */
export async function forgetDeskKey(): Promise<void> {
  await browser.storage.session.remove(place);
}

/**
 * @param tell is given the key after each change, nothing where the desk was locked
 * @returns what ends the watching
 */
export function watchDeskKey(tell: (key: DeskKey | undefined) => void): () => void {
  const follow = (changes: Record<string, { newValue?: unknown }>): void => {
    const change = changes[place];
    if (change) tell(typeof change.newValue === 'string' ? change.newValue : undefined);
  };
  browser.storage.session.onChanged.addListener(follow);
  return () => browser.storage.session.onChanged.removeListener(follow);
}
