/**
 * A redacted copy of a page whose layout was not recognised, for whoever mends the pack: its structure, the attributes
 * that packs look at, and the site's own labels. No text of the person's, no search, no number or name as it was.
 */
import type { Pack } from '../pack.ts';
import { wordsOf } from './pack-words.ts';
import { Pseudonyms } from './pseudonyms.ts';
import { createRedactor } from './redact.ts';
import type { Redactor } from './redact.ts';

export interface Skeleton {
  /** The page's address, redacted as the links in it. */
  url: string;
  html: string;
}

/** Nothing of a shop is in these, or more of a person than of the page. */
const leftOut = new Set([
  'style',
  'script',
  'noscript',
  'template',
  'svg',
  'iframe',
  'object',
  'embed',
  'canvas',
  'video',
  'audio',
  'link',
  'base',
  'textarea',
  'select',
]);
const empty = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'meta', 'source', 'track', 'wbr']);

const maxElements = 20_000;
const maxDepth = 200;
/** Of children that are built alike so many are kept: enough to tell a list. */
const alikeKept = 6;
const maxParts = 60;
const maxAttributeNames = 30;
/** Names of attributes that tell a maintainer something: no handlers, no style, none that a build numbered. */
const plainName = /^(?!on|style$)[a-z][a-z_-]{0,40}$/;

/**
 * @param root the page
 * @param pack of the page's site
 * @param url the page's address
 */
export function skeletonOf(root: Document, pack: Pack, url: string): Skeleton {
  const words = wordsOf(pack);
  const redactor = createRedactor(pack, words, new Pseudonyms(), url);
  const writer = new Writer(redactor, words.attributes);
  const body = root.body ? writer.element(root.body, 0) : '';
  const meta = [...root.querySelectorAll('head > meta[name]')].map((one) => writer.element(one, 0)).join('');
  return {
    url: redactor.address(url),
    html: `<!doctype html><html><head>${meta}${dataSigns(root, pack)}</head>${body}</html>\n`,
  };
}

/** Which literals of the pack the page's scripts hold: their mark alone, since what follows it may be anything. */
function dataSigns(root: Document, pack: Pack): string {
  const marks = new Set(
    pack.pages.flatMap(({ data }) => Object.values(data ?? {}).map(({ after }) => after)),
  );
  const scripts = [...root.querySelectorAll('script')].map(({ textContent }) => textContent);
  return [...marks]
    .filter((mark) => scripts.some((script) => script.includes(mark)))
    .map((mark) => `<script>${mark.replaceAll('<', '\\u003c')} {}</script>`)
    .join('');
}

class Writer {
  readonly #redactor: Redactor;
  readonly #attributes: ReadonlySet<string>;
  #elements = 0;

  constructor(redactor: Redactor, attributes: ReadonlySet<string>) {
    this.#redactor = redactor;
    this.#attributes = attributes;
  }

  element(element: Element, depth: number): string {
    const name = element.localName;
    this.#elements += 1;
    if (leftOut.has(name) || depth > maxDepth || this.#elements > maxElements) return '';
    const open = `<${name}${this.#attributesOf(element)}>`;
    return empty.has(name) ? open : `${open}${this.#children(element, depth)}</${name}>`;
  }

  #attributesOf(element: Element): string {
    return [...element.attributes]
      .slice(0, maxAttributeNames)
      .filter(({ name }) => this.#attributes.has(name) || plainName.test(name))
      .map(({ name, value }) =>
        this.#attributes.has(name)
          ? ` ${name}="${escape(this.#redactor.attribute(name, value))}"`
          : ` ${name}`,
      )
      .join('');
  }

  #children(element: Element, depth: number): string {
    let written = '';
    const alike = new Map<string, number>();
    for (const node of element.childNodes) {
      if (node.nodeType === 3) {
        const text = node.nodeValue ?? '';
        written += /\S/.test(text) ? escape(this.#redactor.text(text)) : text === '' ? '' : ' ';
      }
      if (node.nodeType !== 1) continue;
      const child = node as Element;
      const form = formOf(child);
      const before = alike.get(form) ?? 0;
      alike.set(form, before + 1);
      if (before < alikeKept) written += this.element(child, depth + 1);
    }
    return written;
  }
}

/** What an element is built of: the same for cards of one kind. */
function formOf(element: Element): string {
  const parts = new Set<string>();
  const waiting = [element];
  for (let seen = 0; seen < maxParts; seen += 1) {
    const part = waiting.pop();
    if (part === undefined) break;
    parts.add(`${part.localName}.${part.getAttribute('class') ?? ''} ${part.getAttribute('name') ?? ''}`);
    waiting.push(...[...part.children].slice(0, maxParts));
  }
  return [...parts].toSorted().join(' ');
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
