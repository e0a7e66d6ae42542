/** The desk at rest: as it is, or encrypted under a passphrase (docs/ledger.md). */

/** Bytes as they lie in the database: the first says whether they are plain (0) or encrypted (1). */
export type Sealed = Uint8Array<ArrayBuffer>;

type SealedStore = 'drafts' | 'evidence' | 'outbox' | 'outbox-zip' | 'segments' | 'deposits' | 'monthly';

/**
 * Where sealed bytes lie: the store and the record's key (`outbox-zip` is a parcel's second value). It is sealed with
 * them, so that no record can be put in another's place.
 */
export type SealedPlace = `${SealedStore}/${string | number}`;

/** How the desk is locked. Absent: it is not. The passphrase itself is nowhere. */
export interface StoredVault {
  /** PBKDF2 with SHA-256. */
  salt: Uint8Array<ArrayBuffer>;
  iterations: number;
  /** The key of the data, AES-GCM encrypted under the passphrase's. */
  iv: Uint8Array<ArrayBuffer>;
  wrapped: Uint8Array<ArrayBuffer>;
  /** Tells the key of the data from that of an earlier lock: the beginning of its SHA-256, hex. */
  keyId: string;
  /** Under way, or cut off: values of both kinds lie in the stores. */
  change?: 'locking' | 'unlocking';
}

/** Keys of locks that were turned off: what a page sealed at that very moment can still be read. */
export interface FormerKeys {
  keys: Uint8Array<ArrayBuffer>[];
}

/** Seals what is written to the desk and opens what is read. */
export interface Vault {
  /** @throws Error `desk-locked` where the desk is locked and the key is not here, or not this lock's */
  seal(bytes: Uint8Array<ArrayBuffer>, place: SealedPlace): Promise<Sealed>;
  /**
   * @throws Error `desk-locked` where the key is not here, `desk-damaged` where the bytes are not what was sealed for
   *   this place
   */
  open(sealed: Sealed, place: SealedPlace): Promise<Uint8Array<ArrayBuffer>>;
}
