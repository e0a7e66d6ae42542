/** Drafts in the desk's database, sealed. Several pages may have one open: each change reads what is there first. */
import { addressFor } from '../../model/destination.ts';
import { mergeDrafts } from '../../model/draft-merge.ts';
import type { Draft } from '../../model/report-desk.ts';
import { ReportError } from '../../model/report-problem.ts';
import type { DeskDatabase, StoredEvidence } from '../database.ts';
import { openJson, sealJson } from '../sealed-json.ts';
import type { Vault } from '../vault/vault.ts';

/** So many of the versions that were handed out are remembered, to tell what a page changed. */
const remembered = 100;

export interface DraftStoreDependencies {
  database: () => Promise<DeskDatabase>;
  vault: () => Promise<Vault>;
  now: () => Date;
  /** Runs `work` while no other page's Worker changes drafts (Web Locks). */
  alone: <T>(work: () => Promise<T>) => Promise<T>;
}

/** What happens to evidence in the same transaction as its draft changes. */
export interface EvidenceChange {
  put?: [key: string, stored: StoredEvidence];
  remove?: string;
}

export class DraftStore {
  readonly #dependencies: DraftStoreDependencies;
  readonly #given = new Map<string, Draft>();

  constructor(dependencies: DraftStoreDependencies) {
    this.#dependencies = dependencies;
  }

  /** All drafts, the one that was changed last first. */
  async all(): Promise<Draft[]> {
    const vault = await this.#dependencies.vault();
    const { store } = (await this.#dependencies.database()).transaction('drafts');
    const [ids, sealed] = await Promise.all([store.getAllKeys(), store.getAll()]);
    const drafts = await Promise.all(
      sealed.map((one, at) => openJson<Draft>(vault, one, `drafts/${ids[at] ?? ''}`)),
    );
    return drafts
      .toSorted((a, b) => Date.parse(b.changed) - Date.parse(a.changed))
      .map((draft) => this.#give(draft));
  }

  async get(id: string): Promise<Draft | undefined> {
    const draft = await this.#read(id);
    return draft && this.#give(draft);
  }

  /** Keeps a new draft. */
  async add(draft: Draft): Promise<Draft> {
    return this.#dependencies.alone(() => this.#write(draft));
  }

  /** Keeps what a page made of a draft, joined with what others made of it meanwhile. @throws ReportError `no-draft` */
  async save(mine: Draft): Promise<Draft> {
    return this.change(mine.id, (kept) => mergeDrafts(this.#baseOf(mine, kept), kept, mine));
  }

  /** Changes what is kept, with its evidence, in one transaction. @throws ReportError `no-draft` */
  async change(id: string, make: (kept: Draft) => Draft, evidence?: EvidenceChange): Promise<Draft> {
    return this.#dependencies.alone(async () => {
      const kept = await this.#read(id);
      if (kept === undefined) throw new ReportError('no-draft');
      const changed = this.#momentAfter(kept.changed);
      return this.#write({ ...make(kept), id, changed }, evidence);
    });
  }

  async #read(id: string): Promise<Draft | undefined> {
    const sealed = await (await this.#dependencies.database()).get('drafts', id);
    return sealed && openJson<Draft>(await this.#dependencies.vault(), sealed, `drafts/${id}`);
  }

  async #write(draft: Draft, { put, remove }: EvidenceChange = {}): Promise<Draft> {
    const whole = addressed(draft);
    const sealed = await sealJson(await this.#dependencies.vault(), whole, `drafts/${whole.id}`);
    const db = await this.#dependencies.database();
    const transaction = db.transaction(['drafts', 'evidence'], 'readwrite');
    await Promise.all([
      transaction.objectStore('drafts').put(sealed, whole.id),
      put && transaction.objectStore('evidence').put(put[1], put[0]),
      remove !== undefined && transaction.objectStore('evidence').delete(remove),
      transaction.done,
    ]);
    return this.#give(whole);
  }

  /** What a page began with: the version it names. One that is not remembered is taken to have been empty. */
  #baseOf(mine: Draft, kept: Draft): Draft {
    if (mine.changed === kept.changed) return kept;
    const { id, begun, changed } = mine;
    return this.#given.get(versionOf(mine)) ?? { id, begun, changed, evidence: kept.evidence };
  }

  #give(draft: Draft): Draft {
    this.#given.set(versionOf(draft), draft);
    if (this.#given.size > remembered) {
      const [oldest] = this.#given.keys();
      if (oldest !== undefined) this.#given.delete(oldest);
    }
    return draft;
  }

  /** Each version has a moment of its own, whatever the clock does. */
  #momentAfter(previous: string): string {
    const now = this.#dependencies.now().getTime();
    return new Date(Math.max(now, Date.parse(previous) + 1)).toISOString();
  }
}

function versionOf({ id, changed }: Draft): string {
  return `${id} ${changed}`;
}

/** With the address that is for its kind. */
function addressed(draft: Draft): Draft {
  const { to: _, ...rest } = draft;
  const to = addressFor(draft.kind, draft.addresses);
  return { ...rest, ...(to !== undefined && { to }) };
}
