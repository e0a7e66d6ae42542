/** What the exceptions of a list of domains take off that list, wherever in it they stand. */
import { parse } from 'tldts';
import type { TextFile } from '../tables/text.ts';
import { readDomainLine } from './lines.ts';
import { readWebsite } from './website.ts';

export class Exceptions {
  readonly #hosts = new Set<string>();
  /** All that an excepted host lies below. */
  readonly #above = new Set<string>();

  /** Reads a text once through: an exception may stand below what it takes off. */
  async add(text: Pick<TextFile, 'portions'>): Promise<void> {
    let rest = '';
    for await (const portion of text.portions()) {
      const read = rest + portion;
      const end = read.lastIndexOf('\n') + 1;
      this.#lines(read.slice(0, end));
      rest = read.slice(end);
    }
    this.#lines(rest);
  }

  /**
   * @param host as `readWebsite` gives it
   * @returns whether it or what it lies below is excepted; or whether listing it would mark an excepted host with it,
   *   since a registrable domain stands for all below it
   */
  has(host: string): boolean {
    if (this.#hosts.size === 0) return false;
    if (this.#hosts.has(host) || parents(host).some((parent) => this.#hosts.has(parent))) return true;
    return this.#above.has(host) && parse(host, { allowPrivateDomains: true }).domain === host;
  }

  #lines(text: string): void {
    if (!text.includes('@@') && !text.includes('badfilter')) return;
    for (const line of text.split('\n')) {
      const read = readDomainLine(line);
      if (read.kind !== 'exception' || read.host === undefined) continue;
      const site = readWebsite(read.host);
      const host = 'host' in site ? site.host : read.host.toLowerCase();
      this.#hosts.add(host);
      for (const parent of parents(host)) this.#above.add(parent);
    }
  }
}

/** `a.b.example` lies below `b.example` and `example`. */
function parents(host: string): string[] {
  const labels = host.split('.');
  return labels.slice(1).map((_, at) => labels.slice(at + 1).join('.'));
}
