/**
 * Lists of domains as blockers use them: hosts files, a domain a line, and ABP's `||domain^`. What a line names is told
 * here; whether it can be listed, in `website.ts`.
 */

/** What one line names. */
export type DomainLine =
  | { kind: 'nothing' }
  /** Hosts as they are written: several in some hosts files. */
  | { kind: 'hosts'; hosts: string[] }
  /** A rule that takes something off a list: with `host`, a whole domain. */
  | { kind: 'exception'; text: string; host?: string }
  /** A rule that is about something else than a domain. */
  | { kind: 'other-rule'; text: string };

const hostsFile = /^(?:0\.0\.0\.0|127\.0\.0\.1|255\.255\.255\.255|::1?|fe80::\S*|ff0\d::\d)\s+(.+)$/i;

/** Options of an ABP rule that leave it a rule for the whole domain. */
const wholeDomainOptions =
  /^(?:~?third-party|3p|1p|all|doc|document|popup|important|empty|network)(?:,(?:~?third-party|3p|1p|all|doc|document|popup|important))*$/;

/** What a plain list may put around a domain. */
const plain = /^(?:https?:\/\/)?(?:\*\.|\.)?([^\s/$|^*#!,;"<>\\]+\.[^\s/$|^*#!,;"<>\\]+)(\/\S*)?$/i;

/** @param line one line, without its line break */
export function readDomainLine(line: string): DomainLine {
  const text = line.trim();
  if (text === '' || text.startsWith('!') || text.startsWith('#') || /^\[.*\]$/.test(text))
    return { kind: 'nothing' };
  const bare = text.replace(/\s+[#!].*$/, '');
  const hosts = hostsFile.exec(bare)?.[1];
  if (hosts !== undefined) return { kind: 'hosts', hosts: hosts.split(/\s+/) };
  if (bare.startsWith('@@')) return readException(bare, bare.slice(2));
  if (bare.startsWith('||')) return readRule(bare);
  const found = plain.exec(bare);
  if (!found?.[1]) return { kind: 'other-rule', text: bare };
  return { kind: 'hosts', hosts: [found[2] === undefined ? found[1] : `${found[1]}${found[2]}`] };
}

function readRule(rule: string): DomainLine {
  // It puts another rule of the list out of force.
  const options = rule.split('$', 2)[1]?.split(',');
  if (options?.includes('badfilter')) {
    const others = options.filter((option) => option !== 'badfilter').join(',');
    return readException(rule, `${rule.split('$', 1)[0]}${others && `$${others}`}`);
  }
  const host = wholeDomain(rule.slice(2));
  return host === undefined ? { kind: 'other-rule', text: rule } : { kind: 'hosts', hosts: [host] };
}

/** @param rule without what makes it an exception; its beginning may be written as any address pattern */
function readException(text: string, rule: string): DomainLine {
  const host = wholeDomain(rule.replace(/^(?:\|\||\|?https?:\/\/|:\/\/)/i, ''));
  return { kind: 'exception', text, ...(host !== undefined && { host }) };
}

/** @returns the domain of which a rule takes all */
function wholeDomain(rule: string): string | undefined {
  const [pattern = '', options] = rule.split('$', 2);
  if (options !== undefined && !wholeDomainOptions.test(options)) return undefined;
  return /^(?:\*\.)?([^\s/|^*]+)\^?\|?$/.exec(pattern)?.[1];
}

/** Lines looked at before a text is taken for a list of domains, and the share of them that must name one. */
const sampledLines = 300;
const namingShare = 0.9;

/** @returns whether a text is a list of domains, rather than a table */
export function isDomainList(text: string): boolean {
  let naming = 0;
  let lines = 0;
  for (const line of headLines(text)) {
    const read = readDomainLine(line);
    if (read.kind === 'nothing') continue;
    lines++;
    if (
      read.kind === 'hosts'
        ? read.hosts.every((host) => /[^.]\.[^.]/.test(host) || host === 'localhost')
        : isRule(line)
    )
      naming++;
    if (lines >= sampledLines) break;
  }
  return lines > 0 && naming >= lines * namingShare;
}

const isRule = (line: string): boolean => /^\s*(?:\|\||@@)/.test(line);

/** The lines of the text's beginning: as far as telling what it is may look. */
function headLines(text: string): string[] {
  return text.slice(0, 200_000).split('\n', 5000);
}
