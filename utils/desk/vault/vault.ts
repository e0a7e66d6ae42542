/** The desk at rest: as it is, or encrypted under a passphrase. */

/** Bytes as they lie in the database: the first says whether they are plain (0) or encrypted (1). */
export type Sealed = Uint8Array<ArrayBuffer>;

/** How the desk is locked. Absent: it is not. The passphrase itself is nowhere. */
export interface StoredVault {
  /** PBKDF2 with SHA-256. */
  salt: Uint8Array<ArrayBuffer>;
  iterations: number;
  /** The key of the data, AES-GCM encrypted under the passphrase's. */
  iv: Uint8Array<ArrayBuffer>;
  wrapped: Uint8Array<ArrayBuffer>;
}

/** Seals what is written to the desk and opens what is read. */
export interface Vault {
  seal(bytes: Uint8Array<ArrayBuffer>): Promise<Sealed>;
  /** @throws Error `desk-locked` where the key is not here, `desk-damaged` where the bytes are not what was sealed */
  open(sealed: Sealed): Promise<Uint8Array<ArrayBuffer>>;
}
