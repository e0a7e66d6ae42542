/** A small market in jsdom, its reading, and a session over it whose frames and answers the test controls. */
import { Guard } from '../../../utils/mark/guard.ts';
import { DetailPanel } from '../../../utils/mark/detail.ts';
import { vi } from 'vitest';
import { markTexts } from '../../../utils/i18n/marks/texts.ts';
import { MarkChoices } from '../../../utils/model/choices.ts';
import type { Language } from '../../../utils/model/language.ts';
import type { ToldFinding } from '../../../utils/model/explained.ts';
import type { Sighting } from '../../../utils/model/sighting.ts';
import type { Verdict } from '../../../utils/model/verdict.ts';
import { MarkSession } from '../../../utils/mark/session.ts';
import { allStyles } from '../../../utils/mark/all-styles.ts';
import type { SiteSettings } from '../../../utils/mark/site-settings.ts';
import type { OpenPage, ReadShop } from '../../../utils/sites/read.ts';
import { sampleFinding, verdictOf } from '../../gallery/samples.ts';

export function settingsIn(language: Language, siteEnabled = true): SiteSettings {
  return { siteEnabled, choices: MarkChoices.parse({}), styles: allStyles, texts: markTexts(language) };
}

export interface Offer {
  shop: string;
  own?: boolean;
}

/** Writes a card's offer into it, as pages that re-use their nodes do. */
export function fillCard(card: Element, { shop, own = false }: Offer): void {
  card.innerHTML = `<p class="title">offer</p><p class="shop-row"><a class="shop" href="/shop/${shop}">${shop}</a></p>`;
  card.classList.toggle('own', own);
}

export function addCards(...offers: Offer[]): Element[] {
  const list = document.querySelector('#list') ?? document.body;
  return offers.map((offer) => {
    const card = document.createElement('li');
    card.className = 'card';
    fillCard(card, offer);
    list.append(card);
    return card;
  });
}

export const marksIn = (within: ParentNode): Element[] => [...within.querySelectorAll('xinbiao-mark')];

/** What the marks of a page say: their roots are closed, so they are noted as they are made. */
export function spyOnRoots(): (host: Element) => string {
  const roots = new WeakMap<Element, ShadowRoot>();
  const spy = vi.spyOn(Element.prototype, 'attachShadow');
  return (host) => {
    spy.mock.contexts.forEach((of, index) => {
      const made = spy.mock.results[index];
      if (made?.type === 'return') roots.set(of as Element, made.value);
    });
    const root = roots.get(host);
    for (const style of root?.querySelectorAll('style') ?? []) style.remove();
    const texts = [...(root?.querySelectorAll('[data-said]') ?? [])].map(
      (said) => said.getAttribute('data-said') ?? '',
    );
    return texts.join('') + (root?.textContent ?? '');
  };
}

function sightingOf(shop: string, own: boolean, ad = false): Sighting {
  return { site: 'demo', shopId: shop, shopName: `演示${shop}`, parties: [], ad, selfOperated: own };
}

const cardsOfPage = (): Element[] => [...document.querySelectorAll('.card')];

function shopOfPage(): ReadShop[] {
  const name = document.querySelector('#seller');
  const shop = name?.textContent ?? '';
  if (!name || shop === '') return [];
  return [
    { sighting: sightingOf(shop, false), card: document.body, anchor: { element: name, where: 'after' } },
  ];
}

/** The market's pages: `/search…` with cards, `/item/SHOP` and `/shop/SHOP` about one shop, anything else unknown. */
export class Market {
  /** How often each card was read. */
  readonly reads = new Map<Element, number>();
  readonly asked: Sighting[][] = [];
  /** Of which page each question was. */
  readonly askedOf: Pick<OpenPage, 'site' | 'kind'>[] = [];
  readonly reported: number[] = [];
  /** What the person dismissed here, and took back. */
  readonly dismissed: { shop: string; entry: string | undefined }[] = [];
  readonly undismissed: string[] = [];
  readonly acts: ToldFinding['acts'] = [
    { press: 'mute', text: 'mute' },
    { press: 'disown', text: 'not this shop' },
  ];
  /** What becomes of every verdict, by the person's word. */
  change: (verdict: Verdict) => Verdict = (verdict) => verdict;
  readonly listed = new Set<string>();
  settings: SiteSettings | Error = settingsIn('zh-CN');
  /** As on shops' own sites, which have to be allowed. */
  readsAtOnce = false;
  alive = true;
  ended = 0;
  /** When set, questions wait until `release`. */
  held: (() => void)[] | undefined;
  failures = 0;
  /** What is answered of every shop that is not listed. */
  verdict = verdictOf();
  readonly session: MarkSession;
  readonly #frames: (() => void)[] = [];

  constructor(how: { listed?: string[]; siteEnabled?: boolean; language?: Language } = {}) {
    for (const shop of how.listed ?? []) this.listed.add(shop);
    this.settings = settingsIn(how.language ?? 'zh-CN', how.siteEnabled);
    const ended = new AbortController();
    this.session = new MarkSession({
      window,
      guard: new Guard(window, ended.signal),
      openPage: (_, url) => this.#open(url),
      mayReadAtOnce: () => this.readsAtOnce,
      settings: async () => {
        await Promise.resolve(); // an answer never comes at once
        if (this.settings instanceof Error) throw this.settings;
        return this.settings;
      },
      person: {
        explain: async (findings) => findings.map(() => ({ notes: [], rows: [], acts: this.acts })),
        dismiss: async (sighting, finding) => {
          this.dismissed.push({ shop: sighting.shopId ?? '', entry: finding?.entry.id });
          return `dismissal-${this.dismissed.length}`;
        },
        undismiss: async (id) => void this.undismissed.push(id),
      },
      ask: ({ site, kind }, sightings) => {
        this.askedOf.push({ site, kind });
        return this.#answer(sightings);
      },
      fetchDetail: async () => (tools) => new DetailPanel(tools),
      batch: 200,
      report: (shops) => this.reported.push(shops),
      isAlive: () => this.alive,
      attributes: ['href', 'title'],
      soon: (run) => this.#frames.push(run),
      afterFrame: (run) => queueMicrotask(run),
      ended: () => {
        ended.abort();
        this.ended += 1;
      },
    });
  }

  /** Lets promises and observers run. */
  async settle(): Promise<void> {
    for (let turn = 0; turn < 12; turn += 1) await Promise.resolve();
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  }

  /** Lets everything happen that is due: observers, one frame, answers. */
  async frame(): Promise<void> {
    await this.settle();
    for (const run of this.#frames.splice(0)) run();
    await this.settle();
  }

  get framesDue(): number {
    return this.#frames.length;
  }

  readsOf(card: Element): number {
    return this.reads.get(card) ?? 0;
  }

  async release(): Promise<void> {
    const held = this.held ?? [];
    this.held = undefined;
    for (const go of held) go();
    await this.settle();
  }

  async #answer(sightings: Sighting[]): Promise<Verdict[]> {
    this.asked.push(sightings);
    if (this.failures > 0) {
      this.failures -= 1;
      throw new Error('the background is not there');
    }
    await new Promise<void>((resolve) => {
      if (this.held) this.held.push(resolve);
      else resolve();
    });
    return sightings.map(({ shopId }) =>
      this.change(
        this.listed.has(shopId ?? '')
          ? verdictOf(sampleFinding({ entry: { id: shopId ?? '' } }))
          : this.verdict,
      ),
    );
  }

  #open(url: string): OpenPage | null {
    const { pathname } = new URL(url);
    const kind = (['search', 'item', 'shop'] as const).find((name) => pathname.startsWith(`/${name}`));
    if (!kind) return null;
    const readCard = (card: Element): ReadShop | null => {
      this.reads.set(card, this.readsOf(card) + 1);
      const link = card.querySelector('.shop');
      const shop = link?.getAttribute('href')?.split('/').pop();
      if (!link || shop === undefined) return null;
      return {
        sighting: sightingOf(shop, card.classList.contains('own'), card.classList.contains('ad')),
        card,
        anchor: { element: link, where: 'after' },
      };
    };
    return {
      site: 'demo',
      kind,
      layout: () => 'test',
      cards: () => (kind === 'search' ? cardsOfPage() : [document.body]),
      cardsNear: (elements) =>
        new Set(
          cardsOfPage().filter((card) =>
            [...elements].some((near) => near.contains(card) || card.contains(near)),
          ),
        ),
      readCard,
      read: () => ({
        layout: 'test',
        shops: kind === 'search' ? cardsOfPage().flatMap((card) => readCard(card) ?? []) : shopOfPage(),
      }),
    };
  }
}

/** A fresh page at an address. */
export function goTo(address: string, html = '<ul id="list"></ul>'): void {
  history.replaceState(null, '', address);
  document.body.innerHTML = html;
}
