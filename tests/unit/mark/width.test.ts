// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Market, addCards, goTo, marksIn } from './market.ts';

let market: Market;

/** jsdom lays nothing out: here a mark finds no room beside the name where the window is narrow. */
function layOut(): void {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function box(this: Element) {
    const isMark = this.matches('xinbiao-mark:not([data-place])');
    const isCramped = isMark && window.innerWidth < 400;
    return new DOMRect(0, 0, isCramped ? 0 : 100, isMark ? 18 : 60);
  });
}

async function widen(width: number): Promise<void> {
  window.innerWidth = width;
  window.dispatchEvent(new Event('resize'));
  await vi.advanceTimersByTimeAsync(1000);
}

/** A page with one mark, looked at already. */
async function openMarked(): Promise<void> {
  addCards({ shop: 'a' });
  market = new Market({ listed: ['a'] });
  await market.frame();
  await vi.advanceTimersByTimeAsync(1000);
}

const placeOfMark = (): string | null | undefined => marksIn(document)[0]?.getAttribute('data-place');

describe('a window of another width', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'requestAnimationFrame', 'performance'] });
    layOut();
    goTo('/search?q=1');
  });

  afterEach(() => {
    market.session.end();
    window.innerWidth = 1024;
    vi.restoreAllMocks();
    vi.useRealTimers();
  });

  it('has marks move to where there is room, and back', async () => {
    await openMarked();
    await widen(300);
    expect(placeOfMark()).toBe('corner');
    await widen(1000);
    expect(placeOfMark()).toBeNull();
    expect(document.querySelector('.shop + xinbiao-mark')).not.toBeNull();
  });

  it('is not asked how wide it is before the page is laid out, which the answer would need', async () => {
    const asked = vi.fn(() => 1024);
    Object.defineProperty(window, 'innerWidth', { configurable: true, get: asked });
    addCards({ shop: 'a' });
    market = new Market({ listed: ['a'] });
    await Promise.resolve();
    const before = asked.mock.calls.length;
    await market.frame();
    await vi.advanceTimersByTimeAsync(1000);
    Object.defineProperty(window, 'innerWidth', { configurable: true, writable: true, value: 1024 });
    expect(before).toBe(0);
    expect(asked).toHaveBeenCalled();
  });

  it('of the same width leaves them alone', async () => {
    await openMarked();
    const changed = vi.fn();
    new MutationObserver(changed).observe(document, { subtree: true, childList: true, attributes: true });
    await widen(window.innerWidth);
    expect(changed).not.toHaveBeenCalled();
  });

  it('takes no focus from a mark', async () => {
    await openMarked();
    const [mark] = marksIn(document);
    const blurred = vi.fn();
    mark?.addEventListener('blur', blurred, true);
    mark?.setAttribute('tabindex', '0');
    (mark as HTMLElement).focus();
    await widen(300);
    expect(blurred).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(mark);
  });
});
