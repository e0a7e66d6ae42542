/**
 * Why a subscription or a sync was refused before or beside the feed's own checks:
 * `bad-address`: not an address that a list can be fetched from;
 * `id-taken`: another publisher's list of the same id is subscribed already;
 * `not-subscribed`: there is no such list (any more);
 * `bad-link`: a link whose id or fingerprint is missing or damaged;
 * `not-signed`: a list that nobody signs, or that comes with the extension: it has no fingerprint to compare or share;
 * `wrong-fingerprint`: what was compared is not the fingerprint that is pinned;
 * `cancelled`: the person ended it;
 * `no-permission`: the browser does not allow the list's origin any more.
 */
export type SyncErrorCode =
  | 'bad-address'
  | 'bad-link'
  | 'cancelled'
  | 'id-taken'
  | 'no-permission'
  | 'not-signed'
  | 'not-subscribed'
  | 'wrong-fingerprint';

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
