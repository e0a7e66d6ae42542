/** The outbox as pages ask for it: what is let go, where it stands, and what is tried or taken back again. */
import type { Destination, Draft, OutboxItem, Package, ReportNews } from '../../model/report-desk.ts';
import type { Report } from '../../model/report.ts';
import { ReportError } from '../../model/report-problem.ts';
import type { DeskDatabase } from '../database.ts';
import { released } from '../outbox/parcel.ts';
import type { ParcelState } from '../outbox/parcel.ts';
import { changeParcel, itemOf, readItems } from '../outbox/parcel-store.ts';
import type { Vault } from '../vault/vault.ts';
import { moveToDrafts, moveToOutbox } from './outgoing.ts';
import { readPackage } from './package.ts';
import { plainText } from './plain-text.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface OutboxDeskDependencies {
  database: () => Promise<DeskDatabase>;
  vault: () => Promise<Vault>;
  now: () => Date;
  newId: () => string;
  /** Runs `work` while no other page's Worker changes drafts (Web Locks). */
  alone: <T>(work: () => Promise<T>) => Promise<T>;
  /** Tells the other pages. */
  tell: (news: ReportNews) => void;
}

/** A draft, and what of it is to be sent. */
export interface PackedDraft {
  draft: Draft;
  report: Report;
  zip: Bytes;
}

export class OutboxDesk {
  readonly #with: OutboxDeskDependencies;

  constructor(dependencies: OutboxDeskDependencies) {
    this.#with = dependencies;
  }

  /** Lets a draft go. @param pack is asked for it while nobody else changes drafts */
  async queue(pack: () => Promise<PackedDraft>, to: Destination): Promise<OutboxItem> {
    const { now, alone, database, vault, tell } = this.#with;
    const { id, parcel } = await alone(async () => {
      const { draft, report, zip } = await pack();
      const queued = now().toISOString();
      const state: ParcelState =
        to.kind === 'receiver'
          ? { state: 'waiting', queued, tries: 0, nextTry: queued }
          : { state: 'handed', queued, tries: 0 };
      const outgoing = { report, zip, state, to: addressOf(to) };
      return { id: draft.id, parcel: await moveToOutbox(await database(), await vault(), draft, outgoing) };
    });
    tell({ drafts: [id], outbox: true });
    return itemOf(await vault(), id, parcel);
  }

  /** All of it, what was let go last first. */
  async items(): Promise<OutboxItem[]> {
    const items = await readItems(await this.#with.database(), await this.#with.vault());
    return items.toSorted((a, b) => Date.parse(b.queued) - Date.parse(a.queued));
  }

  /** What a parcel holds. @throws ReportError `no-item`, `damaged-package` */
  async sent(id: string): Promise<Package> {
    const parcel = await (await this.#with.database()).get('outbox', id);
    if (parcel === undefined) throw new ReportError('no-item');
    const sealed = new Uint8Array(await parcel.zip.arrayBuffer());
    const zip = await (await this.#with.vault()).open(sealed, `outbox-zip/${id}`);
    return packageOf((await readPackage(zip)).report, zip);
  }

  /** @throws ReportError `not-held` */
  async retry(id: string): Promise<OutboxItem> {
    const { now, database, vault, tell } = this.#with;
    const at = { now: now(), random: 0 };
    const parcel = await changeParcel(await database(), id, (kept) =>
      kept.state === 'held' ? released(kept, at) : undefined,
    );
    if (parcel === undefined) throw new ReportError('not-held');
    tell({ outbox: true });
    return itemOf(await vault(), id, parcel);
  }

  /** @throws ReportError `no-item`, `being-sent`, `already-delivered`, `damaged-package` */
  async withdraw(id: string): Promise<Draft> {
    const { alone, database, vault, newId, now, tell } = this.#with;
    const draft = await alone(async () =>
      moveToDrafts(await database(), await vault(), id, { newId, now: now() }),
    );
    tell({ drafts: [draft.id], outbox: true });
    return draft;
  }

  /** @throws ReportError `being-sent` */
  async forget(id: string): Promise<void> {
    const transaction = (await this.#with.database()).transaction('outbox', 'readwrite');
    const parcel = await transaction.store.get(id);
    const isOnItsWay = parcel?.state === 'sending';
    if (!isOnItsWay) await transaction.store.delete(id);
    await transaction.done;
    if (isOnItsWay) throw new ReportError('being-sent');
    this.#with.tell({ outbox: true });
  }
}

/** A report and its bytes, as a page shows and saves them. */
export function packageOf(report: Report, zip: Bytes): Package {
  return { report, zip: new Blob([zip], { type: 'application/zip' }), plain: plainText(report) };
}

function addressOf(to: Destination): string {
  if (to.kind === 'file') return '';
  return to.kind === 'receiver' ? to.endpoint : to.address;
}
