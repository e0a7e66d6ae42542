/** Questions to the background: each shop once, many in one message, the answers kept while the page lives. */
import type { Sighting } from '../model/sighting.ts';
import type { Verdict } from '../model/verdict.ts';

/** `again`: all of them were asked about before. */
export type Ask = (sightings: Sighting[], again: boolean) => Promise<Verdict[]>;

/** At most this many answers are kept; the oldest go first. */
const keptAnswers = 2000;
/** Most shops are on no list: they share one answer, so that the many cost no memory. */
const nothingFound: Verdict = { level: 'none', state: 'none', findings: [] };
/** A background that is just being woken or replaced may fail once or twice: these waits, in ms, then no more. */
export const retryWaits = [400, 2000, 8000];

export interface AskerOptions {
  ask: Ask;
  /** The most sightings that one message carries. */
  batch: number;
  answered: (keys: ReadonlySet<string>) => void;
  failed: (error: unknown) => void;
  signal: AbortSignal;
}

export class Asker {
  readonly #options: AskerOptions;
  readonly #answers = new Map<string, Verdict>();
  readonly #wanted = new Map<string, Sighting>();
  readonly #underWay = new Set<string>();
  /** What was answered before answers were forgotten. */
  #before = new Set<string>();
  #failures = 0;
  #round = 0;

  constructor(options: AskerOptions) {
    this.#options = options;
  }

  /** The verdict for a key, if it is known. */
  answer(key: string): Verdict | undefined {
    return this.#answers.get(key);
  }

  /** Notes a question; `flush` sends it. A question that is answered or under way is not asked again. */
  want(key: string, sighting: Sighting): void {
    if (!this.#answers.has(key) && !this.#underWay.has(key)) this.#wanted.set(key, sighting);
  }

  /** Sends what is wanted. */
  flush(): void {
    const questions = [...this.#wanted];
    this.#wanted.clear();
    for (let from = 0; from < questions.length; from += this.#options.batch) {
      void this.#send(questions.slice(from, from + this.#options.batch));
    }
  }

  /** Forgets all answers, because the lists may have changed. Answers under way no longer count. */
  forget(): void {
    this.#before = new Set([...this.#before, ...this.#answers.keys()].slice(-keptAnswers));
    this.#answers.clear();
    this.#underWay.clear();
    this.#round += 1;
  }

  async #send(questions: readonly (readonly [string, Sighting])[]): Promise<void> {
    const { ask, answered, failed, signal } = this.#options;
    const round = this.#round;
    for (const [key] of questions) this.#underWay.add(key);
    try {
      const again = questions.every(([key]) => this.#before.has(key));
      const verdicts = await ask(
        questions.map(([, sighting]) => sighting),
        again,
      );
      if (signal.aborted || round !== this.#round) return;
      this.#failures = 0;
      questions.forEach(([key], index) => {
        this.#underWay.delete(key);
        const verdict = verdicts[index];
        if (verdict) this.#keep(key, verdict);
      });
      answered(new Set(questions.map(([key]) => key)));
    } catch (error) {
      if (signal.aborted || round !== this.#round) return;
      for (const [key, sighting] of questions) {
        this.#underWay.delete(key);
        this.#wanted.set(key, sighting);
      }
      failed(error);
      this.#retry();
    }
  }

  #keep(key: string, verdict: Verdict): void {
    this.#answers.delete(key);
    this.#answers.set(key, saysNothing(verdict) ? nothingFound : verdict);
    if (this.#answers.size <= keptAnswers) return;
    const oldest = this.#answers.keys().next();
    if (oldest.done !== true) this.#answers.delete(oldest.value);
  }

  /** Asks again after a while; when the waits are used up, the next question that is wanted takes these along. */
  #retry(): void {
    const wait = retryWaits[this.#failures];
    this.#failures += 1;
    if (wait === undefined) return;
    const timer = setTimeout(() => this.flush(), wait);
    this.#options.signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  }
}

function saysNothing({ findings, operator, check, corrected }: Verdict): boolean {
  return findings.length === 0 && !operator && !check && !corrected;
}
