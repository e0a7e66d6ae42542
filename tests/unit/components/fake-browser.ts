/** As much of a browser as the pages use: storage in memory, and a background and a tab that answer as told. */
import type { Reply } from '../../../utils/messages/error.ts';
import type { ListState } from '../../../utils/model/list.ts';
import type { PageSummary } from '../../../utils/model/page.ts';

interface Message {
  name: string;
  input: Record<string, unknown>;
}

interface Wanted {
  origins?: string[];
  permissions?: string[];
  data_collection?: string[];
}

type SessionChanged = (changes: Record<string, { newValue?: unknown }>) => void;
type Changed = (changes: Record<string, unknown>, area: string) => void;

class FakeBrowser {
  lists: ListState[] = [];
  /** What the tab's content script answers; `silent` where there is none. */
  summary: PageSummary | null | 'silent' = null;
  /** The tabs that show an address of ours. */
  ourTabs: number[] = [];
  /** The address of the tab's page, where the browser tells it. */
  address: string | undefined;
  /** What scripts give that are run in the tab. */
  scriptResult: unknown;
  language = 'zh-CN';
  allowed = new Set<string>();
  /** What the person answers when asked for a permission. */
  allows = true;
  asked: string[] = [];
  /** Whole questions, as they were put. */
  wanted: Wanted[] = [];
  sent: Message[] = [];
  /** Answers of the background that differ from its usual ones, by the message's name. */
  replies = new Map<string, (input: Message['input']) => Promise<Reply> | Reply>();
  stored: Record<string, unknown> = {};
  session: Record<string, unknown> = {};
  /** Addresses of tabs that were opened. */
  opened: string[] = [];
  /** What the manifest says beside its version. */
  manifest: Record<string, unknown> = {};
  optionsOpened = 0;
  readonly #listeners = new Set<Changed>();
  readonly #sessionListeners = new Set<SessionChanged>();

  /** Forgets everything: a browser as just installed. */
  reset(): void {
    this.lists = [];
    this.summary = null;
    this.ourTabs = [];
    this.address = undefined;
    this.scriptResult = undefined;
    this.language = 'zh-CN';
    this.allowed = new Set();
    this.allows = true;
    this.asked = [];
    this.sent = [];
    this.replies = new Map();
    this.stored = {};
    this.session = {};
    this.opened = [];
    this.manifest = {};
    this.wanted = [];
    this.optionsOpened = 0;
    this.#listeners.clear();
    this.#sessionListeners.clear();
  }

  #changeSession(values: Record<string, unknown>): void {
    const now = Object.entries({ ...this.session, ...values });
    this.session = Object.fromEntries(now.filter(([, value]) => value !== undefined));
    const changes = Object.fromEntries(Object.entries(values).map(([key, newValue]) => [key, { newValue }]));
    for (const listener of this.#sessionListeners) listener(changes);
    for (const listener of this.#listeners) listener(changes, 'session');
  }

  readonly runtime = {
    sendMessage: async (message: Message): Promise<Reply> => {
      this.sent.push(message);
      const special = this.replies.get(message.name);
      if (special) return special(message.input);
      if (message.name === 'pageInTab') return this.#pageInTab();
      if (message.name === 'turnSite') return this.#turnSite(message.input);
      if (message.name === 'bought') return { ok: true, value: { all: 0, shops: [] } };
      if (message.name === 'links') return { ok: true, value: { all: 0, matching: 0, links: [] } };
      return { ok: true, value: this.#usual(message.name) };
    },
    getURL: (path: string) => `chrome-extension://made-up${path}`,
    getManifest: () => ({
      version: '1.2.3',
      content_scripts: [{ matches: ['*://*.example/*'] }],
      ...this.manifest,
    }),
    openOptionsPage: async () => void (this.optionsOpened += 1),
  };

  get #sitesOff(): unknown[] {
    const { sitesOff = [] } = (this.stored['settings'] ?? {}) as { sitesOff?: unknown[] };
    return sitesOff;
  }

  #pageInTab(): Reply {
    const { summary } = this;
    if (summary === 'silent') return { ok: false, error: { code: 'no-answer' } };
    return {
      ok: true,
      value: summary && { summary, siteOn: !this.#sitesOff.includes(summary.site) },
    };
  }

  async #turnSite({ site, on }: Message['input']): Promise<Reply> {
    const others = this.#sitesOff.filter((other) => other !== site);
    const settings = { ...(this.stored['settings'] as object), sitesOff: on ? others : [...others, site] };
    await this.storage.local.set({ settings });
    return { ok: true, value: {} };
  }

  #usual(name: string): unknown {
    if (name === 'lists' || name === 'sync') return this.lists;
    if (name === 'storedData')
      return {
        lists: { count: this.lists.length, entries: 0 },
        links: { count: 0, corrections: 0, bytes: 0 },
        history: { count: 0, bytes: 0 },
        bought: { count: 0, bytes: 0 },
        shown: { count: 0, bytes: 0 },
        dismissals: { count: 0, bytes: 0 },
        packs: { count: 0, bytes: 0 },
        desk: {
          locked: false,
          drafts: { count: 0, bytes: 0 },
          evidence: { count: 0, bytes: 0 },
          outbox: { count: 0, bytes: 0 },
          ledger: { count: 0, bytes: 0 },
          monthly: { count: 0, bytes: 0 },
        },
        settings: { bytes: 34 },
      };
    return name === 'catalogue' || name === 'listHistory' || name === 'dismissals' || name === 'boughtNotices'
      ? []
      : {};
  }

  readonly tabs = {
    TAB_ID_NONE: -1,
    get: async () => ({ url: this.address }),
    create: async ({ url }: { url: string }) => void this.opened.push(url),
    query: async (filter: { url?: string[] }) =>
      filter.url ? this.ourTabs.map((id) => ({ id })) : [{ id: 7 }],
  };

  readonly scripting = { executeScript: async () => [{ result: this.scriptResult }] };

  readonly extension = { inIncognitoContext: false };

  readonly i18n = { getUILanguage: () => this.language };

  readonly permissions = {
    contains: async ({ origins = [], permissions = [] }: Wanted) =>
      [...origins, ...permissions].every((one) => this.allowed.has(one)),
    request: async (wanted: Wanted) => {
      const { origins = [], permissions = [] } = wanted;
      this.wanted.push(wanted);
      this.asked.push(...origins, ...permissions);
      return this.allows;
    },
  };

  readonly storage = {
    local: {
      get: async (keys: string | string[]) =>
        Object.fromEntries([keys].flat().map((key) => [key, this.stored[key]])),
      remove: async (key: string) => {
        Reflect.deleteProperty(this.stored, key);
        for (const listener of this.#listeners) listener({ [key]: undefined }, 'local');
      },
      set: async (values: Record<string, unknown>) => {
        Object.assign(this.stored, values);
        for (const listener of this.#listeners) listener(values, 'local');
      },
    },
    session: {
      get: async (key: string | null) => (key === null ? { ...this.session } : { [key]: this.session[key] }),
      set: async (values: Record<string, unknown>) => this.#changeSession(values),
      remove: async (keys: string | string[]) =>
        this.#changeSession(Object.fromEntries([keys].flat().map((key) => [key, undefined]))),
      onChanged: {
        addListener: (listener: SessionChanged) => void this.#sessionListeners.add(listener),
        removeListener: (listener: SessionChanged) => void this.#sessionListeners.delete(listener),
      },
    },
    onChanged: {
      addListener: (listener: Changed) => void this.#listeners.add(listener),
      removeListener: (listener: Changed) => void this.#listeners.delete(listener),
    },
  };
}

export const browser = new FakeBrowser();
