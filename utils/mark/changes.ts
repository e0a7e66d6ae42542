/**
 * What changed on the page, gathered until the next turn. Nothing heavy happens in the observer's callback; the page's
 * own marks are written `quietly`, so that they are not taken for changes of the page.
 */

import type { RunSoon } from './soon.ts';

/** What changed since the last turn. */
export interface Changes {
  /** Whether the page changed at all; a turn may have been asked for without that. */
  any: boolean;
  /** Elements that came into the page; they may be gone again. */
  added: ReadonlySet<Element>;
  /** Whether elements went. */
  removed: boolean;
}

export interface ChangeListener {
  /**
   * Runs before the page is painted again, in the observer's callback, with the nodes whose text, children or watched
   * attributes changed: only for what cannot wait.
   */
  atOnce(touched: ReadonlySet<Node>): void;
  /** Runs in a task of its own, once for everything that changed since the last. */
  inTurn(changes: Changes): void;
}

const noChanges = (): { any: boolean; added: Set<Element>; removed: boolean } => ({
  any: false,
  added: new Set(),
  removed: false,
});

const isElement = (node: Node): node is Element => node.nodeType === 1;

export class ChangeFeed {
  readonly #document: Document;
  readonly #attributes: readonly string[];
  readonly #soon: RunSoon;
  readonly #observer: MutationObserver;
  #listener: ChangeListener | undefined;
  #changes = noChanges();
  #turnAsked = false;

  /**
   * @param attributes whose changes count, beside those of text and children. `class` and `style` should not be among
   *   them: pages change these at every move of the pointer
   */
  constructor(document: Document, attributes: readonly string[], soon: RunSoon) {
    this.#document = document;
    this.#attributes = attributes;
    this.#soon = soon;
    this.#observer = new MutationObserver((records) => this.#take(records));
  }

  /** Gives the changes from now on to `listener`. */
  listen(listener: ChangeListener): void {
    this.#listener = listener;
    this.#changes = noChanges();
    this.#observer.observe(this.#document, {
      subtree: true,
      childList: true,
      characterData: true,
      ...(this.#attributes.length > 0 && { attributes: true, attributeFilter: [...this.#attributes] }),
    });
  }

  /** Looks at nothing any more, until the next `listen`. */
  stop(): void {
    this.#listener = undefined;
    this.#observer.disconnect();
  }

  /** Asks for a turn even if nothing changes. @param when of what the page just did: the answers may come before it is painted */
  askTurn(when?: 'first'): void {
    if (this.#turnAsked || !this.#listener) return;
    this.#turnAsked = true;
    this.#soon(() => {
      this.#turnAsked = false;
      const changes = this.#changes;
      this.#changes = noChanges();
      this.#listener?.inTurn(changes);
    }, when);
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
    if (records.length === 0 || !this.#listener) return;
    const touched = new Set<Node>();
    const { added } = this.#changes;
    this.#changes.any = true;
    for (const { target, type, addedNodes, removedNodes } of records) {
      touched.add(target);
      if (type !== 'childList') continue;
      for (const node of addedNodes) if (isElement(node)) added.add(node);
      if (removedNodes.length > 0) this.#changes.removed = true;
    }
    this.#listener.atOnce(touched);
    this.askTurn('first');
  }
}
