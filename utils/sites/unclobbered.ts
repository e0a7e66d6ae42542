/**
 * The names of a form's fields hide what the form has of its own: with `<input name="closest">` in it, `form.closest` is
 * that field, in a content script's world too (HTML, "named access" and [LegacyOverrideBuiltIns]). What the prototype
 * has cannot be hidden. Of documents the same is written; Chromium keeps that to the page's own world.
 */

/**
 * @param object a document, or an element that may be a form
 * @returns its property as the browser made it; methods want `call`
 */
export function real<T extends object, Name extends keyof T>(object: T, name: Name): T[Name] {
  if (isPlain(object)) return object[name];
  const prototype: object | null = Object.getPrototypeOf(object) as object | null;
  return prototype === null ? object[name] : (Reflect.get(prototype, name, object) as T[Name]);
}

/**
 * An element that is no form: of those nothing can be hidden, and asking them directly is many times as quick. A form's
 * own name is `form`, or one of its fields, which is no text.
 */
function isPlain(object: { localName?: unknown }): boolean {
  const { localName } = object;
  return typeof localName === 'string' && localName !== 'form';
}

export function queryAll<Found extends Element = Element>(root: ParentNode, selector: string): Found[] {
  return [...real(root, 'querySelectorAll').call(root, selector)] as Found[];
}

export function queryOne(root: ParentNode, selector: string): Element | null {
  return real(root, 'querySelector').call(root, selector);
}

/** The element around a node; never one that only calls itself so. */
export function parentOf(node: Node): Element | null {
  return real(node, 'parentElement');
}

/** Where to search a whole page from: its outermost element, which no name of the page's hides anything of. */
export function pageRoot(document: Document): ParentNode {
  return real(document, 'documentElement') ?? document;
}

/** As `createElement`, whatever the page named so. */
export function makeElement(document: Document, tag: string): HTMLElement {
  return real(document, 'createElement').call(document, tag);
}

const svg = 'http://www.w3.org/2000/svg';

export function makeSvg(document: Document, tag: string): SVGElement {
  return real(document, 'createElementNS').call(document, svg, tag) as SVGElement;
}
