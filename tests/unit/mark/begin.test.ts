// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { isFirst, whenShown } from '../../../utils/mark/begin.ts';

/** A window of which a test says how it is shown. */
function windowLike(how: { top: boolean; width: number; prerendering?: boolean }) {
  const view = new EventTarget();
  const page = Object.assign(new EventTarget(), {
    readyState: 'complete',
    prerendering: how.prerendering ?? false,
  });
  const window = Object.assign(view, { document: page, innerWidth: how.width, innerHeight: how.width });
  Object.assign(window, { top: how.top ? window : null });
  return { window: window as unknown as Window & { innerWidth: number; innerHeight: number }, page };
}

/** Whether it is settled by now. */
async function isSettled(promise: Promise<unknown>): Promise<boolean> {
  let settled = false;
  void promise.then(() => (settled = true));
  await new Promise((passed) => {
    setTimeout(passed, 0);
  });
  return settled;
}

const { signal } = new AbortController();

describe('a page is read', () => {
  it('when it is parsed', async () => {
    const { window, page } = windowLike({ top: true, width: 50 });
    page.readyState = 'loading';
    const shown = whenShown(window, signal);
    expect(await isSettled(shown)).toBe(false);
    page.dispatchEvent(new Event('DOMContentLoaded'));
    expect(await isSettled(shown)).toBe(true);
  });

  it('only when it is shown, where the browser fetched it in advance', async () => {
    const { window, page } = windowLike({ top: true, width: 1000, prerendering: true });
    const shown = whenShown(window, signal);
    expect(await isSettled(shown)).toBe(false);
    page.dispatchEvent(new Event('prerenderingchange'));
    expect(await isSettled(shown)).toBe(true);
  });

  it('in a frame only when that is large enough to show results', async () => {
    expect(await isSettled(whenShown(windowLike({ top: false, width: 600 }).window, signal))).toBe(true);
    const { window } = windowLike({ top: false, width: 90 });
    const shown = whenShown(window, signal);
    expect(await isSettled(shown)).toBe(false);
    Object.assign(window, { innerWidth: 800, innerHeight: 600 });
    window.dispatchEvent(new Event('resize'));
    expect(await isSettled(shown)).toBe(true);
  });

  it('never, when the script was ended before', async () => {
    const { window, page } = windowLike({ top: true, width: 1000, prerendering: true });
    const ended = new AbortController();
    const shown = whenShown(window, ended.signal);
    ended.abort();
    page.dispatchEvent(new Event('prerenderingchange'));
    expect(await isSettled(shown)).toBe(false);
  });
});

describe('a script that is run twice', () => {
  afterEach(() => document.body.replaceChildren());

  it('runs once, and a page cannot say that it ran', () => {
    document.body.innerHTML = '<a id="xinbiaoRuns"></a>';
    expect(isFirst()).toBe(true);
    expect(isFirst()).toBe(false);
  });
});
