/**
 * Which marks stand in the window and cannot be seen there: something of the page lies over them, or makes them pale,
 * filtered or turned. Only a browser with the second version of IntersectionObserver can tell (Chromium).
 */

/** So often, in ms, the browser looks at most: each look is a hit test of every mark in the window. */
const lookEvery = 1000;

type Version2 = IntersectionObserverEntry & { isVisible: boolean };
type Version2Init = IntersectionObserverInit & { trackVisibility: true; delay: number };

export class Cover {
  readonly #covered = new WeakSet<Element>();
  readonly #observer: IntersectionObserver | undefined;

  constructor() {
    if (typeof IntersectionObserverEntry !== 'function') return;
    if (!('isVisible' in IntersectionObserverEntry.prototype)) return;
    const options: Version2Init = { trackVisibility: true, delay: lookEvery };
    this.#observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting, isVisible } of entries as Version2[]) {
        if (isIntersecting && !isVisible) this.#covered.add(target);
        else this.#covered.delete(target);
      }
    }, options);
  }

  watch(host: Element): void {
    this.#observer?.observe(host);
  }

  forget(host: Element): void {
    this.#observer?.unobserve(host);
    this.#covered.delete(host);
  }

  /** Whether the host stood in the window unseen when the browser looked last. */
  hides(host: Element): boolean {
    return this.#covered.has(host);
  }
}
