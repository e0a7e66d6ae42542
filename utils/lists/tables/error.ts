/** Why a file cannot be read as a table at all. Single rows that cannot be taken are `RefusedRow`s, not errors. */
export type TableErrorCode =
  | 'empty'
  | 'too-large'
  | 'not-text'
  | 'other-format'
  | 'bad-workbook'
  | 'protected-workbook'
  | 'bad-json'
  | 'no-table'
  | 'no-name-column';

/** A file that is no table we can read. The CLI and the extension's pages each have a sentence for every code. */
export class TableError extends Error {
  override readonly name = 'TableError';
  readonly code: TableErrorCode;
  /** What exactly was found, for people who look closer. */
  readonly detail: string | undefined;

  constructor(code: TableErrorCode, detail?: string) {
    super(detail === undefined ? code : `${code}: ${detail}`);
    this.code = code;
    this.detail = detail;
  }
}
