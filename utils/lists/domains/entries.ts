/** Lists of domains to entries: each host that a line names ends as an entry or as a refusal with its reason. */
import type { BasisKind, Cause, Day } from '../../model/entry.ts';
import { EntryIds } from '../tables/entry-ids.ts';
import type { RefusedRow, TableEntries } from '../tables/report.ts';
import type { DecodedText } from '../tables/text.ts';
import { aboutList } from './about.ts';
import { readDomainLine } from './lines.ts';
import type { DomainLine } from './lines.ts';
import { hostId, websiteDraft } from './website-entry.ts';
import { readWebsite } from './website.ts';

export interface DomainOptions {
  /** The day on which the list was published; without it the list's own head may tell. */
  published?: Day;
  basisKind?: BasisKind;
  /** What all its websites are listed for. */
  causes?: readonly Cause[];
}

/**
 * @param ids of the list, where it is made of more than this file
 * @returns counts of hosts, not of lines: a line of a hosts file may name several
 */
export function readDomainEntries(
  { text, replaced }: DecodedText,
  options: DomainOptions,
  ids: EntryIds = new EntryIds(),
): TableEntries {
  const result: TableEntries = { read: 0, entries: [], refused: [], warnings: [], doubtful: 0 };
  if (replaced > 0) result.warnings.push({ code: 'replaced-characters' });
  const confirmed = options.published ?? aboutList(text).updated;
  const dates = confirmed === undefined ? {} : { confirmedOn: confirmed };
  let row = 0;
  for (const line of linesOf(text)) {
    row++;
    const read = readDomainLine(line);
    if (read.kind === 'nothing') continue;
    if (read.kind !== 'hosts') {
      result.read++;
      result.refused.push({ row, ...refusedRule(read) });
      continue;
    }
    for (const host of read.hosts) {
      result.read++;
      const site = readWebsite(host);
      if ('refused' in site) {
        const detail = 'why' in site ? `${host.slice(0, 80)}, ${site.why}` : host.slice(0, 80);
        result.refused.push({ row, reason: site.refused, detail });
        continue;
      }
      const draft = websiteDraft(site.host, options, [...(options.causes ?? [])], dates);
      const named = ids.name(draft, hostId(site.host), row);
      if (named.status === 'taken') result.entries.push(named.entry);
      else result.refused.push({ row, reason: named.status, detail: named.detail, name: site.host });
    }
  }
  if (confirmed === undefined && result.entries.length > 0)
    result.warnings.push({ code: 'no-dates', detail: String(result.entries.length) });
  return result;
}

function refusedRule(
  line: Exclude<DomainLine, { kind: 'nothing' | 'hosts' }>,
): Pick<RefusedRow, 'reason' | 'detail'> {
  const detail = line.text.slice(0, 80);
  return { reason: line.kind === 'exception' ? 'exception-rule' : 'not-a-domain', detail };
}

/** The lines of a text one by one, so that a list of a million is not held twice. */
function* linesOf(text: string): Generator<string> {
  let from = 0;
  while (from < text.length) {
    const found = text.indexOf('\n', from);
    const end = found < 0 ? text.length : found;
    yield text.slice(from, text.charCodeAt(end - 1) === 13 ? end - 1 : end);
    from = end + 1;
  }
}
