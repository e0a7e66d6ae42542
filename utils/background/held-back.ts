/**
 * Lists and subscriptions on their way whose next look could not even be written down: the disk is full, the Worker died
 * over them, or nobody may fetch them. Their records say "now" for ever, so what is waited for stands here.
 */
import { isDue, planLook } from '../lists/schedule.ts';
import { SessionRecord } from './session-record.ts';

interface Held {
  /** Looks that changed nothing, one after the other. */
  looks: number;
  /** RFC 3339, both. */
  nextAt: string;
  plannedAt: string;
  /** Nothing could be written: it may be tried as soon as something can. */
  unwritten: boolean;
}

export class HeldBack {
  readonly #now: () => Date;
  readonly #record = new SessionRecord<Held>('sync-held-back');

  constructor(now: () => Date) {
    this.#now = now;
  }

  /** Those that wait still, with the time of each in milliseconds. @param unwritten of these alone */
  async waiting(unwritten = false): Promise<Map<string, number>> {
    const all = Object.entries(await this.#record.read()).filter(([, held]) => held.unwritten || !unwritten);
    const later = all.filter(([, { nextAt, plannedAt }]) => !isDue(nextAt, plannedAt, this.#now()));
    return new Map(later.map(([subject, { nextAt }]) => [subject, Date.parse(nextAt)]));
  }

  /** Holds a list (its id) or a subscription (its address) back, ever longer. @param anew counted from the first look */
  async hold(subject: string, { unwritten, anew }: { unwritten: boolean; anew: boolean }): Promise<void> {
    const all = await this.#record.read();
    const looks = anew ? 1 : (all[subject]?.looks ?? 0) + 1;
    const held: Held = { looks, unwritten, ...planLook(this.#now(), looks, Math.random()) };
    await this.#record.write({ ...all, [subject]: held });
  }

  /** Holds these back no more. */
  async release(subjects: readonly string[]): Promise<void> {
    const all = Object.entries(await this.#record.read());
    const rest = all.filter(([subject]) => !subjects.includes(subject));
    if (rest.length < all.length) await this.#record.write(Object.fromEntries(rest));
  }
}
