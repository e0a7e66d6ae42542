/** Which choices the browser's own sync may carry to the person's other devices, and handing them to it. */
import { browser } from 'wxt/browser';
import { settingsKey } from './settings-key.ts';

/**
 * Choices only: nothing that tells of lists, shops or addresses may ever be added here. Nor `bought`: that shops of
 * order pages are kept is agreed to on each machine by itself.
 */
const carried = ['sitesOff', 'language', 'marks', 'watchlist', 'countMarks'] as const;

/** Of stored settings, or of what sync holds, those that are carried; unchecked. */
export function choicesIn(settings: unknown): Record<string, unknown> {
  if (typeof settings !== 'object' || settings === null) return {};
  const all = new Map(Object.entries(settings));
  return Object.fromEntries(carried.flatMap((key) => (all.has(key) ? [[key, all.get(key)]] : [])));
}

/** Hands this machine's choices to the browser's sync; where it has none, or refuses, nothing happens. */
export async function carryAway(settings: object): Promise<void> {
  try {
    await browser.storage.sync?.set({ [settingsKey]: choicesIn(settings) });
  } catch {
    // Sync is off, or full: this machine's copy is what counts.
  }
}
