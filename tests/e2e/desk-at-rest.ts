/** The desk's database as it lies on the disk, seen from a page of the extension that has nothing of it open. */
import type { Shopper, Tab } from './browsers/shopper.ts';

/** Erases the desk: what follows is another desk, with a chain of its own. */
export function eraseDesk(tab: Tab): Promise<void> {
  return tab.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const erased = indexedDB.deleteDatabase('xinbiao-desk');
        erased.addEventListener('success', () => resolve());
        erased.addEventListener('error', () => reject(new Error('not erased')));
      }),
    null,
  );
}

// oxlint-disable unicorn/consistent-function-scoping -- it is handed to a page without what stands around it
/** Whether some text lies in the desk's stores as it is. */
export function liesOpen(tab: Tab, text: string): Promise<boolean> {
  return tab.evaluate(async (wanted) => {
    const whole = <T>(asked: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        asked.addEventListener('success', () => resolve(asked.result));
        asked.addEventListener('error', () => reject(new Error('not read')));
      });
    const database = await whole(indexedDB.open('xinbiao-desk'));
    const decoder = new TextDecoder();
    let found = false;
    for (const store of database.objectStoreNames) {
      const values = await whole(database.transaction(store).objectStore(store).getAll());
      const parts = values.flatMap((value: unknown) =>
        value instanceof Uint8Array ? [value] : Object.values(value as object),
      );
      for (const part of parts) {
        if (part instanceof Uint8Array && decoder.decode(part).includes(wanted)) found = true;
        if (part instanceof Blob && (await part.text()).includes(wanted)) found = true;
      }
    }
    database.close();
    return found;
  }, text);
}

/** Erases what tests before it left at the desk: the browser is the same for many. */
export async function beginWithEmptyDesk(shopper: Shopper): Promise<void> {
  const page = await shopper.openOwn('learn.html');
  await eraseDesk(page);
  await page.close();
}
