/** Under which key of `storage.local` the settings are: apart, so that a content script can watch it and stay light. */
import type { SiteId } from './model/site.ts';

export const settingsKey = 'settings';

/**
 * Whether a site may be read, told by the stored settings alone and sooner than the background can tell.
 * @param stored what is under `settingsKey`: undefined before the person's first choice
 * @returns false also where that cannot be told: of what fits no form, and of shops' own sites, which have to be allowed
 */
export function isSurelyOn(stored: unknown, site: SiteId): boolean {
  if (site === 'web') return false;
  if (stored === undefined) return true;
  if (typeof stored !== 'object' || stored === null || !('sitesOff' in stored)) return false;
  const { sitesOff } = stored;
  return Array.isArray(sitesOff) && !sitesOff.includes(site);
}
