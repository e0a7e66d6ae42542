/** Notices when a page changes its own address without being loaded anew. */

export class AddressWatch {
  readonly #window: Window;
  readonly #moved: () => void;
  #last: string;

  /** @param moved runs once for each new address */
  constructor(window: Window, moved: () => void, signal: AbortSignal) {
    this.#window = window;
    this.#moved = moved;
    this.#last = window.location.href;
    for (const type of ['popstate', 'hashchange', 'pageshow']) {
      window.addEventListener(type, () => this.check(), { signal });
    }
  }

  /**
   * Looks at the address. There is no event for `history.pushState` in every browser, and a page that changes its
   * address also changes its content: so this is called with each batch of changes.
   * @returns whether it had changed
   */
  check(): boolean {
    const { href } = this.#window.location;
    if (href === this.#last) return false;
    this.#last = href;
    this.#moved();
    return true;
  }
}
