/** The packs that the person loaded from files. Content scripts read them by `localPackKey`. */
import { browser } from 'wxt/browser';
import { localPackKey } from './local-pack-key.ts';
import { LocalPack } from './model/local-pack.ts';
import type { SiteId } from './model/site.ts';

/** The local packs of these sites, in their order. */
export async function readLocalPacks(sites: readonly SiteId[]): Promise<LocalPack[]> {
  const stored = await browser.storage.local.get(sites.map(localPackKey));
  return sites.flatMap((site) => {
    const local = LocalPack.safeParse(stored[localPackKey(site)]);
    return local.success && local.data.site === site ? [local.data] : [];
  });
}

/** Open pages of the site are read by it at once. */
export async function keepLocalPack(local: LocalPack): Promise<void> {
  await browser.storage.local.set({ [localPackKey(local.site)]: local });
}

/** Keeps those of sites that have none. */
export async function keepMissingPacks(packs: readonly LocalPack[]): Promise<void> {
  const kept = await readLocalPacks(packs.map(({ site }) => site));
  for (const local of packs) {
    if (!kept.some(({ site }) => site === local.site)) await keepLocalPack(local);
  }
}

/** From then on the site is read by the pack that comes with the extension, if there is one. */
export async function removeLocalPack(site: SiteId): Promise<void> {
  await browser.storage.local.remove(localPackKey(site));
}
