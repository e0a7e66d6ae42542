/** The desk's lock, as its pages ask for it of a Worker. */

/**
 * The key of an unlocked desk, 64 hex digits. Pages keep it in `storage.session`, from where other pages and the background
 * take it until the browser ends or the person locks; Workers are given it.
 */
export type DeskKey = string;

/** `changing`: it is being encrypted or decrypted, or was when the browser ended: what was begun is then taken up. */
export type LockState = 'off' | 'on' | 'changing';

/**
 * Every call may fail with an Error whose message is a code: `desk-wrong-passphrase`, `desk-locked`, `desk-damaged`,
 * `desk-lock-changing`, `desk-passphrase-short` (fewer than 8 characters).
 */
export interface DeskLock {
  lockState(): Promise<LockState>;
  /** Also takes up a change that was cut off. */
  unlock(passphrase: string): Promise<DeskKey>;
  /** Encrypts all that is kept. @param progress records done, and of how many */
  lockDesk(passphrase: string, progress?: (done: number, of: number) => void): Promise<DeskKey>;
  changePassphrase(old: string, fresh: string): Promise<void>;
  /** Decrypts all. */
  unlockForGood(passphrase: string, progress?: (done: number, of: number) => void): Promise<void>;
}
