/**
 * What the person said against marks, applied to verdicts: muted shops, entries that are not the shop, watch lists
 * that are off. Kept in `storage.local`, never in private windows' memory alone and never sent anywhere.
 */
import { Dismissal } from '../model/dismissal.ts';
import type { SiteId } from '../model/site.ts';
import type { Finding, Verdict } from '../model/verdict.ts';
import { settingsKey } from '../settings-key.ts';
import { readSettings } from '../settings.ts';
import { Shared } from './shared.ts';
import { StoredRows } from './stored-rows.ts';

/** More than anybody presses; the oldest go first. */
const mostDismissals = 2000;

interface Word {
  /** By the shop's keys. */
  byKey: ReadonlyMap<string, readonly Dismissal[]>;
  watchlist: boolean;
  sitesOff: readonly SiteId[];
}

/** Where in `storage.local` they are: data, apart from the settings. */
const dismissalsKey = 'dismissals';

const dismissals = new StoredRows(dismissalsKey, Dismissal);

/** All of them, the latest first. What does not fit is passed over. */
export const readDismissals = (): Promise<Dismissal[]> => dismissals.read();

function write(change: (all: Dismissal[]) => Dismissal[]): Promise<void> {
  return dismissals.write((all) => change(all).slice(0, mostDismissals));
}

/** Keeps what the person said last before all else. */
export function addDismissal(dismissal: Dismissal): Promise<void> {
  return write((all) => [dismissal, ...all]);
}

/** Adds those that are not there, behind those that are. */
export function joinDismissals(others: readonly Dismissal[]): Promise<void> {
  return write((all) => [...all, ...others.filter(({ id }) => !all.some((one) => one.id === id))]);
}

/** Takes back what the person said; nothing happens where it is gone already. */
export function removeDismissal(id: string): Promise<void> {
  return write((all) => all.filter((one) => one.id !== id));
}

export class PersonWord {
  readonly #word = new Shared(readWord);

  /** To be called when it is likely to be asked soon. */
  open(): void {
    this.#word.get().catch(() => undefined);
  }

  /** To be called when something in `storage.local` changed: the next verdict follows it. */
  changed(keys: readonly string[]): void {
    if (keys.includes(dismissalsKey) || keys.includes(settingsKey)) this.forget();
  }

  forget(): void {
    this.#word.forget();
  }

  /** Whether the person wants nothing told on this site. */
  async isOff(site: SiteId): Promise<boolean> {
    return (await this.#word.get()).sitesOff.includes(site);
  }

  /** Changes verdicts by what the person said. @param keys of the shop of each verdict, in their order */
  async apply(verdicts: readonly Verdict[], keys: (index: number) => readonly string[]): Promise<void> {
    const { byKey, watchlist } = await this.#word.get();
    verdicts.forEach((verdict, index) => {
      if (verdict.findings.length === 0) return;
      if (!watchlist) verdict.findings = verdict.findings.filter(({ entry }) => entry.tier !== 'watchlist');
      if (byKey.size === 0) return;
      for (const key of keys(index)) {
        for (const said of byKey.get(key) ?? []) applyOne(verdict, said);
      }
    });
  }
}

function applyOne(verdict: Verdict, { id, on, entry }: Dismissal): void {
  if (!entry) verdict.muted = { id, on };
  for (const finding of verdict.findings) if (isOf(finding, entry)) finding.disowned = { id, on };
}

function isOf({ list, entry }: Finding, disowned: Dismissal['entry']): boolean {
  return disowned !== undefined && list.info.id === disowned.listId && entry.id === disowned.id;
}

async function readWord(): Promise<Word> {
  const [all, { watchlist, sitesOff }] = await Promise.all([readDismissals(), readSettings()]);
  const byKey = new Map<string, Dismissal[]>();
  for (const one of all) {
    for (const key of one.keys) byKey.set(key, [...(byKey.get(key) ?? []), one]);
  }
  return { byKey, watchlist, sitesOff };
}
