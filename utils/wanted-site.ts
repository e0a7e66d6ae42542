/**
 * The site that a person is being asked about. Browsers close the popup when they ask for a permission, so that nobody
 * is there for the answer: what was wanted is noted before, and the background takes it up when the permission comes.
 */
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';

const key = 'siteWanted';
const Wanted = z.object({ origin: z.string(), at: z.number() });

/** A question that nobody answered for so long, in ms, is forgotten. */
const goodFor = 120_000;

/** To be called in the click, right before the permission is asked for. */
export async function wantSite(origin: string): Promise<void> {
  await browser.storage.session.set({ [key]: { origin, at: Date.now() } });
}

/** @returns the origin that is wanted now */
export async function wantedSite(): Promise<string | undefined> {
  const wanted = Wanted.safeParse((await browser.storage.session.get(key))[key]);
  return wanted.success && Date.now() - wanted.data.at < goodFor ? wanted.data.origin : undefined;
}

export async function forgetWanted(): Promise<void> {
  await browser.storage.session.remove(key);
}
