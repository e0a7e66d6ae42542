/**
 * Reads the marks of a page from outside. They stand in closed shadow roots, which no script enters; the browser's
 * debugging protocol does.
 */
import type { CDPSession, Page } from '@playwright/test';
import { detailTag, markTag } from '../../utils/mark/hosts.ts';

const readDocument = async (session: CDPSession) =>
  (await session.send('DOM.getDocument', { depth: -1, pierce: true })).root;
type DomNode = Awaited<ReturnType<typeof readDocument>>;

export interface Mark {
  /** The shop (or the result's address) that it stands beside; `page` for a banner. */
  shop: string;
  /** What it says. */
  words: string;
  /** CDP’s lasting number of the button that opens the detail. */
  button: number;
}

function attribute(node: DomNode, name: string): string | undefined {
  const { attributes = [] } = node;
  const at = attributes.findIndex((text, index) => index % 2 === 0 && text === name);
  return at < 0 ? undefined : attributes[at + 1];
}

function childrenOf(node: DomNode): DomNode[] {
  return [...(node.shadowRoots ?? []), ...(node.children ?? [])];
}

/** All nodes within, in document order, each with the nodes around it, innermost first. */
function* walk(node: DomNode, around: readonly DomNode[] = []): Generator<[DomNode, readonly DomNode[]]> {
  yield [node, around];
  for (const child of childrenOf(node)) yield* walk(child, [node, ...around]);
}

function find(node: DomNode, fits: (node: DomNode) => boolean): DomNode | undefined {
  for (const [inner] of walk(node)) if (fits(inner)) return inner;
  return undefined;
}

const hasClass = (node: DomNode, name: string): boolean =>
  (attribute(node, 'class') ?? '').split(' ').includes(name);

/** The text of some elements, or of everything but styles. */
function textOf(node: DomNode): string {
  if (node.localName === 'style') return '';
  return node.nodeName === '#text' ? node.nodeValue : childrenOf(node).map(textOf).join('');
}

/** Whose mark it is, by the attributes of the demonstration's own pages. */
function shopAround(around: readonly DomNode[]): string {
  for (const node of around) {
    const shop = attribute(node, 'data-shop-id') ?? attribute(node, 'data-url');
    if (shop !== undefined) return shop;
  }
  return 'page';
}

/** The marks that a page shows now. */
export async function readMarks(session: CDPSession): Promise<Mark[]> {
  const marks: Mark[] = [];
  for (const [node, around] of walk(await readDocument(session))) {
    if (node.localName !== markTag) continue;
    const button = find(node, (inner) => attribute(inner, 'data-press') === 'open');
    if (!button) continue;
    const pieces = [...walk(node)]
      .map(([inner]) => inner)
      .filter((inner) => ['word', 'sentence', 'tag'].some((name) => hasClass(inner, name)));
    marks.push({
      shop: shopAround(around),
      words: pieces.map(textOf).join(' · '),
      button: button.backendNodeId,
    });
  }
  return marks;
}

/**
 * Waits until the page shows marks and their number stays the same for a moment.
 * @returns the marks; none where no mark came in time
 */
export async function waitForMarks(page: Page, session: CDPSession, patienceMs = 20_000): Promise<Mark[]> {
  const until = performance.now() + patienceMs;
  let before = 0;
  while (performance.now() < until) {
    const marks = await readMarks(session);
    if (marks.length > 0 && marks.length === before) return marks;
    before = marks.length;
    await page.waitForTimeout(400);
  }
  return [];
}

/**
 * Presses a mark as a person would, reads what its detail says first (who lists whom for what, and how it was matched),
 * and leaves the detail open.
 */
export async function openDetail(page: Page, session: CDPSession, mark: Mark): Promise<string> {
  await session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId: mark.button });
  const { model } = await session.send('DOM.getBoxModel', { backendNodeId: mark.button });
  const [x = 0, y = 0] = model.content;
  await page.mouse.click(x + Math.min(model.width, 24) / 2, y + model.height / 2);
  for (let tries = 0; tries < 20; tries++) {
    const detail = find(await readDocument(session), (node) => node.localName === detailTag);
    if (detail) {
      const leads = [...walk(detail)].map(([node]) => node).filter((node) => hasClass(node, 'lead'));
      if (leads.length > 0) return leads.map(textOf).join('');
    }
    await page.waitForTimeout(50);
  }
  return '';
}
