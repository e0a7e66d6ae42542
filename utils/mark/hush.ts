/**
 * `window.find` searches closed roots too (Chromium): a page could guess words until one is found. It does not search
 * what a style sheet writes, which screen readers and eyes do read.
 */
import { makeElement, real } from '../sites/unclobbered.ts';

export const hushStyle = `[data-said]::before{content:attr(data-said)}`;

/** Lets the style sheet of `root`, which holds `hushStyle`, write every text that is in it. */
export function hush(root: ShadowRoot): void {
  const document = root.ownerDocument;
  const walker = real(document, 'createTreeWalker').call(document, root, 4 /* NodeFilter.SHOW_TEXT */);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    if (text.parentElement?.localName === 'style' || text.data.trim() === '') continue;
    const said = makeElement(document, 'span');
    said.setAttribute('data-said', text.data);
    text.replaceWith(said);
  }
}
