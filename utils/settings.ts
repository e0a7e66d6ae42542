/** The person's choices, kept by the browser. Choices only: never data, never links. */
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { MarkChoices } from './model/choices.ts';
import { Language } from './model/language.ts';
import { SiteId } from './model/site.ts';
import { carryAway } from './settings-carried.ts';
import { settingsKey } from './settings-key.ts';

export const Settings = z.object({
  /** Sites that the person switched off. */
  sitesOff: z._default(z.array(SiteId), []),
  /** Other sites that the person allowed to be read: their origins without port, such as `https://shop.example`. */
  sitesAllowed: z._default(z.array(z.string()), []),
  /** The interface's language; `auto` follows the browser. */
  language: z._default(z.union([z.literal('auto'), Language]), 'auto'),
  /** How listed results are shown. */
  marks: z._default(MarkChoices, MarkChoices.parse({})),
  /** Whether watch lists mark at all. */
  watchlist: z._default(z.boolean(), true),
  /** Whether shops of order pages are kept, to tell of those that are listed later. */
  bought: z._default(z.boolean(), false),
  /** Whether marks that are shown are counted, by month, on this machine. */
  countMarks: z._default(z.boolean(), true),
});
export type Settings = z.infer<typeof Settings>;

/** The settings as they are now. What does not fit, as what a later version kept, takes nothing else with it. */
export async function readSettings(): Promise<Settings> {
  const stored = (await browser.storage.local.get(settingsKey))[settingsKey] ?? {};
  const parsed = Settings.safeParse(stored);
  return parsed.success ? parsed.data : withChoices(Settings.parse({}), stored);
}

/** @returns the settings with each of the choices that fits; of several in one, those that fit */
function withChoices(settings: Settings, choices: object): Settings {
  let all = settings;
  for (const [key, chosen] of Object.entries(choices) as [string, unknown][]) {
    const fits = (value: unknown) => Settings.safeParse({ ...all, [key]: value });
    const taken = fits(Array.isArray(chosen) ? chosen.filter((one) => fits([one]).success) : chosen);
    if (taken.success) all = taken.data;
  }
  return all;
}

/** Changes some settings and keeps the rest. */
export async function changeSettings(change: Partial<Settings>): Promise<Settings> {
  const settings = { ...(await readSettings()), ...change };
  await browser.storage.local.set({ [settingsKey]: settings });
  await carryAway(settings);
  return settings;
}

/** Calls back with the new settings after each change, in whichever page it was made, until `signal` aborts. */
export function watchSettings(changed: (settings: Settings) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'local' && settingsKey in changes) void readSettings().then(changed);
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), { once: true });
}
