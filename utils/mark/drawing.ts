/** Draws and takes away the marks of one page, and opens their details. */
import type { MarkTexts } from '../i18n/marks/texts.ts';
import type { ToldFinding } from '../model/explained.ts';
import type { Sighting } from '../model/sighting.ts';
import { real } from '../sites/unclobbered.ts';
import { makeBanner } from './banner.ts';
import type { Banner } from './banner.ts';
import { makeChip } from './chip.ts';
import { Cover } from './cover.ts';
import type { Opener } from './detail.ts';
import type { DetailOnDemand } from './detail-on-demand.ts';
import type { Guard } from './guard.ts';
import { Placer, stillStands } from './place.ts';
import type { Anchor, Placement } from './place.ts';
import { sayTheSame, sentenceOf, wordsOf } from './says.ts';
import type { Says } from './says.ts';
import type { ShownFinding } from './shown.ts';
import { Treatments } from './treatments.ts';
import type { CardTreatment } from './treatments.ts';

/** A mark that should stand: whose it is, where, and what it says. */
export interface WantedMark {
  /** The card, or whatever else the mark belongs to; one mark each. */
  owner: object;
  card: Element | null;
  anchor: Anchor | null;
  size: 'chip' | 'note';
  says: Says;
  /** The shop that it is of. */
  sighting: Sighting;
  /** How the person wants the card to be shown. */
  treatment?: CardTreatment;
}

export interface WantedBanner {
  owner: object;
  says: Says;
  sighting: Sighting;
  /** The number of the page's offers, where the banner tells of the platform's own shops. */
  ownOffers?: number;
}

interface Drawn {
  placement: Placement;
  button: HTMLElement;
  /** What the mark says, to see whether a new verdict changes it. */
  says: Says;
}

const hasFocus = ':focus-within';
const keepScroll = { preventScroll: true };

/** A page that keeps taking a mark away is left in peace after this many times. */
const mostReturns = 30;

const isSameBanner = (one: WantedBanner | undefined, other: WantedBanner | undefined): boolean =>
  one !== undefined &&
  other !== undefined &&
  sayTheSame(one.says, other.says) &&
  one.ownOffers === other.ownOffers;

/** What a person does with a mark. */
interface MarkActs {
  /** What the detail tells of findings, in their order. */
  explain: (
    findings: readonly ShownFinding[],
    sighting: Sighting,
    ownShops: boolean,
  ) => Promise<readonly ToldFinding[]>;
  /** Mutes the shop, or with a finding notes that its entry is not this shop. */
  dismiss: (owner: object, sighting: Sighting, finding: ShownFinding | undefined) => void;
  /** Takes that back. */
  undismiss: (id: string) => void;
  /** The person opened a folded card, or has read what became of a mark. */
  settled: (owner: object, says: Says) => void;
}

export interface DrawingTools {
  acts: MarkActs;
  document: Document;
  guard: Guard;
  detail: DetailOnDemand;
  texts: MarkTexts;
  /** Runs writes to the page without the watcher taking them for the page's own. */
  quietly: (write: () => void) => void;
  /** Runs a callback once, when the page has been laid out next. */
  afterFrame: (run: () => void) => void;
}

export class Drawing {
  readonly #tools: DrawingTools;
  readonly #placer = new Placer();
  readonly #cover = new Cover();
  readonly #marks = new Map<object, Drawn>();
  readonly #returns = new WeakMap<object, number>();
  readonly #treatments = new Treatments();
  #banner: { banner: Banner; wanted: WantedBanner } | undefined;
  #bannerReturns = 0;
  #hidden: WantedBanner | undefined;
  /** Whose mark had the focus and was taken away: the one that comes in its place gets it. */
  #left: object | undefined;
  #settling = false;

  constructor(tools: DrawingTools) {
    this.#tools = tools;
  }

  /**
   * Draws marks that are missing, out of place or say something else; leaves the others alone.
   * @param isLaidOut whether the page is, so that measuring costs nothing
   * @returns whether something of the page was written
   */
  draw(wanted: readonly WantedMark[], isLaidOut: boolean): boolean {
    const decided = wanted.map((mark) => this.#decide(mark));
    const missing = decided.flatMap(({ mark, hidden }) =>
      hidden || this.#standsAlready(mark) || !this.#mayReturn(mark) ? [] : [mark],
    );
    const treated = decided.filter(({ how, mark }) => how || this.#treatments.has(mark.owner));
    if (missing.length === 0 && treated.length === 0) return false;
    this.#left = undefined;
    this.#tools.quietly(() => {
      for (const mark of missing) this.#takeAway(mark.owner);
      const put = this.#placer.place(
        missing.map((mark) => this.#make(mark)),
        isLaidOut,
      );
      if (put.any) this.#settleSoon(put.inSight);
      for (const { mark, how, hidden } of treated) {
        if (hidden) this.#takeAway(mark.owner);
        const host = this.#marks.get(mark.owner)?.placement.host;
        if (how && mark.card && mark.treatment) this.#treatments.apply(mark.card, mark.treatment, how, host);
        else this.#treatments.undo(mark.owner);
      }
    });
    return true;
  }

  /** How a card may be shown, and what its mark says then: a folded card's stands in its place. */
  #decide(mark: WantedMark): { mark: WantedMark; how: CardTreatment | undefined; hidden: boolean } {
    const { card, treatment, says } = mark;
    const how = card && treatment ? this.#treatments.possible(card, treatment) : undefined;
    const hidden = how === 'hide' || how === 'hide-ad';
    if (how !== 'fold' || !card || !('findings' in says)) return { mark, how, hidden };
    const anchor: Anchor = { element: card, where: 'inside-start' };
    return { mark: { ...mark, anchor, says: { ...says, folded: true } }, how, hidden };
  }

  /** The page uses its cards again. @returns the cards that have to be drawn anew because of it */
  reused(): object[] {
    return this.#treatments.reused();
  }

  /** How many cards are shown otherwise than the page shows them, by how. */
  treated(): ReturnType<Treatments['counts']> {
    return this.#treatments.counts();
  }

  /** Takes away the mark of `owner`, if it has one. */
  remove(owner: object): void {
    if (!this.#marks.has(owner) && !this.#treatments.has(owner)) return;
    this.#tools.quietly(() => {
      this.#takeAway(owner);
      this.#treatments.undo(owner);
    });
  }

  /** Looks anew how the marks sit: the page has another width. One that has the focus keeps it, and its place. */
  refit(): void {
    const standing = [...this.#marks.values()]
      .map(({ placement }) => placement)
      .filter((placement) => stillStands(placement) && !placement.host.matches(hasFocus));
    this.#tools.quietly(() => this.#placer.placeAnew(standing));
    this.#settleSoon(true);
  }

  has(owner: object): boolean {
    return this.#marks.has(owner);
  }

  /** The number of marks that stand, the banner not counted. */
  get size(): number {
    return this.#marks.size;
  }

  /** The number of marks that the page took away for good, or that nobody can see where they stand. */
  get unseen(): number {
    const hosts = [...this.#marks.values()].map(({ placement }) => placement.host);
    if (this.#banner) hosts.push(this.#banner.banner.host);
    // what our own panel lies over is not the page's doing
    const { isOpen } = this.#tools.detail;
    return hosts.filter((host) => !host.isConnected || (!isOpen && this.#cover.hides(host))).length;
  }

  get hasBanner(): boolean {
    return this.#banner !== undefined;
  }

  /** Shows this banner, or none. */
  showBanner(wanted: WantedBanner | undefined): void {
    const before = this.#banner;
    if ((!before && !wanted) || isSameBanner(this.#hidden, wanted)) return;
    if (before && isSameBanner(before.wanted, wanted)) {
      if (before.banner.host.isConnected || ++this.#bannerReturns > mostReturns) return;
    }
    this.#tools.quietly(() => {
      const had = before?.banner.host.matches(hasFocus);
      this.#takeBannerAway();
      if (wanted) this.#putBanner(wanted);
      if (had) this.#banner?.banner.button.focus(keepScroll);
    });
  }

  clear(): void {
    this.#tools.quietly(() => {
      for (const owner of this.#marks.keys()) this.#takeAway(owner);
      this.#treatments.clear();
      this.#takeBannerAway();
    });
  }

  /** @param inSight whether it must be before the next frame is painted; else it costs less after that */
  #settleSoon(inSight: boolean): void {
    if (this.#settling && !inSight) return;
    this.#settling = true;
    const inTime = inSight ? requestAnimationFrame : this.#tools.afterFrame;
    inTime(() => {
      this.#settling = false;
      this.#tools.quietly(() => {
        this.#placer.settle();
        this.#treatments.settle();
        this.#marks.get(this.#left ?? this)?.button.focus(keepScroll);
      });
    });
  }

  #standsAlready(mark: WantedMark): boolean {
    const drawn = this.#marks.get(mark.owner);
    if (!drawn || !sayTheSame(drawn.says, mark.says) || !stillStands(drawn.placement)) return false;
    return drawn.placement.anchor?.element === mark.anchor?.element;
  }

  #mayReturn(mark: WantedMark): boolean {
    const drawn = this.#marks.get(mark.owner);
    if (!drawn || !isTakenAway(drawn.placement)) return true;
    const returns = (this.#returns.get(mark.owner) ?? 0) + 1;
    this.#returns.set(mark.owner, returns);
    return returns <= mostReturns;
  }

  #make(mark: WantedMark): Placement {
    const { document, texts, guard } = this.#tools;
    const { says } = mark;
    const opens = 'findings' in says && says.folded !== true;
    const folded = 'findings' in says && !opens;
    const chip = makeChip(document, wordsOf(texts, says), mark.size, texts.language, opens);
    guard.watch(chip.host, { root: chip.root, pressed: () => this.#pressed(chip, mark) });
    const placement: Placement = {
      host: chip.host,
      card: folded ? null : mark.card, // it has the folded card for itself: there is no better place
      anchor: mark.anchor,
      room: () => chip.room(),
    };
    this.#marks.set(mark.owner, { placement, button: chip.button, says });
    this.#cover.watch(chip.host);
    return placement;
  }

  #takeAway(owner: object): void {
    const drawn = this.#marks.get(owner);
    if (!drawn) return;
    const { host } = drawn.placement;
    if (host.matches(hasFocus)) this.#left = owner;
    this.#marks.delete(owner);
    this.#drop(host);
  }

  #drop(host: HTMLElement): void {
    this.#tools.detail.closeFor(host);
    this.#cover.forget(host);
    host.remove();
  }

  #putBanner(wanted: WantedBanner): void {
    const { document, texts, guard } = this.#tools;
    const { says, ownOffers } = wanted;
    const sentence =
      ownOffers === undefined || !('findings' in says)
        ? sentenceOf(texts, says)
        : texts.say('banner.own-shops', { n: ownOffers, issuer: says.findings[0].list.info.issuer });
    const open = 'findings' in says ? 'banner.open' : 'quiet.undo';
    const banner = makeBanner(
      document,
      wordsOf(texts, says),
      sentence,
      texts,
      'corrected' in says ? undefined : open,
    );
    guard.watch(banner.host, {
      root: banner.root,
      pressed: (part) => {
        if (part === 'hide') {
          this.#hidden = wanted;
          this.#tools.quietly(() => this.#takeBannerAway());
        } else if (part === 'open') this.#pressed(banner, wanted);
      },
    });
    (real(document, 'body') ?? real(document, 'documentElement')).prepend(banner.host);
    // seen already: what comes in above it now would push it down under the reader's eyes
    const isPainted = performance.getEntriesByType('paint').length > 0;
    if (isPainted || isCovered(document, banner.host)) banner.host.setAttribute('data-place', 'bottom');
    this.#banner = { banner, wanted };
    this.#cover.watch(banner.host);
  }

  #takeBannerAway(): void {
    if (this.#banner) this.#drop(this.#banner.banner.host);
    this.#banner = undefined;
  }

  #pressed(opener: Opener, mark: WantedMark | WantedBanner): void {
    const { acts, detail, texts } = this.#tools;
    const { says, sighting, owner } = mark;
    if ('undo' in says) acts.undismiss(says.id);
    else if ('corrected' in says || says.folded === true) acts.settled(owner, says);
    else {
      const { findings } = says;
      detail.toggle(opener, {
        findings,
        told: () => acts.explain(findings, sighting, 'ownOffers' in mark),
        dismiss: (finding) => acts.dismiss(owner, sighting, finding),
        sighting,
        texts,
      });
    }
  }
}

/** Whether the page removed the mark, or carried it out of its card. */
function isTakenAway({ host, card }: Placement): boolean {
  return !host.isConnected || (card !== null && !card.contains(host));
}

/** Whether something of the page, such as a fixed header, lies over the host. */
function isCovered(document: Document, host: HTMLElement): boolean {
  const box = host.getBoundingClientRect();
  if (box.height === 0 || box.top < 0) return false;
  const hit = real(document, 'elementFromPoint').call(
    document,
    box.left + box.width / 2,
    box.top + box.height / 2,
  );
  return hit !== null && hit !== host;
}
