/** Erasing everything that this extension keeps, in whichever of the browser's stores. */
import { browser } from 'wxt/browser';
import { deleteDesk } from '../desk/database.ts';
import { tellDeskReplaced } from '../messages/desk-replaced.ts';
import { deleteDatabase } from '../store/database.ts';
import { settleNotices } from './bought/tell.ts';

/** Deletes the databases of lists and of the desk, the browser's storage of ours, and every permission that was given beside the manifest's. */
export async function eraseEverything(): Promise<void> {
  await deleteDatabase();
  await deleteDesk();
  tellDeskReplaced();
  await settleNotices([]);
  await browser.storage.local.clear();
  // The key of an unlocked desk lies there.
  await browser.storage.session.clear();
  await browser.storage.sync?.clear().catch(() => undefined);
  await takeBackPermissions();
}

async function takeBackPermissions(): Promise<void> {
  const { origins = [], permissions = [] } = await browser.permissions.getAll();
  const { host_permissions: hosts = [], optional_permissions: optional = [] } = browser.runtime.getManifest();
  const own = new Set(hosts);
  const given = origins.filter((origin) => !own.has(origin)).map((origin) => ({ origins: [origin] }));
  const asked = permissions
    .filter((name) => optional.some((other) => other === name))
    .map((name) => ({ permissions: [name] }));
  for (const one of [...given, ...asked]) {
    // One that the browser or its administrator holds fast stays: the others go all the same.
    await browser.permissions.remove(one).catch(() => undefined);
  }
}
