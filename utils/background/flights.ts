/** What is under way in the Worker, by the names it may be ended by, and what it tells of itself. */
import type { Flight } from '../lists/flight.ts';
import type { Progress } from '../model/source.ts';

/** News of one subject goes out about four times a second; that of another stage at once. */
const betweenMs = 240;

export class Flights {
  readonly #announce: (progress: Progress) => void;
  readonly #now: () => number;
  readonly #underWay = new Map<AbortController, ReadonlySet<string>>();

  /** @param now milliseconds, from any beginning */
  constructor(announce: (progress: Progress) => void, now: () => number) {
    this.#announce = announce;
    this.#now = now;
  }

  /** Runs `work` with a flight of its own. @param names a list's id, a place's address or blob */
  async run<T>(names: readonly string[], work: (flight: Flight) => Promise<T>): Promise<T> {
    const controller = new AbortController();
    this.#underWay.set(controller, new Set(names));
    try {
      return await work({ signal: controller.signal, tell: this.#teller() });
    } finally {
      this.#underWay.delete(controller);
    }
  }

  /** Ends all that goes by a name. */
  cancel(name: string): void {
    for (const [controller, names] of this.#underWay) if (names.has(name)) controller.abort();
  }

  #teller(): Flight['tell'] {
    const toldAt = new Map<string, number>();
    return (progress) => {
      const now = this.#now();
      const key = progress.stage;
      if (now < (toldAt.get(key) ?? Number.NEGATIVE_INFINITY) + betweenMs) return;
      toldAt.set(key, now);
      this.#announce(progress);
    };
  }
}
