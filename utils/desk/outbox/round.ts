/** One round of the outbox: sends what waits, asks what became of what was delivered. */
import type { DeskDatabase, StoredParcel } from '../database.ts';
import { openJson, sealJson } from '../sealed-json.ts';
import type { Vault } from '../vault/vault.ts';
import { asked, begun, earliestStep, ended, isDue } from './parcel.ts';
import type { Outcome, StepAt } from './parcel.ts';
import { changeParcel, readParcels } from './parcel-store.ts';
import type { SealedParcel } from './parcel-store.ts';
import { askState, ship } from './request.ts';
import type { Fetch } from './request.ts';

export interface RoundDependencies {
  database: DeskDatabase;
  vault: Vault;
  fetch: Fetch;
  now: () => Date;
  random: () => number;
  online: () => boolean;
  /** Whether the browser was allowed to reach an address. */
  mayReach: (endpoint: string) => Promise<boolean>;
  /** Called after each change. */
  tell: () => void;
}

/**
 * Only one round may run at a time. It can be killed at any moment: the next takes up what it left.
 * @param eager parcels that wait are tried now, whenever their time is: the network is back, or the person asked
 * @returns when there is something to do again, in milliseconds since 1970
 */
export async function runRound(round: RoundDependencies, eager = false): Promise<number | undefined> {
  const parcels = await readParcels(round.database);
  const due = [...parcels]
    .filter(([, parcel]) => isDue(parcel, round.now()) || (eager && parcel.state === 'waiting'))
    .toSorted(([, a], [, b]) => Date.parse(a.queued) - Date.parse(b.queued));
  for (const [id] of due) {
    // A round may be long: it may have been withdrawn meanwhile, or sealed another way.
    const parcel = await round.database.get('outbox', id);
    if (parcel === undefined) continue;
    await (parcel.state === 'delivered' ? askAbout(round, id, parcel) : send(round, id, parcel));
    round.tell();
  }
  return earliestStep([...(await readParcels(round.database)).values()]);
}

async function send(round: RoundDependencies, id: string, parcel: StoredParcel): Promise<void> {
  const before = await obstacle(round, parcel);
  if (before) return settle(round, id, before);
  const opened = await openParcel(round.vault, id, parcel);
  if ('outcome' in opened) return settle(round, id, opened.outcome);
  const underWay = await changeParcel(round.database, id, (kept) =>
    kept.state === 'waiting' || kept.state === 'sending' ? begun(kept, stepAt(round)) : undefined,
  );
  if (underWay === undefined) return; // withdrawn meanwhile
  round.tell();
  const { sealed, zip } = opened;
  const outcome = await ship(round.fetch, { endpoint: parcel.to, id, kind: sealed.kind, zip });
  const said =
    outcome.kind === 'taken'
      ? { receipt: outcome.receipt }
      : outcome.kind === 'refused'
        ? { refusal: outcome.refusal }
        : undefined;
  // A network that went down on the way is no fault of the receiver's.
  const wentOffline = outcome.kind === 'later' && outcome.error === 'not-reached' && !round.online();
  await settle(
    round,
    id,
    wentOffline ? { kind: 'not-tried', error: 'offline' } : outcome,
    said && { ...sealed, ...said },
  );
}

/** Writes down how a try ended. */
async function settle(
  round: RoundDependencies,
  id: string,
  outcome: Outcome,
  part?: SealedParcel,
): Promise<void> {
  const sealed = part && (await sealJson(round.vault, part, `outbox/${id}`));
  await changeParcel(round.database, id, (kept) => {
    if (kept.state !== 'sending' && kept.state !== 'waiting') return undefined;
    return { ...ended(kept, outcome, stepAt(round)), ...(sealed && { sealed }) };
  });
}

async function obstacle(round: RoundDependencies, { to }: StoredParcel): Promise<Outcome | undefined> {
  if (!round.online()) return { kind: 'not-tried', error: 'offline' };
  if (!(await round.mayReach(to))) return { kind: 'held', error: 'no-permission' };
  return undefined;
}

async function openParcel(
  vault: Vault,
  id: string,
  parcel: StoredParcel,
): Promise<{ sealed: SealedParcel; zip: Uint8Array<ArrayBuffer> } | { outcome: Outcome }> {
  try {
    const sealed = await openJson<SealedParcel>(vault, parcel.sealed, `outbox/${id}`);
    const zip = await vault.open(new Uint8Array(await parcel.zip.arrayBuffer()), `outbox-zip/${id}`);
    return { sealed, zip };
  } catch (error) {
    const isLocked = error instanceof Error && error.message === 'desk-locked';
    return {
      outcome: isLocked
        ? { kind: 'not-tried', error: 'desk-locked' }
        : { kind: 'held', error: 'damaged-package' },
    };
  }
}

async function askAbout(round: RoundDependencies, id: string, parcel: StoredParcel): Promise<void> {
  const said = await answerAbout(round, id, parcel);
  const sealed = said && (await sealJson(round.vault, said.part, `outbox/${id}`));
  await changeParcel(round.database, id, (kept) =>
    kept.state === 'delivered'
      ? { ...asked(kept, said?.part.receipt, stepAt(round)), ...(sealed && { sealed }) }
      : undefined,
  );
}

async function answerAbout(
  round: RoundDependencies,
  id: string,
  parcel: StoredParcel,
): Promise<{ part: SealedParcel } | undefined> {
  if (await obstacle(round, parcel)) return undefined;
  const part = await openJson<SealedParcel>(round.vault, parcel.sealed, `outbox/${id}`).catch(
    () => undefined,
  );
  if (part?.receipt === undefined) return undefined;
  const receipt = await askState(round.fetch, parcel.to, part.receipt);
  return receipt && { part: { ...part, receipt } };
}

function stepAt({ now, random }: RoundDependencies): StepAt {
  return { now: now(), random: random() };
}
