/** The elements that we put into a page, told from copies of them that the page makes. */
import { makeElement, queryAll, real } from '../sites/unclobbered.ts';

export const markTag = 'xinbiao-mark';
export const detailTag = 'xinbiao-detail';
/** What stands in for a tag that the page took. */
const plainTag = 'div';

const made = new WeakSet<Element>();
let isAnyMade = false;
const ofOurs = `${markTag},${detailTag}`;

/**
 * A page that defines our tag as a custom element of its own could have no root put into it, or ask the root back
 * through `attachInternals().shadowRoot`, closed as it is (HTML, "available to element internals"). Then an element
 * takes its place that no page can define. One defined later is too late for a root that is there.
 * @returns a new element for one of our closed roots
 */
export function makeHost(document: Document, tag: typeof markTag | typeof detailTag): HTMLElement {
  const wanted = makeElement(document, tag);
  const host = wanted.matches(':defined') ? makeElement(document, plainTag) : wanted;
  made.add(host);
  isAnyMade = true;
  return host;
}

/** All elements of ours in `root`, itself included: what this script, an earlier one, or a page's copying left there. */
export function hostsIn(root: Document | Element): Element[] {
  const found = queryAll(root, ofOurs);
  if (root instanceof Element && real(root, 'matches').call(root, ofOurs)) found.push(root);
  return found;
}

/**
 * The copies of our elements in what came into a page, by a page that clones its cards. A copy has no shadow root, so it
 * shows nothing and tells nothing true. Where nothing was made there is nothing to copy, and most pages are such.
 */
export function copiesIn(added: Iterable<Element>): Element[] {
  if (!isAnyMade) return [];
  return [...added].flatMap(hostsIn).filter((host) => !made.has(host));
}
