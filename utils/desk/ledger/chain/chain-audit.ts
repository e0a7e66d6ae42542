/** Goes over events, in whatever order they come, and tells whether they are whole chains. */
import type { ChainHead, LedgerEvent } from '../../../model/ledger/events.ts';
import type { ChainFault, ChainFork } from '../../../model/ledger/chain.ts';
import { noEvent } from './event.ts';

type Link = Pick<LedgerEvent, 'desk' | 'seq' | 'prev' | 'hash'>;

interface Chain {
  seqOf: Map<string, number>;
  links: { seq: number; prev: string; hash: string; line: number | undefined }[];
}

export class ChainAudit {
  readonly #chains = new Map<string, Chain>();
  events = 0;

  /**
   * @param line of a file, counted from 1
   * @returns false where the very event was there before: it is not counted again
   */
  add({ desk, seq, prev, hash }: Link, line?: number): boolean {
    let chain = this.#chains.get(desk);
    if (chain === undefined) this.#chains.set(desk, (chain = { seqOf: new Map(), links: [] }));
    if (chain.seqOf.has(hash)) return false;
    chain.seqOf.set(hash, seq);
    chain.links.push({ seq, prev, hash, line });
    this.events += 1;
    return true;
  }

  /** Events whose predecessor is not there, by desk and number. */
  faults(): ChainFault[] {
    const faults: ChainFault[] = [];
    for (const [desk, { seqOf, links }] of this.#byDesk()) {
      for (const { seq, prev, line } of links) {
        const isLinked = seq === 1 ? prev === noEvent : seqOf.get(prev) === seq - 1;
        if (!isLinked) faults.push({ fault: 'missing', desk, seq, ...(line !== undefined && { line }) });
      }
    }
    return faults;
  }

  /** The ends of all chains and branches, by desk, number and hash. */
  heads(): ChainHead[] {
    return this.#byDesk().flatMap(([desk, { links }]) => {
      const before = new Set(links.map(({ prev }) => prev));
      return links.filter(({ hash }) => !before.has(hash)).map(({ seq, hash }) => ({ desk, seq, hash }));
    });
  }

  forks(): ChainFork[] {
    return this.#byDesk().flatMap(([desk, { links }]) =>
      [...Map.groupBy(links, ({ seq }) => seq)]
        .filter(([, same]) => same.length > 1)
        .map(([seq, same]) => ({ desk, seq, hashes: same.map(({ hash }) => hash) })),
    );
  }

  /** The event of a hash that a test knows, with its place. */
  find(isWanted: (hash: string) => boolean): ChainHead | undefined {
    for (const [desk, { seqOf }] of this.#chains) {
      for (const [hash, seq] of seqOf) if (isWanted(hash)) return { desk, seq, hash };
    }
    return undefined;
  }

  /** The greatest number of a desk's chain; 0 where there is none. */
  reach(desk: string): number {
    return (this.#chains.get(desk)?.links ?? []).reduce((most, { seq }) => Math.max(most, seq), 0);
  }

  has({ desk, hash }: { desk: string; hash: string }): boolean {
    return this.#chains.get(desk)?.seqOf.has(hash) ?? false;
  }

  #byDesk(): [string, Chain][] {
    const chains = [...this.#chains].toSorted(([a], [b]) => (a < b ? -1 : 1));
    for (const [, { links }] of chains) {
      links.sort((a, b) => a.seq - b.seq || (a.hash < b.hash ? -1 : 1));
    }
    return chains;
  }
}
