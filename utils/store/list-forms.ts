/** The forms that a list's record has had, each brought to the present one when it is read. */
import type { ListState } from '../model/list.ts';
import { listForm } from './stored-list.ts';
import type { Contents, StoredList, SyncMemory } from './stored-list.ts';

/** Before lists came from tables and removals between listings: all were feeds, and said so nowhere. */
interface FirstForm {
  form: 1;
  state: Omit<ListState, 'source'> & Partial<Pick<ListState, 'source'>>;
  sync: Omit<SyncMemory, 'newest'> & { payloadSha256?: string; rootVersion?: number };
  contents: Contents;
}

/**
 * @param record as it was read
 * @returns the record in the present form; nothing where there is none, or it is of a form that this version does not
 *   know: such a record is left alone
 */
export function currentForm(record: unknown): StoredList | undefined {
  if (isOfForm<StoredList>(record, listForm)) return record;
  return isOfForm<FirstForm>(record, 1) ? fromFirst(record) : undefined;
}

function isOfForm<T extends { form: number }>(record: unknown, form: T['form']): record is T {
  return typeof record === 'object' && record !== null && 'form' in record && record.form === form;
}

function fromFirst({ state, sync, contents }: FirstForm): StoredList {
  const { payloadSha256, rootVersion, ...kept } = sync;
  const { serial, issued } = state;
  const verified = payloadSha256 !== undefined && rootVersion !== undefined;
  return {
    form: listForm,
    state: { ...state, source: state.source ?? { kind: 'feed' } },
    sync: { ...kept, ...(verified && { newest: { serial, issued, payloadSha256, rootVersion } }) },
    contents,
  };
}
