/**
 * Why a subscription or a sync was refused before or beside the feed's own checks:
 * `bad-address`: not an address that a list can be fetched from;
 * `id-taken`: another publisher's list of the same id is subscribed already;
 * `not-subscribed`: there is no such list (any more);
 * `cancelled`: the person ended it.
 */
export type SyncErrorCode = 'bad-address' | 'cancelled' | 'id-taken' | 'not-subscribed';

export class SyncError extends Error {
  override readonly name = 'SyncError';
  readonly code: SyncErrorCode;
  readonly detail: string | undefined;
  constructor(code: SyncErrorCode, detail?: string) {
    super(detail === undefined ? code : `${code}: ${detail}`);
    this.code = code;
    this.detail = detail;
  }
}

/** @throws SyncError `cancelled` where the person no longer wants what is under way */
export function demandWanted(signal: AbortSignal): void {
  if (signal.aborted) throw new SyncError('cancelled');
}
