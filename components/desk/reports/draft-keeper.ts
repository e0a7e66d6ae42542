/** Saves a draft by itself while it is typed: the first key at once, what follows at every pause. */
import { mergeDrafts } from '../../../utils/model/draft-merge.ts';
import type { Draft } from '../../../utils/model/report-desk.ts';

/** After the last key, in ms. The first is saved at once. */
const pause = 400;
/** After a save that failed, in ms. */
const again = 3000;

export type Saving = 'saved' | 'saving' | 'failed';

/** What is typed, and what of it the Worker has. */
export class DraftKeeper {
  draft: Draft;
  #sent: Draft;
  readonly #save: (draft: Draft) => Promise<Draft>;
  readonly #tell: (draft: Draft, saving: Saving) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | undefined;
  #wasSaved = true;

  constructor(
    draft: Draft,
    save: (draft: Draft) => Promise<Draft>,
    tell: (draft: Draft, saving: Saving) => void,
  ) {
    this.draft = draft;
    this.#sent = draft;
    this.#save = save;
    this.#tell = tell;
  }

  change(change: (draft: Draft) => Draft): void {
    const changed = change(this.draft);
    if (changed === this.draft) return;
    this.draft = changed;
    this.#tell(this.draft, 'saving');
    this.#saveIn(this.#wasSaved ? 0 : pause);
    this.#wasSaved = false;
  }

  #saveIn(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.settle().catch(() => undefined); // said, and tried again
    }, ms);
  }

  /** Saves until nothing is unsaved. */
  async settle(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#running?.catch(() => undefined);
    while (this.draft !== this.#sent) {
      this.#running ??= this.#saveOnce();
      await this.#running;
    }
  }

  async #saveOnce(): Promise<void> {
    const sent = this.draft;
    try {
      this.#take(sent, await this.#save(sent));
      this.#wasSaved = this.draft === this.#sent;
      this.#tell(this.draft, this.#wasSaved ? 'saved' : 'saving');
    } catch (error) {
      this.#tell(this.draft, 'failed');
      this.#saveIn(again);
      throw error;
    } finally {
      this.#running = undefined;
    }
  }

  /** Goes on with what is kept; what was typed since it was sent stays. */
  #take(sent: Draft, kept: Draft): void {
    const typed = this.draft;
    this.#sent = kept;
    this.draft = typed === sent ? kept : mergeDrafts(sent, kept, typed);
  }

  async work(work: (id: string) => Promise<Draft>): Promise<void> {
    await this.settle();
    const before = this.draft;
    this.#take(before, await work(before.id));
    this.#tell(this.draft, this.draft === this.#sent ? 'saved' : 'saving');
    if (this.draft !== this.#sent) this.#saveIn(pause);
  }
}
