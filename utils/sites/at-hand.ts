/**
 * How a site's packs reach its pages. They are data, so they are not part of the content script: each group of packs
 * is a small script of its own (`packs/<name>.js`), written while the extension is built, that the manifest names
 * before the content script. Both run in the extension's own world, where no page can read or change what one leaves
 * for the other.
 */
import { localPackKey } from '../local-pack-key.ts';
import type { Pack } from './pack.ts';

/** What the pack script leaves for the content script. */
export interface PacksAtHand {
  packs: readonly Pack[];
  /** The names of all attributes that these packs read values from: what has to be watched. */
  attributes: readonly string[];
}

const name = 'xinbiaoPacks';

/** The text of the pack script. */
export function packScript(packs: readonly Pack[]): string {
  const atHand: PacksAtHand = { packs, attributes: attributesRead(packs) };
  return asciiOnly(`globalThis.${name}=${JSON.stringify(atHand)};\n`);
}

/** The same script with every other character written as an escape: right within strings, where alone they stand. */
function asciiOnly(script: string): string {
  return script.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** What the pack script left; nothing where it did not run. An own property: a page's element ids are inherited ones. */
export function packsAtHand(): PacksAtHand {
  const left = Object.hasOwn(globalThis, name) ? (globalThis as Record<string, unknown>)[name] : undefined;
  return (left as PacksAtHand | undefined) ?? { packs: [], attributes: [] };
}

/**
 * The packs with those in place of which the person loaded one from a file.
 * @param stored what `storage.local` holds under `localPackKey` of the packs' sites; checked when it was loaded
 */
export function withLocalPacks(packs: readonly Pack[], stored: Readonly<Record<string, unknown>>): Pack[] {
  const local = new Map<string, Pack>();
  for (const { site } of packs) {
    const kept = stored[localPackKey(site)] as { pack?: Pack } | undefined;
    if (kept?.pack) local.set(site, kept.pack);
  }
  return [...local.values(), ...packs.filter(({ site }) => !local.has(site))];
}

/** The names of all attributes that the packs read values from, sorted, each once. */
export function attributesRead(packs: readonly Pack[]): string[] {
  const names = new Set(attributesIn(packs));
  // changes with every move of the pointer; what is read by it changes with other things too
  names.delete('class');
  return [...names].toSorted();
}

function attributesIn(declaration: unknown): string[] {
  if (typeof declaration !== 'object' || declaration === null) return [];
  const own =
    'from' in declaration && declaration.from === 'attribute' && 'name' in declaration
      ? [String(declaration.name)]
      : [];
  return [...own, ...Object.values(declaration).flatMap(attributesIn)];
}
