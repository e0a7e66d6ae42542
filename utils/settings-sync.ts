/**
 * Choices that follow the person to other devices, by the browser's own sync where there is one. What is read is always
 * this machine's copy: without sync, all works the same.
 */
import { browser } from 'wxt/browser';
import { choicesIn } from './settings-carried.ts';
import { settingsKey } from './settings-key.ts';
import { Settings, readSettings } from './settings.ts';

/**
 * Takes over what another device chose, where it differs. A choice that this version does not know, such as a site of a
 * later one, is left where it is; it must not take the others with it.
 */
export async function takeOver(): Promise<void> {
  let there: Record<string, unknown>;
  try {
    there = choicesIn((await browser.storage.sync?.get(settingsKey))?.[settingsKey]);
  } catch {
    return;
  }
  const here = await readSettings();
  let settings = here;
  for (const [key, chosen] of Object.entries(there)) {
    const taken = Settings.safeParse({ ...settings, [key]: chosen });
    if (taken.success) settings = taken.data;
  }
  if (JSON.stringify(settings) === JSON.stringify(here)) return; // both as the schema orders them
  await browser.storage.local.set({ [settingsKey]: settings });
}

/** Takes over what other devices choose from now on. To be called while the background starts. */
export function followSync(): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'sync' && settingsKey in changes) void takeOver();
  });
}
