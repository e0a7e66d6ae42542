import { colours, levelColours, signStyle } from '../utils/mark/colours.ts';

/** Gives a page of ours the colours and shapes that the marks have on shopping pages. */
export function adoptSignStyle(document: Document): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${colours}${levelColours}${signStyle}`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
