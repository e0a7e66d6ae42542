/** What a page learns of an error that its Worker threw. */
export interface ThrownCode {
  /** `internal` for what is none of the Worker's own codes. */
  code: string;
  /** What exactly: what stood behind the code, or all of a message that is none. */
  detail?: string | undefined;
}

/**
 * Reads the code off an error that came from a Worker. Of an error its message alone crosses: a Worker says a code, or a
 * code and what exactly behind a blank or a colon (`ledger-altered 41`, `open-quote: 3`).
 * @param error as the call rejected with it
 * @param isCode tells the Worker's own codes from messages of the browser, which may begin with such a word too
 */
export function thrownCode(error: unknown, isCode: (word: string) => boolean): ThrownCode {
  const message = error instanceof Error ? error.message : String(error);
  const [, code, detail] = /^([a-z]+(?:-[a-z]+)*)(?::? ([\s\S]*))?$/.exec(message) ?? [];
  return code !== undefined && isCode(code) ? { code, detail } : { code: 'internal', detail: message };
}
