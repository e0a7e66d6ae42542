/**
 * How the reading of imprints reaches pages: only shops' own sites need it, so it is a script of its own, which the
 * sites that the person allowed get before the content script (`background/allowed-sites.ts`).
 */
import type { ImprintPart } from './pack.ts';

type ReadImprint = (root: ParentNode, part: ImprintPart) => string | undefined;

const name = 'xinbiaoImprint';

export function leaveImprint(read: ReadImprint): void {
  Object.defineProperty(globalThis, name, { value: read, configurable: true });
}

/** What the imprint says; nothing where its reading was not left. An own property: a page's element ids are inherited ones. */
export const imprintAtHand: ReadImprint = (root, part) => {
  const left = Object.hasOwn(globalThis, name) ? (globalThis as Record<string, unknown>)[name] : undefined;
  return (left as ReadImprint | undefined)?.(root, part);
};
