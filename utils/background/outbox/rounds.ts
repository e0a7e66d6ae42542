/**
 * Sends what waits in the desk's outbox. The database of the desk is opened only when there is something to do: when it
 * is, an alarm says, and a note beside it, since browsers lose alarms.
 */
import { browser } from 'wxt/browser';
import { deskExists, openDesk } from '../../desk/database.ts';
import type { DeskDatabase } from '../../desk/database.ts';
import { runRound } from '../../desk/outbox/round.ts';
import type { Vault } from '../../desk/vault/vault.ts';
import { reportChannel } from '../../model/report-desk.ts';
import type { ReportNews } from '../../model/report-desk.ts';
import { mayFetch } from '../origin-permission.ts';
import { stayAwakeFor } from '../stay-awake.ts';
import { deskVault } from './desk-vault.ts';

export const outboxAlarm = 'outbox';
/** In `storage.local`: when there is something to do next, in milliseconds. Absent: nothing is under way. */
const wakeKey = 'outbox-wake';

/** Should we be killed on the way, this wakes us to take up what was being sent. */
const resumeAfterMs = 60_000;

/** No step of a parcel is planned further ahead (`desk/outbox/parcel.ts`: a week, and a quarter more). */
const longestPlanMs = 10 * 86_400_000;

export class OutboxRounds {
  readonly #now: () => Date;
  readonly #settled: (database: DeskDatabase, vault: Vault) => Promise<void>;
  #round: Promise<void> | undefined;
  /** Asked for while a round was running. */
  #next: { eager: boolean } | undefined;

  /** @param settled is given the open desk after each round: what stands in its outbox may have changed */
  constructor(
    now: () => Date,
    settled: (database: DeskDatabase, vault: Vault) => Promise<void> = async () => undefined,
  ) {
    this.#now = now;
    this.#settled = settled;
  }

  /**
   * Sends what is due; one round at a time.
   * @param eager what waits is tried now: something was put in, the network is back, or the person asked
   */
  run(eager: boolean): Promise<void> {
    if (this.#round !== undefined) {
      this.#next = { eager: eager || (this.#next?.eager ?? false) };
      // The alarm may have been the one that takes up what a kill leaves.
      this.#wakeAt(this.#now().getTime() + resumeAfterMs).catch(() => undefined);
      return this.#round;
    }
    this.#round = this.#rounds(eager).finally(() => (this.#round = undefined));
    return this.#round;
  }

  /** Sends what waits, where anything does: the desk was unlocked. */
  async runIfWaiting(): Promise<void> {
    if ((await this.#wakeTime()) !== undefined) await this.run(true);
  }

  /** At the browser's start: an alarm may be lost with all that knew of it, but not the database. */
  async runAtStart(): Promise<void> {
    if (await deskExists()) await this.run(false);
  }

  /** Sets the alarm again where the browser lost it, or the clock was set back since. Opens nothing. */
  async ensureAlarm(): Promise<void> {
    const wake = await this.#wakeTime();
    if (wake === undefined) return;
    const now = this.#now().getTime();
    const setBack = wake > now + longestPlanMs;
    if (!setBack && (await browser.alarms.get(outboxAlarm)) !== undefined) return;
    await browser.alarms.create(outboxAlarm, { when: Math.max(setBack ? 0 : wake, now + 1000) });
  }

  async #rounds(eager: boolean): Promise<void> {
    let wanted: { eager: boolean } | undefined = { eager };
    while (wanted !== undefined) {
      await this.#runOnce(wanted.eager);
      wanted = this.#next;
      this.#next = undefined;
    }
  }

  #runOnce(eager: boolean): Promise<void> {
    return stayAwakeFor(async () => {
      await this.#wakeAt(this.#now().getTime() + resumeAfterMs);
      const database = await openDesk();
      const channel = new BroadcastChannel(reportChannel);
      const news: ReportNews = { outbox: true };
      try {
        const vault = await deskVault(database);
        const next = await runRound(
          {
            database,
            vault,
            fetch: (address, init) => fetch(address, init),
            now: this.#now,
            random: Math.random,
            online: () => navigator.onLine,
            mayReach: mayFetch,
            // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port or channel, not a window
            tell: () => channel.postMessage(news),
          },
          eager,
        );
        await this.#wakeAt(next);
        await this.#settled(database, vault);
      } finally {
        channel.close();
        database.close();
      }
    });
  }

  async #wakeAt(time: number | undefined): Promise<void> {
    if (time === undefined) {
      await browser.storage.local.remove(wakeKey);
      await browser.alarms.clear(outboxAlarm);
      return;
    }
    const when = Math.max(time, this.#now().getTime() + 1000);
    await browser.storage.local.set({ [wakeKey]: when });
    await browser.alarms.create(outboxAlarm, { when });
  }

  async #wakeTime(): Promise<number | undefined> {
    const { [wakeKey]: wake } = await browser.storage.local.get(wakeKey);
    return typeof wake === 'number' ? wake : undefined;
  }
}
