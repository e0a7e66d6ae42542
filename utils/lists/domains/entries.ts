/** Lists of domains to entries: each host that a line names ends as an entry or as a refusal with its reason. */
import type { BasisKind, Cause, Day } from '../../model/entry.ts';
import type { EntryIds } from '../tables/entry-ids.ts';
import { TableError } from '../tables/error.ts';
import type { EntrySink, RefusedRow } from '../tables/report.ts';
import type { TextFile } from '../tables/text.ts';
import { aboutList } from './about.ts';
import type { Exceptions } from './exceptions.ts';
import { readDomainLine } from './lines.ts';
import type { DomainLine } from './lines.ts';
import { hostId, websiteDraft } from './website-entry.ts';
import { readWebsite } from './website.ts';

export interface DomainOptions {
  /** The day on which the list was published; without it the list's own head may tell. */
  published?: Day;
  basisKind?: BasisKind;
  /** As `basisKind`: no line of such a list says what it rests on. */
  basisUntold?: BasisKind;
  /** What all its websites are listed for. */
  causes?: readonly Cause[];
}

const longestLine = 4_000_000;

/** Reads a list of domains in portions. Counts are of hosts, not of lines: a line of a hosts file may name several. */
export class DomainReader {
  readonly #options: DomainOptions;
  readonly #ids: EntryIds;
  readonly #sink: EntrySink;
  readonly #exceptions: Exceptions;
  readonly #dates: { confirmedOn?: Day };
  /** What of the last portion is no whole line yet. */
  #rest = '';
  #row = 0;
  #taken = 0;

  /**
   * @param text at least the list's head
   * @param ids of the list, where it is made of more than this file
   * @param exceptions of the whole list
   */
  constructor(
    { head, replaced }: Pick<TextFile, 'head' | 'replaced'>,
    options: DomainOptions,
    ids: EntryIds,
    sink: EntrySink,
    exceptions: Exceptions,
  ) {
    this.#options = options;
    this.#ids = ids;
    this.#sink = sink;
    this.#exceptions = exceptions;
    if (replaced > 0) sink.warn({ code: 'replaced-characters' });
    const confirmed = options.published ?? aboutList(head).updated;
    this.#dates = confirmed === undefined ? {} : { confirmedOn: confirmed };
  }

  /** Takes the next portion of the text, from its beginning on. @returns how many lines were read so far */
  add(portion: string): number {
    const text = this.#rest + portion;
    let from = 0;
    for (;;) {
      const end = text.indexOf('\n', from);
      if (end < 0) break;
      this.#line(text.slice(from, text.charCodeAt(end - 1) === 13 ? end - 1 : end));
      from = end + 1;
    }
    this.#rest = text.slice(from);
    if (this.#rest.length > longestLine) throw new TableError('no-table', 'a line without an end');
    return this.#row;
  }

  end(): void {
    if (this.#rest !== '') this.#line(this.#rest);
    if (this.#dates.confirmedOn === undefined && this.#taken > 0)
      this.#sink.warn({ code: 'no-dates', detail: String(this.#taken) });
  }

  #line(line: string): void {
    const row = ++this.#row;
    const read = readDomainLine(line);
    if (read.kind === 'nothing') return;
    if (read.kind !== 'hosts') {
      this.#sink.refuse({ row, ...refusedRule(read) });
      return;
    }
    for (const host of read.hosts) this.#host(host, row);
  }

  #host(host: string, row: number): void {
    const site = readWebsite(host);
    if ('refused' in site) {
      const detail = 'why' in site ? `${host.slice(0, 80)}, ${site.why}` : host.slice(0, 80);
      this.#sink.refuse({ row, reason: site.refused, detail });
      return;
    }
    if (this.#exceptions.has(site.host)) {
      this.#sink.refuse({ row, reason: 'excepted', name: site.host });
      return;
    }
    const draft = websiteDraft(site.host, this.#options, [...(this.#options.causes ?? [])], this.#dates);
    const named = this.#ids.name(draft, hostId(site.host), row);
    if (named.status === 'taken') {
      this.#taken++;
      this.#sink.take(named, false);
    } else {
      this.#sink.refuse({ row, reason: named.status, detail: named.detail, name: site.host });
    }
  }
}

function refusedRule(
  line: Exclude<DomainLine, { kind: 'nothing' | 'hosts' }>,
): Pick<RefusedRow, 'reason' | 'detail'> {
  const detail = line.text.slice(0, 80);
  return { reason: line.kind === 'exception' ? 'exception-rule' : 'not-a-domain', detail };
}
