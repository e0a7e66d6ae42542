/** Reads a pack from a file that a person chose: for a site that has a pack, and for no other host than that. */
import type { core } from 'zod/mini';
import type { PackFault } from '../model/local-pack.ts';
import { covers } from './matches.ts';
import type { Pack } from './pack.ts';
import { badSelector, packSchema } from './pack-schema.ts';

const maxBytes = 256 * 1024;

/**
 * @param text the file's
 * @param packaged the packs that ship
 * @param isSelector whether the browser understands a selector
 * @returns the pack as it is declared, or what is wrong with it, in the order of the file's form
 */
export function readPackFile(
  text: string,
  packaged: readonly Pack[],
  isSelector: (selector: string) => boolean,
): Pack | { faults: PackFault[] } {
  if (new TextEncoder().encode(text).length > maxBytes) return only('too-large');
  let declared: unknown;
  try {
    declared = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return only('no-json');
  }
  const parsed = packSchema(isSelector).safeParse(declared);
  if (!parsed.success) return { faults: parsed.error.issues.flatMap((issue) => faultsOf(issue, [])) };
  // the schema's optional keys may be undefined by their type; in JSON nothing is
  const pack = parsed.data as Pack;
  const faults = limitsOf(pack, packaged);
  return faults.length > 0 ? { faults } : pack;
}

const only = (fault: PackFault['fault']): { faults: PackFault[] } => ({ faults: [{ path: '', fault }] });

/** A file may change how a site is read, not which pages are. */
function limitsOf(pack: Pack, packaged: readonly Pack[]): PackFault[] {
  const own = packaged.filter(({ site }) => site === pack.site);
  if (own.length === 0) return [{ path: 'site', fault: 'bad-site', detail: pack.site }];
  const faults: PackFault[] = pack.hosts.flatMap((host, i) =>
    own.some(({ hosts }) => hosts.some((wide) => covers(wide, host)))
      ? []
      : [{ path: `hosts[${i}]`, fault: 'bad-host' as const, detail: host }],
  );
  if (own.every(({ scheme }) => scheme !== pack.scheme)) {
    faults.push({ path: 'scheme', fault: 'bad-scheme', detail: pack.scheme });
  }
  return faults;
}

type Issue = core.$ZodIssue;
type Path = readonly PropertyKey[];

/** Of a choice between forms, the faults of the form that the file comes nearest to. */
function faultsOf(issue: Issue, above: Path): PackFault[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const nearest = issue.errors.toSorted((a, b) => a.length - b.length || depthOf(b) - depthOf(a))[0];
    return (nearest ?? []).flatMap((one) => faultsOf(one, path));
  }
  if (issue.code === 'unrecognized_keys') {
    return [{ path: writePath(path), fault: 'unknown-key', detail: issue.keys.join(', ') }];
  }
  return [{ path: writePath(path), fault: faultOf(issue) }];
}

function faultOf(issue: Issue): PackFault['fault'] {
  if (issue.code === 'too_big') return issue.origin === 'string' ? 'too-long' : 'too-many';
  return issue.code === 'custom' && issue.message === badSelector ? 'bad-selector' : 'bad-value';
}

const depthOf = (issues: readonly Issue[]): number => Math.max(0, ...issues.map(({ path }) => path.length));

function writePath(path: Path): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
}
