/** Where and when a content script begins to read. */
import { real } from '../sites/unclobbered.ts';

/** A frame within a page is read only where it is at least so large, in CSS px: the others are for counting and ads. */
const readableFrame = { width: 320, height: 200 };

/**
 * Notes that the content script runs in this document. It may be asked for twice: by the manifest, and for tabs that
 * were open before the extension was.
 * @returns whether it is the first time in the life of this extension
 */
export function isFirst(): boolean {
  const name = 'xinbiaoRuns';
  // an own property: a page's element ids are inherited ones
  if (Object.hasOwn(globalThis, name)) return false;
  Object.defineProperty(globalThis, name, { value: true });
  return true;
}

/** Whether the page is on its way to be shown as soon as it is parsed: it is no frame and not fetched in advance. */
export function isShownAtOnce(window: Window): boolean {
  return window === window.top && !isFetchedAhead(window.document);
}

function isFetchedAhead(document: Document): boolean {
  return (document as { prerendering?: boolean }).prerendering === true;
}

/**
 * Settles when the page is parsed and somebody can see it: a page that the browser fetches in advance is shown now or
 * never, a frame may become large enough later.
 */
export async function whenShown(window: Window, signal: AbortSignal): Promise<void> {
  const { document } = window;
  if (isFetchedAhead(document)) await once(document, 'prerenderingchange', signal);
  if (document.readyState === 'loading') await once(document, 'DOMContentLoaded', signal);
  while (window !== window.top && isSmall(window) && !signal.aborted) await once(window, 'resize', signal);
}

function isSmall({ innerWidth, innerHeight }: Window): boolean {
  return innerWidth < readableFrame.width || innerHeight < readableFrame.height;
}

/** Settles at the next such event; never after `signal` was aborted. */
function once(target: EventTarget, type: string, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    real(target, 'addEventListener').call(target, type, () => resolve(), { once: true, signal });
  });
}
