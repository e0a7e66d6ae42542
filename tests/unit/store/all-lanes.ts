/** Pages of whatever lane they lie in: tests need not know which. */
import type { StoreDatabase } from '../../../utils/store/database.ts';

type Pages = 'entryPages' | 'keyPages';

function lanesOf(db: StoreDatabase, pages: Pages): `${Pages}0`[] {
  return [...db.objectStoreNames].filter((name): name is `${Pages}0` => name.startsWith(pages));
}

export async function countPages(db: StoreDatabase, pages: Pages): Promise<number> {
  const counts = await Promise.all(lanesOf(db, pages).map((store) => db.count(store)));
  return counts.reduce((sum, count) => sum + count, 0);
}

export async function clearPages(db: StoreDatabase, pages: Pages): Promise<void> {
  for (const store of lanesOf(db, pages)) await db.clear(store);
}
