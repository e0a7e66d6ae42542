/**
 * Why a table or a list of domains could not be taken from its address or file:
 * `address-unreachable`: nothing could be had from the address: no answer, an answer that says no, or a redirect;
 * `file-gone`: the chosen file can no longer be read: its page was closed, or the file was moved or changed;
 * `source-too-large`: more than is read of one table;
 * `nothing-taken`: it was read, and not one row could be taken;
 * `many-vanished`: more than a tenth of the entries that are stored are missing at the address now: it is taken only
 *   when the person says so, by importing it again;
 * `import-again`: what is stored of a file's list is damaged, and nobody but the person has the file.
 *
 * Files that are no table at all are TableErrors: `empty`, `not-text`, `other-format` (a picture, a PDF, an archive …),
 * `bad-workbook`, `protected-workbook`, `bad-json`, `no-table`, `no-name-column`.
 */
import { TableError } from '../tables/error.ts';

export type SourceErrorCode =
  | 'address-unreachable'
  | 'file-gone'
  | 'source-too-large'
  | 'nothing-taken'
  | 'many-vanished'
  | 'import-again';

export class SourceError extends Error {
  override readonly name = 'SourceError';
  readonly code: SourceErrorCode;
  readonly detail: string | undefined;
  constructor(code: SourceErrorCode, detail?: string) {
    super(detail === undefined ? code : `${code}: ${detail}`);
    this.code = code;
    this.detail = detail;
  }
}

/** Runs `work`: what is too large for a table is told apart from a feed's file that is. */
export async function withSourceErrors<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof TableError && error.code === 'too-large')
      throw new SourceError('source-too-large', error.detail);
    throw error;
  }
}
