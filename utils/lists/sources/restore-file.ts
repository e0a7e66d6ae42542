/** A file's list whose keys are of another rule, or damaged: nobody but the person has the file. */
import { keyForm, markKeys } from '../../identity/keys.ts';
import { readEntries } from '../../store/contents.ts';
import type { StoreDatabase } from '../../store/database.ts';
import { openGeneration } from '../../store/generation.ts';
import type { StoredList } from '../../store/stored-list.ts';
import { idHash } from '../feed/removals.ts';
import { SourceError } from './error.ts';

/**
 * Makes a file's list anew of its stored entries, where it cannot be looked up in. All else is left as it is.
 * @returns its record; nothing where the list was removed meanwhile
 * @throws SourceError `import-again` where the entries themselves are damaged; StoreError `no-space`
 */
export async function restoreFile(db: StoreDatabase, list: StoredList): Promise<StoredList | undefined> {
  if (list.sync.damaged !== true && list.sync.keyForm === keyForm) return list;
  const writer = await openGeneration(db, list.state.info.id, { keyForm });
  try {
    await readInto(db, list, writer);
    return await writer.commit((current) => {
      if (!current) return undefined;
      const { error: _, ...state } = current.state;
      const { damaged: __, ...sync } = current.sync;
      return { ...current, state, sync: { ...sync, keyForm } };
    });
  } catch (error) {
    await writer.abort();
    throw error;
  }
}

async function readInto(
  db: StoreDatabase,
  { contents }: StoredList,
  writer: Awaited<ReturnType<typeof openGeneration>>,
): Promise<void> {
  const portions = readEntries(db, contents, idHash)[Symbol.asyncIterator]();
  for (;;) {
    const portion = await portions.next().catch((error: unknown) => {
      throw new SourceError('import-again', String(error));
    });
    if (portion.done) return;
    await writer.add(portion.value.map((entry) => ({ entry, keys: markKeys(entry) })));
  }
}
