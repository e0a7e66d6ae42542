/** Why a feed is refused. The CLI and the extension's pages each have a sentence for every code. */
export type FeedErrorCode =
  | 'unreachable'
  | 'not-a-feed'
  | 'unsupported-version'
  | 'too-large'
  | 'truncated'
  | 'wrong-hash'
  | 'wrong-count'
  | 'wrong-state'
  | 'bad-record'
  | 'bad-key'
  | 'bad-signature'
  | 'unknown-key'
  | 'threshold-not-met'
  | 'wrong-root'
  | 'older-root'
  | 'other-list'
  | 'older-serial'
  | 'same-serial-other-bytes'
  | 'issued-in-future'
  | 'duplicate-id';

/** A feed that must be refused (or, when building, cannot be made). The list that is there already stays as it is. */
export class FeedError extends Error {
  override readonly name = 'FeedError';
  readonly code: FeedErrorCode;
  /** What exactly was found: a path, a number, a name. For people who look closer; never needed to understand. */
  readonly detail: string | undefined;

  constructor(code: FeedErrorCode, detail?: string) {
    super(detail === undefined ? code : `${code}: ${detail}`);
    this.code = code;
    this.detail = detail;
  }
}
