/** The text that an element shows; scripts and styles inside it show none. */

const silent = 'script, style, template, noscript';

/** All of it in one, as the element holds it. */
export function textOf(element: Element): string {
  if (element.firstElementChild === null) return element.textContent;
  return element.querySelector(silent) === null ? element.textContent : textsOf(element).join('');
}

/** Its pieces in order, one for each text node, at most `most` of them. */
export function textsOf(element: Element, most = Number.POSITIVE_INFINITY): string[] {
  const texts: string[] = [];
  const walker = element.ownerDocument.createTreeWalker(element, 4 /* NodeFilter.SHOW_TEXT */);
  while (texts.length < most && walker.nextNode()) {
    const { parentElement, textContent } = walker.currentNode;
    if (textContent !== null && !parentElement?.matches(silent)) texts.push(textContent);
  }
  return texts;
}
