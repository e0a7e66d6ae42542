/**
 * What can go wrong with stored data, as codes that a person's page can explain (`error.<code>`):
 * `no-space`: the disk is full, what was there before still stands;
 * `rebuild-needed`: stored data is missing, damaged or of another form: the list has to be taken anew;
 * `superseded`: another import of the same list began later, or the list was removed meanwhile;
 * `store-unavailable`: the browser gives no database (or one of a newer version of this extension).
 */
export type StoreErrorCode = 'no-space' | 'rebuild-needed' | 'superseded' | 'store-unavailable';

export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreErrorCode;
  readonly detail: string | undefined;
  constructor(code: StoreErrorCode, detail?: string) {
    super(detail === undefined ? code : `${code}: ${detail}`);
    this.code = code;
    this.detail = detail;
  }
}

/** Names what the database threw. A full disk shows as QuotaExceededError on a request or on the whole transaction. */
export function storeErrorOf(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const name = error instanceof Error ? error.name : '';
  if (name === 'QuotaExceededError') return new StoreError('no-space');
  // What browsers throw where the files behind a record are gone or damaged (w3c/IndexedDB issue 423).
  if (name === 'NotFoundError' || name === 'NotReadableError' || name === 'DataError') {
    return new StoreError('rebuild-needed', String(error));
  }
  return new StoreError('store-unavailable', String(error));
}
