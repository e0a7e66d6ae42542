/** Rows of a list's last reading that were left out or leave a doubt, kept for the person to save and look through. */
import type { RowNote } from '../model/source.ts';
import type { StoreDatabase } from './database.ts';
import { storeErrorOf } from './errors.ts';

/** The form of kept notes. Those of another form are not read. */
const notesForm = 1;

export interface StoredNotes {
  form: number;
  /** The issue that they are about: a kill may leave those of the one before. */
  serial: number;
  notes: RowNote[];
  /** How many more there were than are kept. */
  more: number;
}

/** @throws StoreError `no-space`, `store-unavailable` */
export async function writeRowNotes(
  db: StoreDatabase,
  listId: string,
  kept: Omit<StoredNotes, 'form'>,
): Promise<void> {
  try {
    await db.put('rowNotes', { form: notesForm, ...kept }, listId);
  } catch (error) {
    throw storeErrorOf(error);
  }
}

/** @returns undefined where none are kept @throws StoreError `store-unavailable` */
export async function readRowNotes(db: StoreDatabase, listId: string): Promise<StoredNotes | undefined> {
  try {
    const kept = await db.get('rowNotes', listId);
    return kept?.form === notesForm ? kept : undefined;
  } catch (error) {
    throw storeErrorOf(error);
  }
}
