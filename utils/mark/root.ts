/** Closed shadow roots with their style. */
import { makeElement } from '../sites/unclobbered.ts';

const sheets = new Map<string, CSSStyleSheet>();

/** A constructed sheet, one for all roots of the same style; undefined where there is no such thing. */
function sheetOf(css: string): CSSStyleSheet | undefined {
  const known = sheets.get(css);
  if (known) return known;
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    sheets.set(css, sheet);
    return sheet;
  } catch {
    return undefined;
  }
}

/**
 * Gives a root its style. Where the browser keeps content scripts from adopting sheets (some Firefox: a sheet made
 * by a content script is no sheet of the page), a style element within the root does the same.
 */
function dress(root: ShadowRoot, css: string): void {
  const sheet = sheetOf(css);
  if (sheet) {
    try {
      root.adoptedStyleSheets = [sheet];
      return;
    } catch {
      // falls through to the style element
    }
  }
  const style = makeElement(root.ownerDocument, 'style');
  style.textContent = css;
  root.prepend(style);
}

/** @returns the closed root of `host`, which the page can neither open nor style */
export function closedRoot(host: HTMLElement, css: string): ShadowRoot {
  const root = host.attachShadow({ mode: 'closed' });
  dress(root, css);
  return root;
}
