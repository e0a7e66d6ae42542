/** The match patterns of the content script and of its host permissions, computed from the packs' hosts. */
import type { Pack } from './pack.ts';
import { packs } from './packs.ts';

const patternsOf = ({ hosts, scheme }: Pack): string[] =>
  hosts.map((host) => `${scheme === 'any' ? '*' : scheme}://${host}/*`);

/** Pages on which the content script runs, sorted, each once. */
export const contentScriptMatches: string[] = [...new Set(packs.flatMap(patternsOf))].toSorted();
