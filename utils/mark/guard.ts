/**
 * Presses and keys on our hosts, taken at the window before any listener of the page: the card's link is not
 * followed, the page's handlers do not hear of it, and only what a person really did counts (`isTrusted`).
 * Within a closed root the event's own path is hidden, so the part that was hit is looked up by its place.
 */

import { real } from '../sites/unclobbered.ts';

/** What a host does with a press on a part that carries `data-press`. */
export interface Pressable {
  root: ShadowRoot;
  /** The part's `data-press`, or undefined for the rest of the host. */
  pressed(part: string | undefined): void;
  /** A key went down while the focus was within. Give true to keep the browser's own action from following. */
  keyDown?(event: KeyboardEvent): boolean;
}

const quieted = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'touchstart',
  'touchend',
  'dblclick',
  'contextmenu',
  'keyup',
  'keypress',
] as const;

/** The part of a root that a click hit; a click by key or by a screen reader hits what has the focus. */
function partHit(root: ShadowRoot, event: MouseEvent): Element | null {
  return event.detail === 0 && root.activeElement
    ? root.activeElement
    : root.elementFromPoint(event.clientX, event.clientY);
}

export class Guard {
  readonly #hosts = new WeakMap<EventTarget, Pressable>();
  readonly #window: Window;
  readonly #listeners: readonly (readonly [string, EventListener, AddEventListenerOptions])[];
  #listenedOn: Element | null = null;

  /** @param signal stops the listening */
  constructor(window: Window, signal: AbortSignal) {
    const options = { capture: true, signal };
    const quiet: EventListener = (event) => {
      if (this.#ours(event)) event.stopImmediatePropagation();
    };
    this.#window = window;
    this.#listeners = [
      ...quieted.map((type) => [type, quiet, { ...options, passive: true }] as const),
      ['auxclick', (event) => this.#refuse(event as MouseEvent), options],
      ['click', (event) => this.#click(event as MouseEvent), options],
      ['keydown', (event) => this.#keyDown(event as KeyboardEvent), options],
    ];
    this.#listen();
  }

  /** `document.open()` takes every listener off the window, and the page's outermost element out of it. */
  #listen(): void {
    this.#listenedOn = real(this.#window.document, 'documentElement');
    for (const [type, listener, options] of this.#listeners) {
      this.#window.addEventListener(type, listener, options); // once more is no more than once
    }
  }

  /** From now on presses on `host` are for `pressable`, and for nobody else. */
  watch(host: Element, pressable: Pressable): void {
    this.#hosts.set(host, pressable);
    if (this.#listenedOn !== real(this.#window.document, 'documentElement')) this.#listen();
  }

  #ours(event: Event): Pressable | undefined {
    return event.isTrusted && event.target ? this.#hosts.get(event.target) : undefined;
  }

  #refuse(event: MouseEvent): void {
    const ours = this.#ours(event);
    if (!ours) return;
    event.stopImmediatePropagation();
    if (partHit(ours.root, event)?.closest('a[href]')) return; // a middle click on a link of ours opens it
    event.preventDefault();
  }

  #click(event: MouseEvent): void {
    const ours = this.#ours(event);
    if (!ours) return;
    event.stopImmediatePropagation();
    const hit = partHit(ours.root, event);
    if (hit?.closest('a[href]')) return;
    event.preventDefault();
    ours.pressed(hit?.closest<HTMLElement>('[data-press]')?.dataset['press']);
  }

  #keyDown(event: KeyboardEvent): void {
    const ours = this.#ours(event);
    if (!ours) return;
    event.stopImmediatePropagation();
    if (ours.keyDown?.(event) === true) event.preventDefault();
  }
}
