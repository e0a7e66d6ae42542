/** A saved page as a document to read: parsed as a browser parses it, with nothing run, styled or fetched. */
import { JSDOM } from 'jsdom';

/**
 * @param html the page's text
 * @param url its address, already known to be one: links of the page are read against it
 */
export function openSavedPage(html: string, url: string): Document {
  // A parser's document has no window: jsdom neither runs its scripts nor reads its style sheets.
  const { window } = new JSDOM('', { url });
  const document = new window.DOMParser().parseFromString(html, 'text/html');
  // With scripts on, as people browse, what stands in noscript is text and no element.
  for (const element of document.querySelectorAll('noscript')) element.remove();
  return document;
}
