/** Notices when a page changes its own address without being loaded anew. */

/** How often the address is looked at where the browser does not tell of its changes, in ms. */
const lookEvery = 500;

interface NavigationEvents {
  addEventListener(type: 'currententrychange', listener: () => void, options: { signal: AbortSignal }): void;
}

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
    this.#listen(signal);
  }

  /**
   * Looks at the address. A page that changes its address also changes its content: so this is called with each batch
   * of changes.
   * @returns whether it had changed
   */
  check(): boolean {
    const { href } = this.#window.location;
    if (href === this.#last) return false;
    this.#last = href;
    this.#moved();
    return true;
  }

  /** `history.pushState` tells nobody; the Navigation API does (Chrome 102, Firefox 147). Before it, a look at times. */
  #listen(signal: AbortSignal): void {
    const { navigation } = this.#window as { navigation?: NavigationEvents };
    if (navigation) {
      navigation.addEventListener('currententrychange', () => this.check(), { signal });
      return;
    }
    const timer = setInterval(() => this.check(), lookEvery);
    signal.addEventListener('abort', () => clearInterval(timer), { once: true });
  }
}
