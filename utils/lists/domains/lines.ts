/**
 * Lists of domains as blockers use them: hosts files, a domain a line, and ABP's `||domain^`. What a line names is told
 * here; whether it can be listed, in `website.ts`.
 */

/** What one line names. */
export type DomainLine =
  | { kind: 'nothing' }
  /** Hosts as they are written: several in some hosts files. */
  | { kind: 'hosts'; hosts: string[] }
  /** A rule that takes something off a list, or that is about something else than a domain. */
  | { kind: 'exception' | 'other-rule'; text: string };

const hostsFile = /^(?:0\.0\.0\.0|127\.0\.0\.1|255\.255\.255\.255|::1?|fe80::\S*|ff0\d::\d)\s+(.+)$/i;

/** Options of an ABP rule that leave it a rule for the whole domain. */
const wholeDomainOptions =
  /^(?:~?third-party|3p|1p|all|doc|document|popup|important|badfilter|empty|network)(?:,(?:~?third-party|3p|1p|all|doc|document|popup|important))*$/;

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
  if (bare.startsWith('@@')) return { kind: 'exception', text: bare };
  if (bare.startsWith('||')) return readRule(bare);
  const found = plain.exec(bare);
  if (!found?.[1]) return { kind: 'other-rule', text: bare };
  return { kind: 'hosts', hosts: [found[2] === undefined ? found[1] : `${found[1]}${found[2]}`] };
}

function readRule(rule: string): DomainLine {
  const [pattern = '', options] = rule.slice(2).split('$', 2);
  const host = /^(?:\*\.)?([^\s/|^*]+)\^?\|?$/.exec(pattern)?.[1];
  const whole = options === undefined || wholeDomainOptions.test(options);
  if (host === undefined || !whole || options?.includes('badfilter'))
    return { kind: 'other-rule', text: rule };
  return { kind: 'hosts', hosts: [host] };
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
