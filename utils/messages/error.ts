/** A failure that a person can act on: `code` is a key of the texts (`error.<code>`), `detail` is shown as it is. */
export class MessageError extends Error {
  override readonly name = 'MessageError';
  readonly code: string;
  readonly detail: string | undefined;
  constructor(code: string, detail?: string) {
    super(detail === undefined ? code : `${code}: ${detail}`);
    this.code = code;
    this.detail = detail;
  }
}

/** What travels back: a value, or why there is none. */
export interface Reply {
  ok: boolean;
  value?: unknown;
  error?: { code: string; detail?: string | undefined };
}
