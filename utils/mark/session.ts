/**
 * The marks of one tab, over all the addresses that its page goes through without being loaded anew. Everything
 * beyond the page (the background, the settings) is handed in.
 */
import type { ToldFinding } from '../model/explained.ts';
import type { PageSummary } from '../model/page.ts';
import type { Sighting } from '../model/sighting.ts';
import type { SiteId } from '../model/site.ts';
import type { Finding } from '../model/verdict.ts';
import type { OpenPage } from '../sites/read.ts';
import { AddressWatch } from './address.ts';
import { readAhead } from './ahead.ts';
import { Asker } from './asker.ts';
import type { Ask } from './asker.ts';
import { isShownAtOnce, whenShown } from './begin.ts';
import { ChangeFeed } from './changes.ts';
import { DetailOnDemand } from './detail-on-demand.ts';
import type { MakeDetail } from './detail-on-demand.ts';
import { Drawing } from './drawing.ts';
import type { Guard } from './guard.ts';
import { detailTag, hostsIn, makeHost } from './hosts.ts';
import type { RunSoon } from './soon.ts';
import { SettingsOfSites } from './site-settings.ts';
import type { AskSettings, SiteSettings } from './site-settings.ts';
import { takeStyles } from './styles.ts';
import { watchTabReturn } from './tab-return.ts';
import { isOfOneShop } from './wanted.ts';
import { PageWatch } from './watch.ts';
import { watchWidth } from './window-width.ts';

/** What a person asks for at a mark. */
interface PersonActs {
  /** What the detail tells of findings, in their order. */
  explain: (findings: Finding[], sighting: Sighting, ownShops: boolean) => Promise<ToldFinding[]>;
  /** Mutes a shop, or with a finding notes that its entry is not this shop. @returns the dismissal's id */
  dismiss: (sighting: Sighting, finding: Finding | undefined) => Promise<string>;
  undismiss: (id: string) => Promise<unknown>;
}

export interface SessionOptions {
  window: Window & typeof globalThis;
  /** Listens since before any script of the page could. */
  guard: Guard;
  openPage: (document: Document, url: string) => OpenPage | null;
  /** The attributes that the site's pages are read by. */
  attributes: readonly string[];
  settings: AskSettings;
  /** Whether a site is read before its settings are there: of one that is off, nothing is answered then. */
  mayReadAtOnce: (site: SiteId) => boolean;
  ask: (page: OpenPage, ...question: Parameters<Ask>) => ReturnType<Ask>;
  person: PersonActs;
  /** Fetches what makes the panel of details. */
  fetchDetail: () => Promise<MakeDetail>;
  /** The most sightings that `ask` takes at a time. */
  batch: number;
  /** Told the number of distinct marked shops whenever it changes. */
  report: (shops: number) => void;
  /** False once the extension was updated away, removed or switched off. */
  isAlive: () => boolean;
  soon: RunSoon;
  /** Runs a callback once, when the page has been laid out next. */
  afterFrame: (run: () => void) => void;
  /** Told once, when the session has fallen silent for good. */
  ended: () => void;
}

interface Tools {
  feed: ChangeFeed;
  address: AddressWatch;
  detail: DetailOnDemand;
}

/** After so long out of sight, in ms, a tab's shops are judged again when it returns. */
const awayLong = 60_000;

/** The toolbar's number may be so old, in ms: where none stands yet, and where one does. */
const firstReportRest = 200;
const reportRest = 1000;

/** Settles with undefined instead of failing. */
async function orNothing<T>(promise: Promise<T>): Promise<T | undefined> {
  try {
    return await promise;
  } catch {
    return undefined;
  }
}

/** Another address of a page that is about many shops: its cards are the same, or are changed in their places. */
function isMoreOfTheSame(before: OpenPage, page: OpenPage): boolean {
  return before.site === page.site && before.kind === page.kind && !isOfOneShop(page.kind);
}

export class MarkSession {
  readonly #options: SessionOptions;
  readonly #stop = new AbortController();
  readonly #guard: Guard;
  readonly #asker: Asker;
  readonly #settings: SettingsOfSites;
  #tools: Tools | undefined;
  #page: OpenPage | null = null;
  /** What is asked about: the page, from when it is read ahead. */
  #asked: OpenPage | null = null;
  #watch: PageWatch | undefined;
  /** Counts the addresses visited: what was begun for an earlier one is dropped. */
  #visits = 0;
  #reported = 0;
  #outdated = false;
  #reportTimer: ReturnType<typeof setTimeout> | undefined;

  /** Begins at once: asks for the site's settings, which also wakes the background; reads when the page is parsed. */
  constructor(options: SessionOptions) {
    this.#options = options;
    this.#guard = options.guard;
    this.#settings = new SettingsOfSites(options.settings, () => !this.#endIfOrphaned());
    this.#asker = new Asker({
      ask: async (sightings, again) => (this.#asked ? options.ask(this.#asked, sightings, again) : []),
      batch: options.batch,
      answered: (keys) => this.#watch?.answered(keys),
      failed: () => void this.#endIfOrphaned(),
      signal: this.#stop.signal,
    });
    void this.#begin();
  }

  /** What the popup tells of this page; null where the address is no page of a known site. */
  summary(): PageSummary | null {
    if (!this.#page) return null;
    if (this.#watch) return this.#watch.summary();
    const { site, kind } = this.#page;
    const siteEnabled = this.#settings.known(site)?.siteEnabled ?? true;
    return { site, kind, layout: 'none', siteEnabled, cards: 0, marked: 0, shops: [] };
  }

  /** The person changed settings: a site may be off now, or on, or the language another. */
  settingsChanged(): void {
    this.#settings.forget();
    this.#asker.forget(); // which lists mark at all is a setting too
    this.#page = null;
    this.#visit();
  }

  /** What is known of shops changed: a page in sight asks again at once, another when it is seen next. */
  verdictsChanged(): void {
    this.#outdated = true;
    // oxlint-disable-next-line typescript/no-unnecessary-boolean-literal-compare -- an element of the page's may be named so
    if (this.#options.window.document.hidden !== true) this.#askAgain();
  }

  /** Falls silent: takes the marks away and listens to nothing any more. */
  end(): void {
    if (this.#stop.signal.aborted) return;
    this.#visits += 1;
    this.#leave();
    this.#stop.abort();
    this.#options.ended();
  }

  async #begin(): Promise<void> {
    const { window, openPage, afterFrame } = this.#options;
    const { document } = window;
    const page = openPage(document, window.location.href);
    this.#asked = page;
    if (page && isShownAtOnce(window)) void this.#readAhead(page);
    await whenShown(window, this.#stop.signal);
    if (this.#stop.signal.aborted) return;
    for (const left of hostsIn(document)) left.remove();
    this.#prepare();
    this.#visit();
    // after the question is on its way
    this.#listenForReturn();
    watchWidth(window, () => this.#watch?.refit(), afterFrame, this.#stop.signal);
  }

  /** Asks for the settings, which also wakes the background, and, while the page is being parsed, about its shops. */
  async #readAhead(page: OpenPage): Promise<void> {
    const { mayReadAtOnce, window } = this.#options;
    const { document } = window;
    const asked = this.#settings.get(page.site);
    if (!mayReadAtOnce(page.site) && (await asked)?.siteEnabled !== true) return;
    if (isOfOneShop(page.kind)) return;
    await readAhead(page, this.#asker, {
      document,
      goOn: () => document.readyState === 'loading' && !this.#stop.signal.aborted,
    });
  }

  #prepare(): void {
    const { window, attributes, soon, fetchDetail } = this.#options;
    const { document } = window;
    const { signal } = this.#stop;
    const feed = new ChangeFeed(document, attributes, soon);
    signal.addEventListener('abort', () => feed.stop(), { once: true });
    this.#tools = {
      feed,
      address: new AddressWatch(window, () => this.#visit(), signal),
      detail: new DetailOnDemand(async () => {
        const makeDetail = await fetchDetail();
        return makeDetail({
          document,
          guard: this.#guard,
          makeHost: () => makeHost(document, detailTag),
          quietly: (write) => feed.quietly(write),
          signal,
        });
      }),
    };
  }

  /** A tab that was away for a while, or comes back from the browser's page cache, is judged again. */
  #listenForReturn(): void {
    watchTabReturn(
      this.#options.window,
      {
        seenAgain: (awayMs) => {
          if (this.#outdated || awayMs > awayLong) this.#askAgain();
        },
        restored: () => {
          this.#reported = 0; // the browser cleared the number when the page was left
          this.#askAgain();
        },
        focused: () => void this.#endIfOrphaned(),
      },
      this.#stop.signal,
    );
  }

  #askAgain(): void {
    if (this.#endIfOrphaned()) return;
    this.#outdated = false;
    this.#watch?.askAgain();
  }

  #endIfOrphaned(): boolean {
    if (!this.#options.isAlive()) this.end();
    return this.#stop.signal.aborted;
  }

  #visit(): void {
    if (!this.#tools || this.#stop.signal.aborted) return;
    this.#visits += 1;
    const visit = this.#visits;
    const { window, openPage } = this.#options;
    const page = openPage(window.document, window.location.href);
    const before = this.#page;
    this.#page = page;
    this.#asked = page;
    if (!page) {
      this.#leave();
      return;
    }
    const known = this.#settings.known(page.site);
    if (this.#watch && before && isMoreOfTheSame(before, page)) {
      this.#watch.moveTo(page);
    } else if (known?.siteEnabled === true || (!known && this.#options.mayReadAtOnce(page.site))) {
      this.#enter(page, this.#tools);
    } else {
      this.#leave();
    }
    if (!known) void this.#settle(page, visit, this.#tools);
  }

  /** Enters a page whose settings were not there yet, or draws what was read of it meanwhile, or leaves it. */
  async #settle(page: OpenPage, visit: number, tools: Tools): Promise<void> {
    const settings = await this.#settings.get(page.site);
    if (visit !== this.#visits) return;
    if (settings?.siteEnabled !== true) this.#leave();
    else if (this.#watch) this.#show(this.#watch, settings, tools);
    else this.#enter(page, tools);
  }

  /** On a page that is not read nothing is listened to but its address. */
  #leave(): void {
    this.#tools?.feed.stop();
    this.#watch?.stop();
    this.#watch = undefined;
    this.#tools?.detail.close(false);
    this.#report();
  }

  /** Reads the page at once; draws as soon as it is known how. */
  #enter(page: OpenPage, tools: Tools): void {
    this.#leave();
    const { feed, address } = tools;
    const watch = new PageWatch({
      page,
      asker: this.#asker,
      feed,
      afterFrame: this.#options.afterFrame,
      changed: () => this.#reportSoon(),
    });
    this.#watch = watch;
    feed.listen({
      atOnce: (touched) => watch.atOnce(touched),
      inTurn: (changes) => {
        if (this.#endIfOrphaned()) return;
        // moved elsewhere: what changed belongs to a page that is read anew
        if (address.check() && this.#watch !== watch) return;
        watch.inTurn(changes);
      },
    });
    const settings = this.#settings.known(page.site);
    if (settings) this.#show(watch, settings, tools);
    watch.start();
  }

  #show(watch: PageWatch, { texts, choices, styles }: SiteSettings, { feed, detail }: Tools): void {
    takeStyles(styles);
    const drawing = new Drawing({
      document: this.#options.window.document,
      guard: this.#guard,
      detail,
      texts,
      acts: {
        explain: (findings, sighting, ownShops) =>
          this.#options.person.explain([...findings], sighting, ownShops),
        dismiss: (owner, sighting, finding) => void this.#dismiss(owner, sighting, finding),
        undismiss: (id) => void orNothing(this.#options.person.undismiss(id)),
        settled: (owner) => this.#watch?.settled(owner),
      },
      quietly: (write) => feed.quietly(write),
      afterFrame: this.#options.afterFrame,
    });
    watch.show(drawing, choices);
  }

  async #dismiss(owner: object, sighting: Sighting, finding: Finding | undefined): Promise<void> {
    const watch = this.#watch;
    const id = await orNothing(this.#options.person.dismiss(sighting, finding));
    if (id !== undefined && watch === this.#watch) watch?.dismissed(owner, id);
  }

  /** Counting and telling cost more than a mark: once for all that comes within a moment. */
  #reportSoon(): void {
    if (this.#reportTimer !== undefined) return;
    this.#reportTimer = setTimeout(
      () => {
        this.#reportTimer = undefined;
        this.#report();
      },
      this.#reported === 0 ? firstReportRest : reportRest,
    );
  }

  #report(): void {
    const shops = this.#watch?.markedShops() ?? 0;
    if (shops === this.#reported || this.#stop.signal.aborted) return;
    this.#reported = shops;
    this.#options.report(shops);
  }
}
