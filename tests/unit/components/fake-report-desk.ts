/** The reports' Worker as the pages know it: keeps all in memory, and fails where a test says so. */
import { addressForm } from '../../../utils/model/destination.ts';
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
} from '../../../utils/model/report-desk.ts';
import type { ProposedOffice } from '../../../utils/model/office.ts';
import type { Report } from '../../../utils/model/report.ts';

export const at = '2026-03-05T08:00:00.000Z';

export function madeUpDraft(change: Partial<Draft> = {}): Draft {
  return {
    id: '3f6c1c1e-2f0a-4a53-9b58-0d6f3a4f1b11',
    begun: at,
    changed: at,
    language: 'zh-CN',
    account: '',
    evidence: [],
    ...change,
  };
}

export function madeUpPiece(key: string, change: Partial<KeptEvidence> = {}): KeptEvidence {
  return {
    key,
    kind: 'file',
    name: `${key}.pdf`,
    type: 'application/pdf',
    bytes: 12_345,
    sha256: 'c5d0034fdd8795a846731bc84ea3a97cb018a51f6195a153fb92e64263bbd0e0',
    ...change,
  };
}

const takes = ['complaint', 'lead'] as const;
const madeUpOffices: ProposedOffice[] = [
  {
    office: {
      id: '12315',
      name: '演示投诉平台',
      address: 'https://office.example/',
      telephone: '12315',
      takes,
    },
    area: 'platform',
  },
  { office: { id: 'post', name: '演示申诉处', telephone: '12305', takes, unsure: true }, area: 'any' },
];

export class FakeReportDesk implements ReportDesk {
  kept = new Map<string, Draft>();
  blobs = new Map<string, Blob>();
  items: OutboxItem[] = [];
  found: PersonalData[] = [];
  lacks: string[] = [];
  place: Destination | undefined;
  /** The code with which the next call of this name fails. */
  failing = new Map<string, string>();
  calls: string[] = [];
  started: ReportStart[] = [];

  constructor(...drafts: Draft[]) {
    for (const draft of drafts) this.kept.set(draft.id, draft);
  }

  #note(call: string): void {
    this.calls.push(call);
    const code = this.failing.get(call);
    this.failing.delete(call);
    if (code !== undefined) throw new Error(code);
  }

  #demand(id: string): Draft {
    const draft = this.kept.get(id);
    if (!draft) throw new Error('no-draft');
    return draft;
  }

  #put(draft: Draft): Draft {
    this.kept.set(draft.id, draft);
    return draft;
  }

  async open(): Promise<void> {
    this.#note('open');
  }

  async drafts(): Promise<Draft[]> {
    this.#note('drafts');
    return [...this.kept.values()];
  }

  async draft(id: string): Promise<Draft | undefined> {
    return this.kept.get(id);
  }

  async begin(start: ReportStart): Promise<Draft> {
    this.#note('begin');
    this.started.push(start);
    const { kind, sighting, finding } = start;
    return this.#put(
      madeUpDraft({
        id: `draft-${String(this.kept.size)}`,
        ...(kind !== 'choose' && { kind }),
        ...(sighting?.shopName !== undefined && {
          subject: { site: sighting.site, shopName: sighting.shopName },
        }),
        ...(finding && { entry: { id: finding.entry.id, name: finding.entry.subject.name } }),
      }),
    );
  }

  async save(draft: Draft): Promise<Draft> {
    this.#note('save');
    const { addresses, kind } = draft;
    const to = kind === 'objection' ? addresses?.appeal : addresses?.report;
    const { to: _, ...rest } = draft;
    return this.#put({ ...rest, ...(to !== undefined && { to }) });
  }

  async discard(id: string): Promise<void> {
    this.#note('discard');
    this.kept.delete(id);
  }

  async addEvidence(id: string, { kind, name, blob, taken }: NewEvidence): Promise<Draft> {
    this.#note('addEvidence');
    const key = `piece-${String(this.blobs.size)}`;
    this.blobs.set(key, blob);
    const piece = madeUpPiece(key, {
      kind,
      name,
      type: blob.type,
      bytes: blob.size,
      ...(taken && { taken }),
    });
    const draft = this.#demand(id);
    return this.#put({ ...draft, evidence: [...draft.evidence, piece] });
  }

  async evidence(key: string): Promise<Blob> {
    const blob = this.blobs.get(key);
    if (!blob) throw new Error('no-evidence');
    return blob;
  }

  async replaceEvidence(id: string, key: string, blob: Blob): Promise<Draft> {
    this.#note('replaceEvidence');
    this.blobs.set(key, blob);
    const draft = this.#demand(id);
    return this.#put({
      ...draft,
      evidence: draft.evidence.map((one) =>
        one.key === key ? Object.assign({}, one, { bytes: blob.size, sha256: 'a'.repeat(64) }) : one,
      ),
    });
  }

  async removeEvidence(id: string, key: string): Promise<Draft> {
    this.#note('removeEvidence');
    const draft = this.#demand(id);
    return this.#put({ ...draft, evidence: draft.evidence.filter((one) => one.key !== key) });
  }

  async personalData(draft: Draft): Promise<PersonalData[]> {
    return this.found.filter(({ where, text }) => {
      const value = where === 'account' ? draft.account : where === 'demand' ? draft.demand : undefined;
      return value === undefined ? where !== 'account' : value.includes(text);
    });
  }

  async missing(): Promise<string[]> {
    return this.lacks;
  }

  async pack(id: string): Promise<Package> {
    this.#note('pack');
    const { begun: _b, changed: _c, to: _t, addresses: _a, evidence, ...rest } = this.#demand(id);
    const report = {
      format: 'xinbiao-report',
      version: 1,
      written: at,
      ...rest,
      evidence: evidence.map(({ key, ...piece }) => Object.assign(piece, { file: `evidence/${key}` })),
    } as Report;
    return { report, zip: new Blob(['zip']), plain: `举报\n${report.account}` };
  }

  async destination(id: string): Promise<Destination> {
    this.#note('destination');
    const { to } = this.#demand(id);
    if (this.place) return this.place;
    const form = addressForm(to);
    if (to === undefined || form === 'none') return { kind: 'file' };
    if (form === 'question') return { kind: 'receiver', endpoint: to, sure: true };
    return { kind: form, address: to };
  }

  async offices({ kind }: Pick<Draft, 'kind'>): Promise<ProposedOffice[]> {
    return kind === 'complaint' || kind === 'lead' ? madeUpOffices : [];
  }

  async queue(id: string, to: Destination): Promise<OutboxItem> {
    this.#note('queue');
    const draft = this.#demand(id);
    this.kept.delete(id);
    const item: OutboxItem = {
      id,
      kind: draft.kind ?? 'lead',
      title: draft.subject?.shopName ?? '',
      to: 'endpoint' in to ? to.endpoint : 'address' in to ? to.address : '',
      queued: at,
      state: to.kind === 'receiver' ? 'waiting' : 'handed',
      tries: 0,
    };
    this.items.push(item);
    return item;
  }

  async outbox(): Promise<OutboxItem[]> {
    this.#note('outbox');
    return this.items;
  }

  async sent(id: string): Promise<Package> {
    this.#note('sent');
    return { report: { id } as Report, zip: new Blob(['zip']), plain: '' };
  }

  async retry(id: string): Promise<OutboxItem> {
    this.#note('retry');
    const item = this.items.find((one) => one.id === id);
    if (!item) throw new Error('no-item');
    item.state = 'waiting';
    return item;
  }

  async withdraw(id: string): Promise<Draft> {
    this.#note('withdraw');
    this.items = this.items.filter((one) => one.id !== id);
    return this.#put(madeUpDraft({ id: 'again' }));
  }

  async forget(id: string): Promise<void> {
    this.#note('forget');
    this.items = this.items.filter((one) => one.id !== id);
  }
}
