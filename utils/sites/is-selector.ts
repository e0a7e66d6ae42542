/** Whether this document's browser understands a selector. Matches nothing and leaves nothing behind. */
export function isSelector(selector: string): boolean {
  try {
    document.createDocumentFragment().querySelector(selector);
    return true;
  } catch {
    return false;
  }
}
