/** Why what was given cannot be screened. The command line and the page each have words for every code. */
export type ScreeningErrorCode = 'open-quote' | 'no-queries' | 'too-many-lines' | 'not-text' | 'nothing-open';

export class ScreeningError extends Error {
  override readonly name = 'ScreeningError';
  readonly code: ScreeningErrorCode;
  /** The line at which it was found, from 1. */
  readonly line: number | undefined;

  constructor(code: ScreeningErrorCode, line?: number) {
    super(line === undefined ? code : `${code}: ${line}`);
    this.code = code;
    this.line = line;
  }
}
