/**
 * What looks at lists failed with where even that could not be written: the disk is full, or the store is closed to us.
 * Told with the lists all the same, or a person would never learn why they stand still.
 */
import type { ListState } from '../model/list.ts';
import { StoreError } from '../store/errors.ts';
import { SessionRecord } from './session-record.ts';

type ListError = NonNullable<ListState['error']>;

export class UnwrittenErrors {
  readonly #record = new SessionRecord<ListError>('sync-unwritten-errors');

  /** After a look at a list. @param error what it threw: nothing where the list's record tells how it ended */
  async note(id: string, error: unknown): Promise<void> {
    const { [id]: before, ...others } = await this.#record.read();
    if (error instanceof StoreError && error.code !== 'superseded') {
      const { code, detail } = error;
      await this.#record.write({ ...others, [id]: { code, ...(detail !== undefined && { detail }) } });
    } else if (before !== undefined) {
      await this.#record.write(others);
    }
  }

  /** Something was written: what comes now can be as well. */
  forget(): Promise<void> {
    return this.#record.write({});
  }

  /** @returns the lists' states, each with its error where its record could not take it */
  async tell(states: readonly ListState[]): Promise<ListState[]> {
    const errors = await this.#record.read();
    return states.map((state) => {
      const error = errors[state.info.id];
      return error === undefined ? state : { ...state, error };
    });
  }
}
