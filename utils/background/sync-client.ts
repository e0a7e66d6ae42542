/** The sync as the background calls it, done elsewhere: in a Worker, so that look-ups are never kept waiting. */
import type { ListSync, Subscription } from '../lists/sync.ts';
import type { ListState } from '../model/list.ts';
import { errorOf } from './sync-protocol.ts';
import type { SyncDemand, SyncReply } from './sync-protocol.ts';

export interface SyncLink {
  send(demand: SyncDemand): void;
}

/** Begins or finds the Worker. `lost` is called when it is gone: what it had not answered is lost with it. */
export type OpenSyncLink = (on: { reply: (reply: SyncReply) => void; lost: () => void }) => Promise<SyncLink>;

/** A Worker that dies over the same demand so often would die over it again. */
const maxTries = 3;

interface Pending {
  demand: SyncDemand;
  tries: number;
  resolve: (state: ListState) => void;
  reject: (error: unknown) => void;
}

export class SyncClient implements ListSync {
  readonly #open: OpenSyncLink;
  readonly #pending = new Map<number, Pending>();
  #link: Promise<SyncLink> | undefined;
  #last = 0;

  constructor(open: OpenSyncLink) {
    this.#open = open;
  }

  subscribe(subscription: Subscription): Promise<ListState> {
    return this.#ask((number) => ({ number, call: 'subscribe', subscription }));
  }

  syncList(id: string): Promise<ListState> {
    return this.#ask((number) => ({ number, call: 'syncList', id }));
  }

  #ask(demandAs: (number: number) => SyncDemand): Promise<ListState> {
    this.#last += 1;
    const demand = demandAs(this.#last);
    return new Promise((resolve, reject) => {
      const pending = { demand, tries: 0, resolve, reject };
      this.#pending.set(demand.number, pending);
      void this.#send(pending);
    });
  }

  async #send(pending: Pending): Promise<void> {
    pending.tries += 1;
    try {
      this.#link ??= this.#openLink();
      (await this.#link).send(pending.demand);
    } catch (error) {
      this.#link = undefined;
      this.#again(pending, error);
    }
  }

  #openLink(): Promise<SyncLink> {
    const link = this.#open({
      reply: (reply) => this.#replied(reply),
      lost: () => {
        if (this.#link !== link) return;
        this.#link = undefined;
        const lost = new Error('The Worker that imports lists ended');
        for (const pending of this.#pending.values()) this.#again(pending, lost);
      },
    });
    return link;
  }

  #again(pending: Pending, error: unknown): void {
    if (pending.tries < maxTries) return void this.#send(pending);
    this.#pending.delete(pending.demand.number);
    pending.reject(error);
  }

  #replied(reply: SyncReply): void {
    const pending = this.#pending.get(reply.number);
    if (pending === undefined) return;
    this.#pending.delete(reply.number);
    if ('state' in reply) pending.resolve(reply.state);
    else pending.reject(errorOf(reply.failure));
  }
}
