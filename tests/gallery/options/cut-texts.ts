// oxlint-disable unicorn/consistent-function-scoping -- it is handed to a page without what stands around it
/**
 * Runs in a page: which texts are cut off, or stand outside of what holds them.
 * @returns for each where it is, why, and how it begins
 */
export function cutTexts(): string[] {
  const found = new Set<string>();
  const hides = /hidden|clip/;
  const scrolls = /auto|scroll/;

  const nameOf = (element: Element): string =>
    `${element.localName}${element.id && `#${element.id}`}${[...element.classList].map((one) => `.${one}`).join('')}`;
  const tell = (element: Element, why: string, text: string): void =>
    void found.add(`${nameOf(element)} ${why}: ${text.trim().slice(0, 40)}`);
  const isSeen = (element: Element): boolean =>
    element.closest('.unseen, svg, [hidden]') === null && element.checkVisibility();

  const look = (element: HTMLElement): void => {
    const { overflowX, overflowY } = getComputedStyle(element);
    const text = element.textContent ?? '';
    if (hides.test(overflowX) && element.scrollWidth > element.clientWidth + 1) tell(element, 'cut', text);
    if (hides.test(overflowY) && element.scrollHeight > element.clientHeight + 1) tell(element, 'cut', text);
  };

  /** What is chosen must be read whole: the list that opens is the browser's own. */
  const lookAtSelect = (select: HTMLSelectElement): void => {
    const pen = document.createElement('canvas').getContext('2d');
    const text = select.selectedOptions[0]?.text ?? '';
    if (!pen) return;
    const { font, paddingInlineStart, paddingInlineEnd } = getComputedStyle(select);
    pen.font = font;
    const arrow = 16;
    const room = select.clientWidth - parseFloat(paddingInlineStart) - parseFloat(paddingInlineEnd) - arrow;
    if (pen.measureText(text).width > room) tell(select, 'cut', text);
  };

  /** Text may stand a little higher than its line: letters are drawn beyond it where lines are close. */
  const above = 8;

  const lookAtText = (node: Text): void => {
    const parent = node.parentElement;
    if (!parent || !isSeen(parent) || (node.textContent ?? '').trim() === '') return;
    const range = document.createRange();
    range.selectNodeContents(node);
    const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
    for (let holder: HTMLElement | null = parent; holder; holder = holder.parentElement) {
      const { display, overflowX } = getComputedStyle(holder);
      if (scrolls.test(overflowX) && holder !== document.documentElement) return;
      if (display === 'inline' || display === 'contents') continue;
      const { left, right, top, bottom } = holder.getBoundingClientRect();
      const fits = boxes.every(
        (box) =>
          box.left >= left - 1 &&
          box.right <= right + 1 &&
          box.top >= top - above &&
          box.bottom <= bottom + above,
      );
      if (!fits) {
        tell(holder, 'is left', node.textContent ?? '');
        return;
      }
    }
  };

  for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
    if (!isSeen(element)) continue;
    if (element instanceof HTMLSelectElement) lookAtSelect(element);
    else if (!(element instanceof HTMLInputElement)) look(element);
  }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { currentNode } = walker;
    if (currentNode instanceof Text && !currentNode.parentElement?.closest('select')) lookAtText(currentNode);
  }
  if (document.documentElement.scrollWidth > document.documentElement.clientWidth)
    tell(document.documentElement, 'is too wide', `${String(document.documentElement.scrollWidth)} px`);
  return [...found];
}
