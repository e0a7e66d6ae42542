/**
 * Whether a person can have meant a press on the panel: that it is in plain sight, and was for a moment, in the place
 * where it stands. A page can lay a picture over it that lets presses through, or move it under the pointer.
 */
import { queryAll, real } from '../sites/unclobbered.ts';

/** For so long, in ms: what Chromium's own dialogs wait against double clicks (`InputEventActivationProtector`). */
const restNeeded = 500;
/** So often, in ms, the browser looks at most; 100 is the least that it takes. */
const lookEvery = 100;

/** Why a press does not count. */
export type Refusal = 'covered' | 'too-soon';

type Version2 = IntersectionObserverEntry & { isVisible: boolean };

const canTellVisible = (): boolean =>
  typeof IntersectionObserverEntry === 'function' && 'isVisible' in IntersectionObserverEntry.prototype;

/** What else stands in the browser's top layer, where alone something can lie over the panel. */
const onTop = ':popover-open,:modal,:fullscreen';

const overlap = (one: DOMRect, other: DOMRect): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

export class PlainSight {
  readonly #document: Document;
  readonly #host: HTMLElement;
  readonly #panel: HTMLElement;
  readonly #hasTopLayer: boolean;
  /** What was on top before the panel, and so lies below it. */
  readonly #below: ReadonlySet<Element>;
  #place: DOMRect;
  /** Since when it stands where it stands, by `performance.now()`. */
  #restingSince: number;
  /** Since when it is seen; undefined while it is not. */
  #seenSince: number | undefined;

  /**
   * To be made when the panel has been shown.
   * @param host the panel's element in the page
   * @param signal ends the watching
   */
  constructor(document: Document, host: HTMLElement, panel: HTMLElement, signal: AbortSignal) {
    this.#document = document;
    this.#host = host;
    this.#panel = panel;
    this.#hasTopLayer = typeof host.showPopover === 'function';
    this.#below = new Set(this.#others());
    this.#place = panel.getBoundingClientRect();
    this.#restingSince = performance.now();
    if (canTellVisible()) this.#watchCover(signal);
    else this.#seenSince = this.#restingSince;
    this.#watchPlace(signal);
  }

  /** @returns why a press that happens now does not count; undefined where it does */
  refusal(): Refusal | undefined {
    this.#look();
    if (this.#seenSince === undefined || this.#liesBelow()) return 'covered';
    const since = Math.max(this.#seenSince, this.#restingSince);
    return performance.now() - since < restNeeded ? 'too-soon' : undefined;
  }

  #watchCover(signal: AbortSignal): void {
    const options: IntersectionObserverInit = { threshold: [0, 1] };
    const observer = new IntersectionObserver(
      (entries) => {
        const isVisible = (entries as Version2[]).at(-1)?.isVisible === true;
        this.#seenSince = isVisible ? (this.#seenSince ?? performance.now()) : undefined;
      },
      Object.assign(options, { trackVisibility: true, delay: lookEvery }),
    );
    observer.observe(this.#panel);
    signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  }

  #watchPlace(signal: AbortSignal): void {
    const window = real(this.#document, 'defaultView');
    const look = (): void => {
      if (signal.aborted) return;
      this.#look();
      window?.requestAnimationFrame(look);
    };
    window?.requestAnimationFrame(look);
  }

  #look(): void {
    const place = this.#panel.getBoundingClientRect();
    const before = this.#place;
    const rests = (['left', 'top', 'width', 'height'] as const).every((side) => place[side] === before[side]);
    if (rests) return;
    this.#place = place;
    this.#restingSince = performance.now();
  }

  /** Whether the page took the panel out of the top layer, or put something else there that may lie over it. */
  #liesBelow(): boolean {
    if (!this.#hasTopLayer) return false;
    if (!this.#host.matches(':popover-open')) return true;
    if (canTellVisible()) return false;
    return this.#others().some(
      (other) => !this.#below.has(other) && overlap(other.getBoundingClientRect(), this.#place),
    );
  }

  #others(): Element[] {
    if (!this.#hasTopLayer) return [];
    return queryAll(real(this.#document, 'documentElement'), onTop).filter((other) => other !== this.#host);
  }
}
