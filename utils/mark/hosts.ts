/** The elements that we put into a page, told from copies of them that the page makes. */

export const markTag = 'xinbiao-mark';
export const detailTag = 'xinbiao-detail';

const made = new WeakSet<Element>();
const ofOurs = `${markTag},${detailTag}`;

/** @returns a new element for one of our closed roots */
export function makeHost(document: Document, tag: typeof markTag | typeof detailTag): HTMLElement {
  const host = document.createElement(tag);
  made.add(host);
  return host;
}

/** All elements of ours in `root`, itself included: what this script, an earlier one, or a page's copying left there. */
export function hostsIn(root: Document | Element): Element[] {
  const found = [...root.querySelectorAll(ofOurs)];
  if (root.nodeType === 1 && (root as Element).matches(ofOurs)) found.push(root as Element);
  return found;
}

/**
 * Whether an element that looks like ours is a copy, by a page that clones its cards. A copy has no shadow root, so it
 * shows nothing and tells nothing true.
 */
export function isCopy(host: Element): boolean {
  return !made.has(host);
}
