/** What a pack looks at in a page: all that a skeleton of the page has to keep for the pack to be mended by it. */
import { items, shops } from '../../identity/storefront-shapes.ts';
import type { Pack } from '../pack.ts';

export interface PackWords {
  /** Attributes whose values are read or sought. */
  attributes: ReadonlySet<string>;
  /** Labels, marks and values of the site's own wording that are sought in texts and attributes; the longest first. */
  texts: readonly string[];
  /** Parameters of addresses, in lower case. */
  parameters: ReadonlySet<string>;
}

/** Attributes that are links or names of structure on every page. */
const structure = ['class', 'id', 'href', 'title', 'alt', 'role'];

/** Collects the words of a declaration: it is data, so that everything in it can be walked. */
export function wordsOf(pack: Pack): PackWords {
  const attributes = new Set(structure);
  const texts = new Set<string>();
  const parameters = new Set<string>();
  for (const shape of [...shops, ...items]) {
    if (shape.site !== pack.site) continue;
    for (const names of Object.values(shape.query ?? {})) for (const name of names) parameters.add(name);
  }
  walk(pack.pages, (key, value, owner) => {
    if (['at', 'each', 'needs', 'has', 'lacks', 'around', 'in'].includes(key)) {
      for (const [, name = '', , literal] of value.matchAll(selectedAttribute)) {
        attributes.add(name.toLowerCase());
        if (literal !== undefined) texts.add(literal);
      }
    } else if (key === 'name' && owner['from'] === 'attribute') attributes.add(value.toLowerCase());
    else if (key === 'name' && owner['take'] === 'parameter') parameters.add(value.toLowerCase());
    else if (['mark', 'labels', 'is', 'includes', 'startsWith'].includes(key)) texts.add(value);
    else if (key === 'parameters') parameters.add(value.toLowerCase());
  });
  // A number is nobody's wording: kept, it would let numbers of people through that contain it.
  const wording = [...texts].filter((text) => text.length > 1 && !/^\d+$/.test(text));
  const longestFirst = wording.toSorted((a, b) => b.length - a.length);
  return { attributes, texts: longestFirst, parameters };
}

/** `[name]`, `[name="literal"]`, `[name*='literal' i]`. */
const selectedAttribute = /\[\s*([\w-]+)\s*(?:[~|^$*]?=\s*(["']?)([^"'\]]*)\2[^\]]*)?\]/g;

type Owner = Readonly<Record<string, unknown>>;

/** Calls `visit` for each text in a tree of data, with the key under which it, or the list that holds it, stands. */
function walk(tree: unknown, visit: (key: string, text: string, owner: Owner) => void): void {
  const step = (node: unknown, key: string, owner: Owner): void => {
    if (typeof node === 'string') visit(key, node, owner);
    else if (Array.isArray(node)) for (const one of node) step(one, key, owner);
    else if (typeof node === 'object' && node !== null) {
      for (const [name, value] of Object.entries(node)) step(value, name, node as Owner);
    }
  };
  step(tree, '', {});
}
