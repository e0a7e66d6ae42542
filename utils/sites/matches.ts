/** Where content scripts run, computed from the packs: each site's pages get that site's packs and no others. */
import type { Pack } from './pack.ts';
import { packs } from './packs.ts';

/** Match patterns of a pack's pages. */
export const patternsOf = ({ hosts, scheme }: Pack): string[] =>
  hosts.map((host) => `${scheme === 'any' ? '*' : scheme}://${host}/*`);

const sorted = (patterns: readonly string[]): string[] => [...new Set(patterns)].toSorted();

/** Pages on which the content script runs, sorted, each once. */
export const contentScriptMatches: string[] = sorted(packs.flatMap(patternsOf));

/** Packs that travel together, because they share a host, and the pages that they are for. */
export interface PackGroup {
  /** Of the first pack. */
  name: string;
  /** The pack script's place in the package. */
  file: string;
  packs: Pack[];
  matches: string[];
}

const bare = (host: string): string => host.replace(/^\*\./, '');

/** Whether a host of a declaration holds all that another does. */
export function covers(wide: string, host: string): boolean {
  return wide === host || (wide.startsWith('*.') && `.${bare(host)}`.endsWith(`.${bare(wide)}`));
}

/** Whether some address is in the hosts of both: the same host, or one below the other's `*.`. */
function overlap(one: Pack, other: Pack): boolean {
  return one.hosts.some((a) => other.hosts.some((b) => covers(a, b) || covers(b, a)));
}

/** Every pack in exactly one group, in the order of `all`; packs of two groups never read the same address. */
export function groupPacks(all: readonly Pack[]): PackGroup[] {
  let groups: Pack[][] = [];
  for (const pack of all) {
    const near = groups.filter((group) => group.some((other) => overlap(pack, other)));
    groups = [...groups.filter((group) => !near.includes(group)), [...near.flat(), pack]];
  }
  return groups.map((members) => {
    const name = members[0]?.site ?? '';
    return { name, file: `packs/${name}.js`, packs: members, matches: sorted(members.flatMap(patternsOf)) };
  });
}
