/** Elements made by hand: text only, never HTML, so that nothing a list or page says is ever run. */
import { makeElement } from '../sites/unclobbered.ts';
import { said } from './said.ts';

export interface Build {
  class?: string;
  text?: string;
  /** Text that the root's style sheet writes (`said.ts`). */
  said?: string;
  attributes?: Readonly<Record<string, string>>;
}

export type Child = Element | string | undefined;

/** @returns a new element of `document` with the children in order; `undefined` children are left out */
export function build<Tag extends keyof HTMLElementTagNameMap>(
  document: Document,
  tag: Tag,
  how: Build = {},
  children: readonly Child[] = [],
): HTMLElementTagNameMap[Tag] {
  const element = makeElement(document, tag) as HTMLElementTagNameMap[Tag];
  if (how.class !== undefined) element.className = how.class;
  for (const [name, value] of Object.entries(how.attributes ?? {})) element.setAttribute(name, value);
  if (how.text !== undefined) element.textContent = how.text;
  if (how.said !== undefined) element.setAttribute(said, how.said);
  for (const child of children) if (child !== undefined) element.append(child);
  return element;
}

/**
 * A link that a list gives, where it is safe to offer.
 * @returns the address in its canonical form, or undefined unless it is https without a name or password in it, or
 *   mailto
 */
export function safeAddress(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  const web = url.protocol === 'https:' && url.username === '' && url.password === '';
  return web || url.protocol === 'mailto:' ? url.href : undefined;
}
