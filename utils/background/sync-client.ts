/** Syncs and imports as the background calls them, done elsewhere: in a Worker, so that look-ups are never kept waiting. */
import type { Subscription } from '../lists/sync.ts';
import type { Language } from '../model/language.ts';
import type { ListState } from '../model/list.ts';
import type { SourceChoices, SourcePlace, SourcePreview } from '../model/source.ts';
import { errorOf } from './sync-protocol.ts';
import type { ImportService, SyncDemand, SyncReply } from './sync-protocol.ts';

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
  resolve: (value: unknown) => void;
  reject: (error: unknown) => void;
}

export class SyncClient implements ImportService {
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

  preview(place: SourcePlace, choices: SourceChoices | undefined): Promise<SourcePreview> {
    return this.#ask((number) => ({ number, call: 'preview', place, ...(choices && { choices }) }));
  }

  /** Asked again where the Worker is lost: a file can be read as long as the page that chose it is open. */
  importSource(place: SourcePlace, choices: SourceChoices): Promise<ListState> {
    return this.#ask((number) => ({ number, call: 'importSource', place, choices }));
  }

  importLinks(place: SourcePlace): Promise<{ taken: number; refused: number }> {
    return this.#ask((number) => ({ number, call: 'importLinks', place }));
  }

  rowNotes(subject: string, language: Language): Promise<string> {
    return this.#ask((number) => ({ number, call: 'rowNotes', subject, language }));
  }

  cancel(subject: string): Promise<void> {
    return this.#ask((number) => ({ number, call: 'cancel', subject }));
  }

  /** Both ends are of one build: a reply is what the service gives for the call. */
  #ask<T>(demandAs: (number: number) => SyncDemand): Promise<T> {
    this.#last += 1;
    const demand = demandAs(this.#last);
    return new Promise<T>((resolve, reject) => {
      const pending: Pending = { demand, tries: 0, resolve: (value) => resolve(value as T), reject };
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
    if ('failure' in reply) pending.reject(errorOf(reply.failure));
    else pending.resolve(reply.value);
  }
}
