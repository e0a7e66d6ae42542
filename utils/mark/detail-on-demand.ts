/**
 * The panel of details, fetched when somebody first asks for it: a page on which nobody does carries none of it. Its
 * code is a script of the package (`mark-detail.js`), which the background runs beside the content script on request.
 */
import type { DetailContent, DetailPanel, Opener } from './detail.ts';

/** Makes a panel; what the script leaves. */
export type MakeDetail = (tools: ConstructorParameters<typeof DetailPanel>[0]) => DetailPanel;

type Panel = Pick<DetailPanel, 'isOpen' | 'toggle' | 'closeFor' | 'close'>;

export class DetailOnDemand implements Panel {
  readonly #fetch: () => Promise<DetailPanel>;
  #panel: DetailPanel | undefined;
  #isFetching = false;
  /** What is to be shown as soon as the panel is there. */
  #wanted: { opener: Opener; content: DetailContent } | undefined;

  /** @param fetch gives the panel; tried again at the next press where it fails */
  constructor(fetch: () => Promise<DetailPanel>) {
    this.#fetch = fetch;
  }

  get isOpen(): boolean {
    return this.#panel?.isOpen ?? false;
  }

  toggle(opener: Opener, content: DetailContent): void {
    if (this.#panel) {
      this.#panel.toggle(opener, content);
      return;
    }
    const again = this.#wanted?.opener.host === opener.host;
    this.#wanted = again ? undefined : { opener, content };
    if (!this.#isFetching) void this.#begin();
  }

  closeFor(host: HTMLElement): void {
    if (this.#wanted?.opener.host === host) this.#wanted = undefined;
    this.#panel?.closeFor(host);
  }

  close(giveBack: boolean): void {
    this.#wanted = undefined;
    this.#panel?.close(giveBack);
  }

  async #begin(): Promise<void> {
    this.#isFetching = true;
    try {
      this.#panel = await this.#fetch();
    } catch {
      // The extension was updated away: the session ends by itself at its next step.
    } finally {
      this.#isFetching = false;
      const wanted = this.#wanted;
      this.#wanted = undefined;
      if (wanted && this.#panel) this.#panel.toggle(wanted.opener, wanted.content);
    }
  }
}

const name = 'xinbiaoDetail';

/** Leaves the maker for the content script, in the extension's own world, where no page can read or change it. */
export function leaveDetail(make: MakeDetail): void {
  Object.defineProperty(globalThis, name, { value: make, configurable: true });
}

/** What the script left. An own property: a page's element ids are inherited ones. @throws Error where it did not run */
export function detailAtHand(): MakeDetail {
  const left = Object.hasOwn(globalThis, name) ? (globalThis as Record<string, unknown>)[name] : undefined;
  if (typeof left !== 'function') throw new Error('The panel of details is not there');
  return left as MakeDetail;
}
