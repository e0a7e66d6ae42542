/** Erasing everything that this extension keeps, in whichever of the browser's stores. */
import { browser } from 'wxt/browser';
import { deleteDatabase } from '../store/database.ts';

/** Deletes the database, the browser's storage of ours, and every permission that was given beside the manifest's. */
export async function eraseEverything(): Promise<void> {
  await deleteDatabase();
  await browser.storage.local.clear();
  await browser.storage.sync?.clear().catch(() => undefined);
  await takeBackPermissions();
}

async function takeBackPermissions(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  const own = new Set(browser.runtime.getManifest().host_permissions ?? []);
  const given = origins.filter((origin) => !own.has(origin));
  for (const origin of given) {
    // One that the browser or its administrator holds fast stays: the others go all the same.
    await browser.permissions.remove({ origins: [origin] }).catch(() => undefined);
  }
}
