/**
 * What changed on the page, gathered once a frame. Nothing heavy happens in the observer's callback; the page's own
 * marks are written `quietly`, so that they are not taken for changes of the page.
 */

/**
 * Attributes in which pages keep what is read: addresses, names and ids; a test holds them to those that the sites'
 * readings name. Changes of `class` and `style` are not looked at: pages change them at every move of the pointer.
 */
export const watchedAttributes = [
  'content',
  'data-asin',
  'data-id',
  'data-item',
  'data-landurl',
  'data-listingid',
  'data-log',
  'data-lp',
  'data-mdurl',
  'data-nid',
  'data-pcu',
  'data-renderkey',
  'data-seller-id',
  'data-sellerid',
  'data-shop-id',
  'data-shopid',
  'data-sku',
  'data-url',
  'data-userid',
  'data-venid',
  'e-landurl',
  'href',
  'id',
  'mu',
  'offerid',
  'shop_id',
  'shopcode',
  'sku',
  'skuid',
  'title',
  'value',
  'venderid',
  'vid',
];

export interface ChangeListener {
  /** Runs before the page is painted again, in the observer's callback: only for what cannot wait. */
  atOnce(changed: ReadonlySet<Node>): void;
  /** Runs once a frame with every node whose text, children or watched attributes changed since the last. */
  inFrame(changed: ReadonlySet<Node>): void;
}

export class ChangeFeed {
  readonly #observer: MutationObserver;
  readonly #nextFrame: (run: () => void) => void;
  readonly #signal: AbortSignal;
  #listener: ChangeListener | undefined;
  #changed = new Set<Node>();
  #frameAsked = false;

  /** @param nextFrame runs a callback once, before the next frame is painted */
  constructor(document: Document, nextFrame: (run: () => void) => void, signal: AbortSignal) {
    this.#nextFrame = nextFrame;
    this.#signal = signal;
    this.#observer = new MutationObserver((records) => this.#take(records));
    this.#observer.observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: watchedAttributes,
    });
    signal.addEventListener('abort', () => this.#observer.disconnect(), { once: true });
  }

  /** Gives the changes from now on to `listener`. */
  listen(listener: ChangeListener): void {
    this.#listener = listener;
  }

  /** Asks for a frame even if nothing changes. */
  askFrame(): void {
    if (this.#frameAsked || this.#signal.aborted) return;
    this.#frameAsked = true;
    this.#nextFrame(() => {
      this.#frameAsked = false;
      if (this.#signal.aborted) return;
      const changed = this.#changed;
      this.#changed = new Set();
      this.#listener?.inFrame(changed);
    });
  }

  /** Takes up what the page changed so far, without waiting for the browser to tell. */
  catchUp(): void {
    this.#take(this.#observer.takeRecords());
  }

  /** Runs our own writes: what the page changed before them is kept, what they change is not told. */
  quietly(write: () => void): void {
    this.catchUp();
    try {
      write();
    } finally {
      this.#observer.takeRecords();
    }
  }

  #take(records: readonly MutationRecord[]): void {
    if (records.length === 0 || this.#signal.aborted) return;
    const changed = new Set(records.map((record) => record.target));
    for (const node of changed) this.#changed.add(node);
    this.#listener?.atOnce(changed);
    this.askFrame();
  }
}
