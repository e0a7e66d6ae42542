/**
 * Killing the background while it syncs 100,000 entries. The list that was there must go on answering, and the sync
 * must come to its end by itself: nothing here asks for it a second time.
 */
import type { Entry } from '../../utils/model/entry.ts';
import type { ListState } from '../../utils/model/list.ts';
import type { Party, Sighting } from '../../utils/model/sighting.ts';
import type { Verdict } from '../../utils/model/verdict.ts';
import type { Shopper } from './browsers/shopper.ts';
import { Extension } from './extension.ts';
import { PublishedList } from './published-list.ts';
import type { TestWeb } from './web.ts';

const entriesOfList = 100_000;

/** What is killed: the service worker, the document that holds the importing Worker, or both at once. */
type Victim = 'worker' | 'document' | 'both';

export interface Kill {
  victim: Victim;
  /** Milliseconds after the sync was asked for. */
  afterMs: number;
}

/** `count` moments spread evenly over a sync that takes `wholeMs`, each with the next victim in turn. */
export function plannedKills(count: number, wholeMs: number): Kill[] {
  const victims: Victim[] = ['worker', 'document', 'both'];
  return Array.from({ length: count }, (_, i) => ({
    victim: victims[i % victims.length] ?? 'both',
    afterMs: Math.round((wholeMs * (i + 0.5)) / count),
  }));
}

function madeUpEntries(version: number): Entry[] {
  return Array.from({ length: entriesOfList }, (_, i) => ({
    id: `${version}-${i}`,
    subject: { kind: 'company', name: nameOf(i < entriesOfList / 2 ? 0 : version, i) },
    tier: 'blacklist',
    causes: [{ code: 'counterfeit', wording: '制假售假' }],
    basisKind: 'administrative',
    listedOn: '2026-01-05',
    confirmedOn: new Date().toISOString().slice(0, 10),
  }));
}

function nameOf(version: number, number: number): string {
  return `杭州第${version}版第${number}号演示商贸有限公司`;
}

/** A list on the test web that has two versions of 100,000 entries; half of them stand in both. */
export class KilledSyncs {
  readonly #shopper: Shopper;
  readonly #list: PublishedList;
  readonly #versions: ReadonlyMap<string, Uint8Array>[] = [];
  readonly #extension: Extension;
  #version = 0;

  private constructor(shopper: Shopper, list: PublishedList, extension: Extension) {
    this.#shopper = shopper;
    this.#list = list;
    this.#extension = extension;
  }

  static async begin(shopper: Shopper, web: TestWeb, id: string): Promise<KilledSyncs> {
    const list = await PublishedList.create(web, id);
    await shopper.allowOrigin(PublishedList.pattern);
    const syncs = new KilledSyncs(shopper, list, await Extension.of(shopper));
    await syncs.#publishNext();
    await syncs.#extension.send('subscribe', { address: list.address });
    return syncs;
  }

  /** How long a sync takes that nobody kills, in milliseconds. */
  async wholeSync(): Promise<number> {
    await this.#publishNext();
    const begun = performance.now();
    await this.#extension.send('sync', { id: this.#list.id });
    return performance.now() - begun;
  }

  /**
   * Publishes the next version, asks for the sync, kills, and looks at what follows.
   * @returns what was seen right after the kill, and of the list at the end
   * @throws Error when the sync has not ended by itself after `patienceMs`
   */
  async kill(
    { victim, afterMs }: Kill,
    patienceMs = 90_000,
  ): Promise<{ answered: boolean; ended: ListState }> {
    await this.#publishNext();
    const { serial } = await this.#state();
    void this.#extension.send('sync', { id: this.#list.id }).catch(() => undefined);
    await passed(afterMs);
    if (victim !== 'worker') await this.#extension.endOffscreen();
    if (victim !== 'document') await this.#shopper.killBackground();
    const answered = await this.#isListed(0, 7);
    const until = Date.now() + patienceMs;
    for (;;) {
      const ended = await this.#state();
      if (ended.serial > serial) return { answered, ended };
      if (Date.now() > until) throw new Error(`The sync did not end: ${JSON.stringify(ended)}`);
      await passed(250);
    }
  }

  /** Whether what only the newest version lists is found, and what only the one before it lists is not. */
  async showsNewest(): Promise<boolean> {
    const newest = await this.#isListed(this.#version, entriesOfList - 1);
    const before = await this.#isListed(3 - this.#version, entriesOfList - 1);
    return newest && !before;
  }

  /** Takes the list away again: the browser is the next file's too. */
  async close(): Promise<void> {
    await this.#extension.send('unsubscribe', { id: this.#list.id });
    await this.#extension.close();
  }

  async #state(): Promise<ListState> {
    const state = (await this.#extension.lists()).find(({ info }) => info.id === this.#list.id);
    if (!state) throw new Error('The list is gone');
    return state;
  }

  async #publishNext(): Promise<void> {
    this.#version = this.#version === 1 ? 2 : 1;
    const built = this.#versions[this.#version - 1];
    if (built) await this.#list.publishAgain(built);
    else this.#versions.push(await this.#list.publish(madeUpEntries(this.#version)));
  }

  async #isListed(version: number, number: number): Promise<boolean> {
    const name = nameOf(version, number);
    const parties: Party[] = [{ role: 'operator', name, codes: [] }];
    const sighting: Sighting = { site: 'demo', parties, ad: false, selfOperated: false };
    const [verdict] = await this.#extension.send<Verdict[]>('judge', { sightings: [sighting] });
    return verdict?.level === 'blacklist';
  }
}

function passed(ms: number): Promise<void> {
  return new Promise((over) => setTimeout(over, ms));
}
