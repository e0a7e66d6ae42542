/** What a test asks of the extension itself, from one of its own pages: lists, syncs, and what a tab's popup knows. */
import type { ListState } from '../../utils/model/list.ts';
import type { PageSummary } from '../../utils/model/page.ts';
import type { Shopper, Tab } from './browsers/shopper.ts';

interface Api {
  action: { getBadgeText(of: { tabId: number }): Promise<string> };
  storage: {
    local: { get(key: string): Promise<Record<string, unknown>>; set(items: object): Promise<void> };
    sync: { set(items: object): Promise<void> };
  };
  runtime: { sendMessage(message: unknown): Promise<{ ok: boolean; value?: unknown; error?: unknown }> };
  tabs: {
    create(how: { url: string; active: boolean }): Promise<{ id?: number }>;
    remove(tab: number): Promise<void>;
    query(filter: object): Promise<{ id?: number; active: boolean; url?: string }[]>;
    sendMessage(tab: number, message: unknown): Promise<{ ok: boolean; value?: unknown } | undefined>;
  };
}

export class Extension {
  readonly #page: Tab;

  private constructor(page: Tab) {
    this.#page = page;
  }

  static async of(shopper: Shopper): Promise<Extension> {
    return new Extension(await shopper.openOwn('options.html'));
  }

  /**
   * Sends a message as the extension's pages do: again, where the background was just ending.
   * @throws Error with the extension's error code
   */
  async send<T>(name: string, input: object = {}): Promise<T> {
    const reply = await this.#page.evaluate(
      async (message) => {
        const scope = globalThis as unknown as { browser?: Api; chrome: Api };
        const { runtime } = scope.browser ?? scope.chrome;
        for (let tries = 1; ; tries += 1) {
          try {
            return JSON.stringify(await runtime.sendMessage(message));
          } catch (error) {
            if (tries === 4 || !String(error).includes('Receiving end does not exist')) throw error;
            await new Promise((passed) => setTimeout(passed, 500));
          }
        }
      },
      { name, input },
    );
    const { ok, value, error } = JSON.parse(reply) as { ok: boolean; value: T; error?: unknown };
    if (!ok) throw new Error(`${name}: ${JSON.stringify(error)}`);
    return value;
  }

  lists(): Promise<ListState[]> {
    return this.send('lists');
  }

  /** Ends the document that holds the importing Worker, where there is one (Chromium). */
  async endOffscreen(): Promise<void> {
    await this.#page.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { offscreen: { closeDocument(): Promise<void> } };
      };
      await chrome.offscreen.closeDocument().catch(() => undefined);
    }, null);
  }

  /** The number of the tab that shows `url`. */
  async tabOf(url: string): Promise<number> {
    const found = await this.#page.evaluate(async (address) => {
      const scope = globalThis as unknown as { browser?: Api; chrome: Api };
      const tabs = await (scope.browser ?? scope.chrome).tabs.query({});
      return tabs.findLast((tab) => tab.url === address)?.id ?? -1;
    }, url);
    if (found < 0) throw new Error(`No tab shows ${url}`);
    return found;
  }

  /** The number of the tab that was opened last: of pages that are not read, the browser tells no address. */
  async newestTab(): Promise<number> {
    return this.#page.evaluate(async () => {
      const scope = globalThis as unknown as { browser?: Api; chrome: Api };
      const tabs = await (scope.browser ?? scope.chrome).tabs.query({});
      return Math.max(...tabs.map(({ id }) => id ?? -1));
    }, null);
  }

  /** What the content script of a tab read and marked; null while nothing answers there. */
  async summary(tab: number): Promise<PageSummary | null> {
    // As text: an object that stands in two places of an answer comes back from Firefox in the first of them only.
    const summary = await this.#page.evaluate(async (id) => {
      const scope = globalThis as unknown as { browser?: Api; chrome: Api };
      try {
        const reply = await (scope.browser ?? scope.chrome).tabs.sendMessage(id, {
          name: 'pageSummary',
          input: {},
        });
        return JSON.stringify(reply?.ok ? reply.value : null);
      } catch {
        return 'null';
      }
    }, tab);
    return JSON.parse(summary) as PageSummary | null;
  }

  /** Opens an address in a tab that is not shown. @returns its number */
  async openInBackground(url: string): Promise<number> {
    return this.#page.evaluate(async (address) => {
      const scope = globalThis as unknown as { browser?: Api; chrome: Api };
      const { id } = await (scope.browser ?? scope.chrome).tabs.create({ url: address, active: false });
      return id ?? -1;
    }, url);
  }

  async closeTab(tab: number): Promise<void> {
    await this.#page.evaluate(async (id) => {
      const scope = globalThis as unknown as { browser?: Api; chrome: Api };
      await (scope.browser ?? scope.chrome).tabs.remove(id);
    }, tab);
  }

  /** What the toolbar's badge says for a tab. */
  async badge(tab: number): Promise<string> {
    return this.#page.evaluate(async (tabId) => {
      const scope = globalThis as unknown as { browser?: Api; chrome: Api };
      return (scope.browser ?? scope.chrome).action.getBadgeText({ tabId });
    }, tab);
  }

  /**
   * Changes the person's choices, as a switch of the options page does: here, and in what other devices and a later
   * version of the extension take over.
   */
  async changeSettings(change: object): Promise<void> {
    await this.#page.evaluate(async (settings) => {
      const scope = globalThis as unknown as { browser?: Api; chrome: Api };
      const { local, sync } = (scope.browser ?? scope.chrome).storage;
      const stored = (await local.get('settings'))['settings'] as object | undefined;
      const changed: { sitesOff?: unknown; language?: unknown } = { ...stored, ...settings };
      await local.set({ settings: changed });
      const { sitesOff = [], language = 'auto' } = changed;
      await sync.set({ settings: { sitesOff, language } });
    }, change);
  }

  close(): Promise<void> {
    return this.#page.close();
  }
}
