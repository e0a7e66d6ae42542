/** How sites are to be read and marked: asked of the background once a site, and kept until the person changes it. */
import type { MarkChoices } from '../model/choices.ts';
import type { SiteId } from '../model/site.ts';
import type { MarkTexts } from '../i18n/marks/texts.ts';
import { retryWaits } from './asker.ts';
import type { MarkStyles } from './styles.ts';

export interface SiteSettings {
  siteEnabled: boolean;
  /** How listed results are to be shown. */
  choices: MarkChoices;
  styles: MarkStyles;
  /** What marks say, in the one language that they speak. */
  texts: MarkTexts;
}

/** @returns the settings of a site; rejects where the background does not answer */
export type AskSettings = (site: SiteId) => Promise<SiteSettings>;

const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export class SettingsOfSites {
  readonly #ask: AskSettings;
  readonly #goOn: () => boolean;
  readonly #known = new Map<SiteId, SiteSettings>();
  /** Those that are on their way or there. */
  readonly #asked = new Map<SiteId, Promise<SiteSettings | undefined>>();

  /** @param goOn whether it is still worth asking again */
  constructor(ask: AskSettings, goOn: () => boolean) {
    this.#ask = ask;
    this.#goOn = goOn;
  }

  /** The settings of a site, where they are there already. */
  known(site: SiteId): SiteSettings | undefined {
    return this.#known.get(site);
  }

  /** The settings of a site; undefined where nobody answers in the end: then the next who wants them asks anew. */
  get(site: SiteId): Promise<SiteSettings | undefined> {
    const before = this.#asked.get(site);
    if (before) return before;
    const asked = this.#askPatiently(site).then((answer) => {
      if (this.#asked.get(site) !== asked) return answer;
      if (answer) this.#known.set(site, answer);
      else this.#asked.delete(site);
      return answer;
    });
    this.#asked.set(site, asked);
    return asked;
  }

  /** The person changed them. What is on its way was said before, and no longer counts. */
  forget(): void {
    this.#known.clear();
    this.#asked.clear();
  }

  /** A background that is just being woken or replaced may fail once or twice. */
  async #askPatiently(site: SiteId): Promise<SiteSettings | undefined> {
    for (const wait of [0, ...retryWaits]) {
      if (wait > 0) {
        await after(wait);
        if (!this.#goOn()) return undefined;
      }
      try {
        return await this.#ask(site);
      } catch {
        // asked again
      }
    }
    return undefined;
  }
}
