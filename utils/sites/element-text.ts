import { queryOne, real } from './unclobbered.ts';

/** The text that an element shows; scripts and styles inside it show none. */

const silent = 'script, style, template, noscript';

/** All of it in one, as the element holds it. */
export function textOf(element: Element): string {
  if (real(element, 'firstElementChild') === null) return real(element, 'textContent');
  return queryOne(element, silent) === null ? real(element, 'textContent') : textsOf(element).join('');
}

/** Its pieces in order, one for each text node, at most `most` of them. */
export function textsOf(element: Element, most = Number.POSITIVE_INFINITY): string[] {
  const texts: string[] = [];
  const document = real(element, 'ownerDocument');
  const walker = real(document, 'createTreeWalker').call(document, element, 4 /* NodeFilter.SHOW_TEXT */);
  while (texts.length < most && walker.nextNode()) {
    const { parentElement, textContent } = walker.currentNode;
    if (
      textContent !== null &&
      !(parentElement && real(parentElement, 'matches').call(parentElement, silent))
    )
      texts.push(textContent);
  }
  return texts;
}
