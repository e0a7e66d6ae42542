/**
 * Choices that follow the person to other devices, by the browser's own sync where there is one. What is read is always
 * this machine's copy: without sync, all works the same.
 */
import { browser } from 'wxt/browser';
import { settingsKey } from './settings-key.ts';

/** Choices only: nothing that tells of lists, shops or addresses may ever be added here. */
const carried = ['sitesOff', 'language'] as const;

function choicesIn(settings: unknown): Record<string, unknown> {
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

/** Takes over what another device chose, where it differs. */
export async function takeOver(): Promise<void> {
  let there: Record<string, unknown>;
  try {
    there = choicesIn((await browser.storage.sync?.get(settingsKey))?.[settingsKey]);
  } catch {
    return;
  }
  const here = (await browser.storage.local.get(settingsKey))[settingsKey];
  const before = typeof here === 'object' && here !== null ? here : {};
  if (Object.keys(there).length === 0) return;
  if (JSON.stringify(choicesIn(before)) === JSON.stringify({ ...choicesIn(before), ...there })) return;
  await browser.storage.local.set({ [settingsKey]: { ...before, ...there } });
}

/** Takes over what other devices choose from now on. To be called while the background starts. */
export function followSync(): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'sync' && settingsKey in changes) void takeOver();
  });
}
