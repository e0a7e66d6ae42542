/** Screens what a page gives: joins it with the lists once, judges every line, and keeps what the person says of it. */
import { legalDayAt } from '../../model/days.ts';
import type { Day } from '../../model/entry.ts';
import type { Language } from '../../model/language.ts';
import type {
  ReviewedFinding,
  ScreenedRow,
  ScreenedRows,
  Screening,
  ScreeningDecision,
  ScreeningFormat,
  ScreeningLayout,
  ScreeningProgress,
  ScreeningSource,
  ScreeningSummary,
  ScreeningView,
} from '../../model/screening.ts';
import { mostScreenedLines } from '../../model/screening.ts';
import type { StoreDatabase } from '../../store/database.ts';
import { ScreeningError } from './error.ts';
import { exportScreening } from './export.ts';
import { JoinedReader } from './joined-reader.ts';
import { judgeQueries, queriesPerBatch } from './judge-queries.ts';
import type { JudgedQuery } from './judge-queries.ts';
import { askedOf } from './query.ts';
import type { Query } from './query.ts';
import { openGiven, queriesOf, sourceOf } from './read-given.ts';
import type { Given } from './read-given.ts';
import { passLists } from './read-lists.ts';
import type { ReadLists } from './read-lists.ts';
import { findingKey, isUncertain, Results } from './results.ts';

export interface ScreeningDependencies {
  open: () => Promise<StoreDatabase>;
  now: () => Date;
  /** Lets what came in meanwhile be heard. */
  pause: () => Promise<void>;
}

type Tell = (progress: ScreeningProgress) => void;

/** What was screened last: it stands until another run ends. */
interface Screened {
  results: Results;
  reader: JoinedReader;
  today: Day;
  read: ReadLists;
}

/** Small enough that a cancel is heard while it is judged. */
const queriesPerTurn = queriesPerBatch / 4;

class Cancelled extends Error {}

export class ScreeningService implements Screening {
  readonly #with: ScreeningDependencies;
  #given: Given | undefined;
  #screened: Screened | undefined;
  /** The number of the run that is under way: another number, and it was cancelled. */
  #run = 0;
  /** Which lines the last view shows: paging asks the same again. */
  #view: { asked: string; found: readonly number[] } | undefined;

  constructor(dependencies: ScreeningDependencies) {
    this.#with = dependencies;
  }

  async open(given: Blob): Promise<ScreeningSource> {
    const opened = await openGiven(given);
    const source = await sourceOf(opened);
    this.#given = opened;
    return source;
  }

  run(layout: ScreeningLayout, tell: Tell): Promise<ScreeningSummary | undefined> {
    return this.#unlessCancelled(async (turn) => {
      const queries = await this.#readQueries(layout, tell, turn);
      const today = legalDayAt(this.#with.now());
      const reader = new JoinedReader();
      for (let at = 0; at < queries.length; at += queriesPerBatch) {
        reader.expect(queries.slice(at, at + queriesPerBatch));
        tell({ stage: 'keys', done: Math.min(queries.length, at + queriesPerBatch), of: queries.length });
        await turn();
      }
      tell({ stage: 'lists', done: 0, of: 0 });
      const read = await passLists(await this.#with.open(), reader, async (done, of) => {
        tell({ stage: 'lists', done, of });
        await turn();
      });
      const results = new Results(queries);
      let done = 0;
      for await (const batch of judgedBatches(queries, reader, today)) {
        for (const { verdict } of batch) results.set(done++, verdict);
        tell({ stage: 'judging', done, of: queries.length });
        await turn();
      }
      this.#screened = { results, reader, today, read };
      this.#view = undefined;
      return this.#summary();
    });
  }

  cancel(): Promise<void> {
    this.#run += 1;
    return Promise.resolve();
  }

  async rows(view: ScreeningView, from: number, count: number): Promise<ScreenedRows> {
    const { results } = this.#last();
    const asked = JSON.stringify(view);
    if (this.#view?.asked !== asked) this.#view = { asked, found: results.find(view) };
    const { found } = this.#view;
    const shown = found.slice(from, from + count);
    const judged = await this.#judge(shown);
    const rows = shown.flatMap((index, at) => {
      const one = judged[at];
      return one ? [rowOf(index, one, results)] : [];
    });
    return { found: found.length, from, rows };
  }

  async findings(index: number): Promise<ReviewedFinding[]> {
    const { results } = this.#last();
    const [judged] = await this.#judge([index]);
    return (judged?.verdict.findings ?? []).map((finding) => {
      const key = findingKey({ list: finding.list.info.id, entry: finding.entry.id });
      const reviewed: ReviewedFinding = { finding, uncertain: isUncertain(finding) };
      const decision = results.decisionOf(index, key);
      if (decision) reviewed.decision = decision;
      return reviewed;
    });
  }

  decide(
    index: number,
    finding: { list: string; entry: string },
    decision: ScreeningDecision | undefined,
  ): Promise<ScreeningSummary> {
    this.#last().results.decide(index, findingKey(finding), decision);
    // What is shown stays where it is until another view is asked for: nothing moves under the person's hand.
    return Promise.resolve(this.#summary());
  }

  export(format: ScreeningFormat, language: Language, tell: Tell): Promise<Blob | undefined> {
    const { results, reader, today } = this.#last();
    const { queries } = results;
    return this.#unlessCancelled((turn) => {
      const batches = async function* (): AsyncGenerator<JudgedQuery[]> {
        let done = 0;
        for await (const batch of judgedBatches(queries, reader, today)) {
          yield batch;
          done += batch.length;
          tell({ stage: 'export', done, of: queries.length });
          await turn();
        }
      };
      return exportScreening(format, batches(), {
        language,
        today,
        decisionOf: (index, finding) => results.decisionOf(index, finding),
      });
    });
  }

  /** Every line with its verdict, in order, as `xinbiao match` judges it. */
  async *judged(): AsyncGenerator<JudgedQuery> {
    const { results, reader, today } = this.#last();
    for await (const batch of judgedBatches(results.queries, reader, today)) yield* batch;
  }

  /** @throws ScreeningError `nothing-open` where nothing was screened yet */
  #last(): Screened {
    if (!this.#screened) throw new ScreeningError('nothing-open');
    return this.#screened;
  }

  #judge(indexes: readonly number[]): Promise<JudgedQuery[]> {
    const { results, reader, today } = this.#last();
    const queries = indexes.flatMap((index) => results.queries[index] ?? []);
    return judgeQueries(queries, reader, today);
  }

  #summary(): ScreeningSummary {
    const { results, today, read } = this.#last();
    return { ...results.counts(), today, ...read };
  }

  async #readQueries(layout: ScreeningLayout, tell: Tell, turn: () => Promise<void>): Promise<Query[]> {
    if (!this.#given) throw new ScreeningError('nothing-open');
    const queries: Query[] = [];
    for await (const query of queriesOf(this.#given, layout)) {
      if (queries.length === mostScreenedLines) throw new ScreeningError('too-many-lines', query.line);
      queries.push(query);
      if (queries.length % queriesPerBatch !== 0) continue;
      tell({ stage: 'input', done: queries.length, of: 0 });
      await turn();
    }
    if (queries.length === 0) throw new ScreeningError('no-queries');
    return queries;
  }

  /** @param work calls `turn` often: others are heard there, and a cancelled run ends there */
  async #unlessCancelled<T>(work: (turn: () => Promise<void>) => Promise<T>): Promise<T | undefined> {
    const run = (this.#run += 1);
    try {
      return await work(async () => {
        await this.#with.pause();
        if (this.#run !== run) throw new Cancelled();
      });
    } catch (error) {
      if (error instanceof Cancelled) return undefined;
      throw error;
    }
  }
}

async function* judgedBatches(
  queries: readonly Query[],
  reader: JoinedReader,
  today: Day,
): AsyncGenerator<JudgedQuery[]> {
  for (let at = 0; at < queries.length; at += queriesPerTurn) {
    yield await judgeQueries(queries.slice(at, at + queriesPerTurn), reader, today);
  }
}

function rowOf(index: number, { query, verdict }: JudgedQuery, results: Results): ScreenedRow {
  const [first] = verdict.findings;
  const review = results.reviewOf(index);
  return {
    line: query.line,
    index,
    asked: askedOf(query.row),
    level: verdict.level,
    state: verdict.state,
    findings: verdict.findings.length,
    ...(first && { first }),
    ...(review && { review }),
  };
}
