/** Drafts, evidence and the outbox, as the pages ask for them. */
import { sha256Hex } from '../../hash/sha256.ts';
import type { DeskKey } from '../../model/desk-lock.ts';
import type { Language } from '../../model/language.ts';
import type { ProposedOffice } from '../../model/office.ts';
import type {
  Destination,
  Draft,
  KeptEvidence,
  NewEvidence,
  OutboxItem,
  Package,
  PersonalData,
  ReportDesk,
  ReportStart,
} from '../../model/report-desk.ts';
import { maxEvidence, maxPackageBytes } from '../../model/report.ts';
import { ReportError } from '../../model/report-problem.ts';
import { destinationOf } from '../outbox/destination.ts';
import type { Fetch } from '../outbox/request.ts';
import { openVault } from '../vault/open-vault.ts';
import type { Vault } from '../vault/vault.ts';
import { beginDraft } from './begin.ts';
import { pictureOf } from './data-address.ts';
import { DraftStore } from './draft-store.ts';
import { readEvidence, sealEvidence } from './evidence-bytes.ts';
import { missingOf } from './missing.ts';
import { proposeOffices } from './offices.ts';
import { OutboxDesk, packageOf } from './outbox-desk.ts';
import type { OutboxDeskDependencies, PackedDraft } from './outbox-desk.ts';
import { writePackage } from './package.ts';
import { personalDataOf } from './personal/of-draft.ts';
import { plainText } from './plain-text.ts';
import { reportOf } from './report-of.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** `report.json`, the manifest and the names of files, beside the evidence. */
const roomForWords = 500_000;

export interface ReportServiceDependencies extends Omit<OutboxDeskDependencies, 'vault'> {
  fetch: Fetch;
}

export class ReportService implements ReportDesk {
  readonly #dependencies: ReportServiceDependencies;
  readonly #drafts: DraftStore;
  readonly #outbox: OutboxDesk;
  #vault: Promise<Vault> | undefined;
  /** What was shown last as exactly what will be sent; it is that while the draft stays as it was. */
  #shown: (PackedDraft & { version: string }) | undefined;

  constructor(dependencies: ReportServiceDependencies) {
    this.#dependencies = dependencies;
    const shared = { ...dependencies, vault: () => this.#openVault() };
    this.#drafts = new DraftStore(shared);
    this.#outbox = new OutboxDesk(shared);
  }

  async open(key?: DeskKey): Promise<void> {
    this.#vault = undefined;
    await this.#openVault(key);
  }

  drafts(): Promise<Draft[]> {
    return this.#drafts.all();
  }

  draft(id: string): Promise<Draft | undefined> {
    return this.#drafts.get(id);
  }

  async begin(start: ReportStart, language: Language): Promise<Draft> {
    const { newId, now } = this.#dependencies;
    const at = now();
    const draft = await this.#told(this.#drafts.add(beginDraft(start, { id: newId(), at, language })));
    const picture = start.picture === undefined ? undefined : pictureOf(start.picture);
    if (picture === undefined) return draft;
    const page = start.page && { url: start.page.url, title: start.page.title.slice(0, 500) };
    return this.addEvidence(draft.id, {
      kind: 'picture',
      name: start.page?.title.slice(0, 200) || 'picture',
      blob: new Blob([picture.bytes], { type: picture.type }),
      taken: { at: at.toISOString(), ...page },
    });
  }

  save(draft: Draft): Promise<Draft> {
    return this.#told(this.#drafts.save(draft));
  }

  async discard(id: string): Promise<void> {
    await this.#dependencies.alone(async () => {
      const db = await this.#dependencies.database();
      const transaction = db.transaction(['drafts', 'evidence'], 'readwrite');
      const evidence = transaction.objectStore('evidence');
      const keys = await evidence.index('draft').getAllKeys(id);
      await Promise.all([
        transaction.objectStore('drafts').delete(id),
        ...keys.map((key) => evidence.delete(key)),
        transaction.done,
      ]);
    });
    this.#dependencies.tell({ drafts: [id] });
  }

  async addEvidence(id: string, { kind, name, blob, taken }: NewEvidence): Promise<Draft> {
    const key = this.#dependencies.newId();
    const bytes = await readBlob(blob);
    const type = (blob.type || 'application/octet-stream').slice(0, 100);
    const written = name.trim().slice(0, 200) || kind;
    const piece: KeptEvidence = {
      key,
      kind,
      name: written,
      type,
      ...(await facts(bytes)),
      ...(taken && { taken }),
    };
    const put = await sealEvidence(await this.#openVault(), id, key, bytes);
    const add = (kept: Draft): Draft => withinLimits({ ...kept, evidence: [...kept.evidence, piece] });
    return this.#told(this.#drafts.change(id, add, { put: [key, put] }));
  }

  async evidence(key: string): Promise<Blob> {
    const bytes = await readEvidence(await this.#dependencies.database(), await this.#openVault(), key);
    return new Blob([bytes]);
  }

  async replaceEvidence(id: string, key: string, blob: Blob): Promise<Draft> {
    const bytes = await readBlob(blob);
    const [put, fresh] = [await sealEvidence(await this.#openVault(), id, key, bytes), await facts(bytes)];
    const replace = (kept: Draft): Draft => {
      if (kept.evidence.every((piece) => piece.key !== key)) throw new ReportError('no-evidence');
      const evidence = kept.evidence.map((piece) =>
        piece.key === key ? { ...piece, type: blob.type || piece.type, ...fresh } : piece,
      );
      return withinLimits({ ...kept, evidence });
    };
    return this.#told(this.#drafts.change(id, replace, { put: [key, put] }));
  }

  removeEvidence(id: string, key: string): Promise<Draft> {
    const without = (kept: Draft): Draft => ({
      ...kept,
      evidence: kept.evidence.filter((piece) => piece.key !== key),
    });
    return this.#told(this.#drafts.change(id, without, { remove: key }));
  }

  async personalData(draft: Draft): Promise<PersonalData[]> {
    const [db, vault] = [await this.#dependencies.database(), await this.#openVault()];
    return personalDataOf(draft, (key) => readEvidence(db, vault, key));
  }

  async missing(draft: Draft): Promise<string[]> {
    return missingOf(draft);
  }

  async pack(id: string): Promise<Package> {
    const { report, zip } = await this.#packed(await this.#demand(id));
    return packageOf(report, zip);
  }

  async destination(id: string): Promise<Destination> {
    const draft = await this.#demand(id);
    const report = missingOf(draft).length === 0 ? reportOf(draft, this.#dependencies.now()) : undefined;
    return destinationOf(draft.to, report && plainText(report), draft, this.#dependencies.fetch);
  }

  async offices({
    kind,
    cause,
    subject,
  }: Pick<Draft, 'kind' | 'cause' | 'subject'>): Promise<ProposedOffice[]> {
    return kind === undefined ? [] : proposeOffices(kind, cause, subject);
  }

  async queue(id: string, to: Destination): Promise<OutboxItem> {
    const item = await this.#outbox.queue(async () => this.#packed(await this.#demand(id)), to);
    this.#shown = undefined;
    return item;
  }

  outbox(): Promise<OutboxItem[]> {
    return this.#outbox.items();
  }

  sent(id: string): Promise<Package> {
    return this.#outbox.sent(id);
  }

  retry(id: string): Promise<OutboxItem> {
    return this.#outbox.retry(id);
  }

  withdraw(id: string): Promise<Draft> {
    return this.#outbox.withdraw(id);
  }

  forget(id: string): Promise<void> {
    return this.#outbox.forget(id);
  }

  #openVault(key?: DeskKey): Promise<Vault> {
    const opened = (this.#vault ??= openVault(this.#dependencies.database, key));
    opened.catch(() => {
      if (this.#vault === opened) this.#vault = undefined;
    });
    return opened;
  }

  async #demand(id: string): Promise<Draft> {
    const draft = await this.#drafts.get(id);
    if (draft === undefined) throw new ReportError('no-draft');
    return draft;
  }

  async #told(made: Promise<Draft>): Promise<Draft> {
    const draft = await made;
    this.#dependencies.tell({ drafts: [draft.id] });
    return draft;
  }

  async #packed(draft: Draft): Promise<PackedDraft> {
    const version = `${draft.id} ${draft.changed}`;
    if (this.#shown?.version === version) return this.#shown;
    const report = reportOf(draft, this.#dependencies.now());
    const [db, vault] = [await this.#dependencies.database(), await this.#openVault()];
    const evidence = await Promise.all(draft.evidence.map(({ key }) => readEvidence(db, vault, key)));
    this.#shown = { version, draft, report, zip: await writePackage(report, evidence) };
    return this.#shown;
  }
}

async function readBlob(blob: Blob): Promise<Bytes> {
  if (blob.size === 0) throw new ReportError('empty-evidence');
  if (blob.size > maxPackageBytes - roomForWords) throw new ReportError('package-too-large');
  return new Uint8Array(await blob.arrayBuffer());
}

async function facts(bytes: Bytes): Promise<{ bytes: number; sha256: string }> {
  return { bytes: bytes.length, sha256: await sha256Hex(bytes) };
}

function withinLimits(draft: Draft): Draft {
  if (draft.evidence.length > maxEvidence) throw new ReportError('too-much-evidence');
  const bytes = draft.evidence.reduce((sum, piece) => sum + piece.bytes, 0);
  if (bytes > maxPackageBytes - roomForWords) throw new ReportError('package-too-large');
  return draft;
}
