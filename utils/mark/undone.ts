/** What the person did with marks of this page: which can be undone in their places, and which folds are open. */
import type { Says } from './says.ts';
import type { Verdict } from '../model/verdict.ts';

export class Undone {
  /** The dismissal that was made at each place. */
  readonly #at = new Map<object, string>();
  /** Folds that were opened, and corrections that were read. */
  readonly #settled = new WeakSet<object>();

  /** Notes that a dismissal was made here. */
  dismissed(owner: object, id: string): void {
    this.#at.set(owner, id);
  }

  settle(owner: object): void {
    this.#settled.add(owner);
  }

  isSettled(owner: object): boolean {
    return this.#settled.has(owner);
  }

  forget(owner: object): void {
    this.#at.delete(owner);
    this.#settled.delete(owner);
  }

  /** What is said in a place where nothing is told of the shop any more; undefined where nothing is. */
  says(owner: object, { muted, findings, corrected }: Verdict): Says | undefined {
    const id = this.#at.get(owner);
    if (id !== undefined && muted?.id === id) return { undo: 'muted', id };
    if (id !== undefined && findings.some(({ disowned }) => disowned?.id === id))
      return { undo: 'disowned', id };
    return corrected && !muted && !this.#settled.has(owner) ? { corrected } : undefined;
  }
}
