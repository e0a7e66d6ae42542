/**
 * What is screened, and what the person said of it: kept as long as the page is open, whichever section is shown. The
 * Worker is begun by the first thing that is given.
 */
import { openScreening } from '../../../utils/messages/open-screening.ts';
import type { Language } from '../../../utils/model/language.ts';
import type {
  Screening,
  ScreeningDecision,
  ScreeningFormat,
  ScreeningLayout,
  ScreeningProgress,
  ScreeningSource,
  ScreeningSummary,
} from '../../../utils/model/screening.ts';
import { failureOf } from '../../failure.ts';
import type { Failure } from '../../failure.ts';

export interface ScreeningState {
  /** What stands in the field. */
  pasted: string;
  /** The file that was given in its place. */
  fileName?: string | undefined;
  /** What was looked at last, and how it is to be read. */
  source?: ScreeningSource | undefined;
  layout?: ScreeningLayout | undefined;
  /** A run or an export is under way. */
  busy?: 'run' | 'export' | undefined;
  progress?: ScreeningProgress | undefined;
  summary?: ScreeningSummary | undefined;
  /** Counts runs: what is shown of another one is of no use. */
  run: number;
  failure?: Failure | undefined;
  note?: 'run.cancelled' | 'run.cancelled-first' | 'export.saved' | 'export.cancelled' | undefined;
}

class ScreeningSession {
  #state: ScreeningState = { pasted: '', run: 0 };
  #desk: Screening | undefined;
  readonly #listeners = new Set<(state: ScreeningState) => void>();
  /** Looks that came later make earlier ones void. */
  #looks = 0;

  get state(): ScreeningState {
    return this.#state;
  }

  get desk(): Screening {
    return (this.#desk ??= openScreening());
  }

  /** @returns ends it */
  follow(listener: (state: ScreeningState) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Keeps what stands in the field, without looking at it. */
  write(pasted: string): void {
    this.#set({ pasted, source: undefined, layout: undefined });
  }

  /** Looks at what stands in the field. */
  async lookAtText(): Promise<void> {
    const { pasted } = this.#state;
    if (pasted.trim() !== '') await this.#look(new Blob([pasted]));
  }

  async takeFile(file: File): Promise<void> {
    this.#set({ fileName: file.name });
    await this.#look(file);
  }

  dropFile(): void {
    this.#looks += 1;
    this.#set({ fileName: undefined, source: undefined, layout: undefined, failure: undefined });
  }

  arrange(layout: ScreeningLayout): void {
    this.#set({ layout });
  }

  async run(): Promise<void> {
    if (this.#state.source === undefined) await this.lookAtText();
    const { layout, summary: before } = this.#state;
    if (layout === undefined) return;
    await this.#work('run', async (tell) => {
      const summary = await this.desk.run(layout, tell);
      if (summary) this.#set({ summary, run: this.#state.run + 1 });
      else this.#set({ note: before ? 'run.cancelled' : 'run.cancelled-first' });
    });
  }

  async cancel(): Promise<void> {
    await this.desk.cancel();
  }

  /** @returns the file; nothing where it was cancelled or failed, which the state tells */
  async export(format: ScreeningFormat, language: Language): Promise<Blob | undefined> {
    let file: Blob | undefined;
    await this.#work('export', async (tell) => {
      file = await this.desk.export(format, language, tell);
      this.#set({ note: file ? 'export.saved' : 'export.cancelled' });
    });
    return file;
  }

  async decide(
    index: number,
    finding: { list: string; entry: string },
    decision: ScreeningDecision | undefined,
  ): Promise<void> {
    try {
      this.#set({ summary: await this.desk.decide(index, finding, decision) });
    } catch (error) {
      this.#set({ failure: failureOf(error) });
    }
  }

  async #look(given: Blob): Promise<void> {
    const look = (this.#looks += 1);
    this.#set({ failure: undefined, note: undefined });
    try {
      const source = await this.desk.open(given);
      if (this.#looks === look) this.#set({ source, layout: source.layout });
    } catch (error) {
      if (this.#looks === look) {
        this.#set({ failure: failureOf(error), source: undefined, layout: undefined });
      }
    }
  }

  async #work(
    busy: 'run' | 'export',
    work: (tell: (progress: ScreeningProgress) => void) => Promise<void>,
  ): Promise<void> {
    if (this.#state.busy !== undefined) return;
    this.#set({ busy, progress: undefined, failure: undefined, note: undefined });
    try {
      await work((progress) => {
        // What is told last may come after the end.
        if (this.#state.busy !== undefined) this.#set({ progress });
      });
    } catch (error) {
      this.#set({ failure: failureOf(error) });
    }
    this.#set({ busy: undefined, progress: undefined });
  }

  #set(change: Partial<ScreeningState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener(this.#state);
  }
}

/** The page's own. */
export const screeningSession = new ScreeningSession();
