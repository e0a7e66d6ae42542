/** What came of each line, packed: its level, how many findings, and how near the best of them is. */
import { Level } from '../../model/verdict.ts';
import type { Finding, Verdict } from '../../model/verdict.ts';
import type {
  ScreeningDecision,
  ScreeningReview,
  ScreeningSummary,
  ScreeningView,
} from '../../model/screening.ts';
import type { Query } from './query.ts';
import { columns } from './query.ts';

const levels = Level.options;

type Counts = Pick<ScreeningSummary, 'lines' | 'levels' | 'reviews'>;

/** Whether a finding may be somebody else: a person decides. */
export const isUncertain = ({ level }: Pick<Finding, 'level'>): boolean =>
  level === 'possible' || level === 'same-name';

/** Names a finding among those of its line. */
export const findingKey = ({ list, entry }: { list: string; entry: string }): string => `${list}\n${entry}`;

export class Results {
  readonly queries: readonly Query[];
  readonly #levels: Uint8Array;
  readonly #ranks: Float32Array;
  /** Of each line: how many findings a person may decide on. */
  readonly #uncertain: Uint8Array;
  /** By line: what the person said of its findings. */
  readonly #decisions = new Map<number, Map<string, ScreeningDecision>>();

  constructor(queries: readonly Query[]) {
    this.queries = queries;
    this.#levels = new Uint8Array(queries.length).fill(levels.indexOf('none'));
    this.#ranks = new Float32Array(queries.length);
    this.#uncertain = new Uint8Array(queries.length);
  }

  /** Keeps what came of a line. */
  set(index: number, { level, findings }: Verdict): void {
    this.#levels[index] = levels.indexOf(level);
    this.#ranks[index] = findings[0]?.rank ?? 0;
    this.#uncertain[index] = Math.min(255, findings.filter(isUncertain).length);
  }

  decide(index: number, finding: string, decision: ScreeningDecision | undefined): void {
    const decisions = this.#decisions.get(index) ?? new Map<string, ScreeningDecision>();
    if (decision === undefined) decisions.delete(finding);
    else decisions.set(finding, decision);
    this.#decisions.set(index, decisions);
  }

  decisionOf(index: number, finding: string): ScreeningDecision | undefined {
    return this.#decisions.get(index)?.get(finding);
  }

  /** Where a line stands; nothing where its best finding is certain, or it has none. */
  reviewOf(index: number): ScreeningReview | undefined {
    if (!isUncertain({ level: this.#levelOf(index) })) return undefined;
    const said = [...(this.#decisions.get(index)?.values() ?? [])];
    if (said.includes('confirmed')) return 'confirmed';
    return said.length >= (this.#uncertain[index] ?? 0) ? 'rejected' : 'open';
  }

  counts(): Counts {
    const counts: Counts = {
      lines: this.queries.length,
      levels: { blacklist: 0, watchlist: 0, other: 0, notice: 0, 'same-name': 0, possible: 0, none: 0 },
      reviews: { open: 0, confirmed: 0, rejected: 0 },
    };
    for (let index = 0; index < this.queries.length; index += 1) {
      counts.levels[this.#levelOf(index)] += 1;
      const review = this.reviewOf(index);
      if (review) counts.reviews[review] += 1;
    }
    return counts;
  }

  /** Which lines a view shows: in their order, those that a person has to look at with the likeliest first. */
  find({ level, review, text = '' }: ScreeningView): number[] {
    const part = text.trim().toLowerCase();
    const found: number[] = [];
    for (let index = 0; index < this.queries.length; index += 1) {
      if (level !== undefined && this.#levelOf(index) !== level) continue;
      if (review !== undefined && this.reviewOf(index) !== review) continue;
      if (part === '' || this.#holds(index, part)) found.push(index);
    }
    const ranked = level === 'possible' || level === 'same-name' || review !== undefined;
    return ranked ? found.toSorted((a, b) => this.#rankOf(b) - this.#rankOf(a) || a - b) : found;
  }

  #holds(index: number, part: string): boolean {
    const row = this.queries[index]?.row ?? {};
    return columns.some((column) => row[column]?.toLowerCase().includes(part));
  }

  #levelOf(index: number): Level {
    return levels[this.#levels[index] ?? 0] ?? 'none';
  }

  #rankOf(index: number): number {
    return this.#ranks[index] ?? 0;
  }
}
