import { queryOne, real } from './unclobbered.ts';

/** The text that an element shows; scripts and styles inside it show none. */

const silent = 'script, style, template, noscript';

/** All of it in one, as the element holds it. */
export function textOf(element: Element): string {
<<<<<<< HEAD
  if (element.firstElementChild === null) return element.textContent;
  return element.querySelector(silent) === null ? element.textContent : textsOf(element).join('');
=======
  return queryOne(element, silent) === null ? real(element, 'textContent') : textsOf(element).join('');
>>>>>>> 1fe2a76 (Read and draw on pages whose named elements hide the document's own methods)
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
