/** Work that is begun once and whose result many wait for. */

/** What is begun once and given to all who ask, until it fails or is forgotten. */
export class Shared<T> {
  readonly #make: () => Promise<T>;
  #made: Promise<T> | undefined;

  constructor(make: () => Promise<T>) {
    this.#make = make;
  }

  get(): Promise<T> {
    if (this.#made === undefined) {
      const made = this.#make();
      this.#made = made;
      made.catch(() => {
        if (this.#made === made) this.forget();
      });
    }
    return this.#made;
  }

  forget(): void {
    this.#made = undefined;
  }
}
