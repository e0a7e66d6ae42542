/**
 * The site that a person is being asked about. Browsers close the popup when they ask for a permission, so that nobody
 * is there for the answer: what was wanted is noted before, and the background takes it up when the permission comes.
 */
import { browser } from 'wxt/browser';

const key = 'siteWanted';

/** A question that nobody answered for so long, in ms, is forgotten. */
const goodFor = 120_000;

/** To be called in the click, right before the permission is asked for. */
export async function wantSite(origin: string): Promise<void> {
  await browser.storage.session.set({ [key]: { origin, at: Date.now() } });
}

/** @returns the origin that is wanted now */
export async function wantedSite(): Promise<string | undefined> {
  const { [key]: wanted } = await browser.storage.session.get(key);
  if (typeof wanted !== 'object' || wanted === null) return undefined;
  const { origin, at } = wanted as Record<string, unknown>; // no schema: the popup carries none
  if (typeof origin !== 'string' || typeof at !== 'number') return undefined;
  return Date.now() - at < goodFor ? origin : undefined;
}

/** To be called when the question was answered. */
export async function forgetWanted(): Promise<void> {
  await browser.storage.session.remove(key);
}
