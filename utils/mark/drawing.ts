/** Draws and takes away the marks of one page, and opens their details. */
import type { MarkTexts } from '../i18n/marks/texts.ts';
import { real } from '../sites/unclobbered.ts';
import { makeBanner } from './banner.ts';
import type { Banner } from './banner.ts';
import { makeChip } from './chip.ts';
import { Cover } from './cover.ts';
import type { Opener } from './detail.ts';
import type { DetailOnDemand } from './detail-on-demand.ts';
import type { Guard } from './guard.ts';
import { hush } from './hush.ts';
import { Placer, stillStands } from './place.ts';
import type { Anchor, Placement } from './place.ts';
import type { ShownFinding } from './shown.ts';
import { markWords } from './words.ts';

type Findings = readonly [ShownFinding, ...ShownFinding[]];

/** A mark that should stand: whose it is, where, and what it says. */
export interface WantedMark {
  /** The card, or whatever else the mark belongs to; one mark each. */
  owner: object;
  card: Element | null;
  anchor: Anchor | null;
  size: 'chip' | 'note';
  findings: Findings;
}

export interface WantedBanner {
  findings: Findings;
  /** The number of the page's offers, where the banner tells of the platform's own shops. */
  ownOffers?: number;
}

interface Drawn {
  placement: Placement;
  /** What the mark says, to see whether a new verdict changes it. */
  findings: Findings;
}

/** A page that keeps taking a mark away is left in peace after this many times. */
const mostReturns = 30;

const says = (findings: Findings): string => JSON.stringify(findings);

/** The same verdict is the same array (`shown.ts`); a newer verdict may still say the same. */
const sayTheSame = (one: Findings, other: Findings): boolean => one === other || says(one) === says(other);

const isSameBanner = (one: WantedBanner, other: WantedBanner | undefined): boolean =>
  one.findings === other?.findings && one.ownOffers === other.ownOffers;

export interface DrawingTools {
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
  #banner: { banner: Banner; said: string; wanted: WantedBanner } | undefined;
  #bannerReturns = 0;
  #hidden: string | undefined;
  #settling = false;

  constructor(tools: DrawingTools) {
    this.#tools = tools;
  }

  /** Draws marks that are missing, out of place or say something else; leaves the others alone. */
  draw(wanted: readonly WantedMark[]): void {
    const missing = wanted.filter((mark) => !this.#standsAlready(mark) && this.#mayReturn(mark));
    if (missing.length === 0) return;
    this.#tools.quietly(() => {
      for (const mark of missing) this.#takeAway(mark.owner);
      if (this.#placer.place(missing.map((mark) => this.#make(mark)))) this.#settleSoon();
    });
  }

  /** Takes away the mark of `owner`, if it has one. */
  remove(owner: object): void {
    if (this.#marks.has(owner)) this.#tools.quietly(() => this.#takeAway(owner));
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
    return hosts.filter((host) => !host.isConnected || this.#cover.hides(host)).length;
  }

  get hasBanner(): boolean {
    return this.#banner !== undefined;
  }

  /** Shows this banner, or none. */
  showBanner(wanted: WantedBanner | undefined): void {
    if (this.#banner?.banner.host.isConnected === true && isSameBanner(this.#banner.wanted, wanted)) return;
    const said = wanted && `${says(wanted.findings)} ${wanted.ownOffers ?? ''}`;
    if (said === this.#banner?.said && (said === undefined || this.#banner?.banner.host.isConnected === true))
      return;
    if (said !== undefined && said === this.#hidden) return;
    if (said !== undefined && said === this.#banner?.said && ++this.#bannerReturns > mostReturns) return;
    this.#tools.quietly(() => {
      this.#takeBannerAway();
      if (wanted && said !== undefined) this.#putBanner(wanted, said);
    });
  }

  clear(): void {
    this.#tools.quietly(() => {
      for (const owner of this.#marks.keys()) this.#takeAway(owner);
      this.#takeBannerAway();
    });
  }

  #settleSoon(): void {
    if (this.#settling) return;
    this.#settling = true;
    this.#tools.afterFrame(() => {
      this.#settling = false;
      this.#tools.quietly(() => this.#placer.settle());
    });
  }

  #standsAlready(mark: WantedMark): boolean {
    const drawn = this.#marks.get(mark.owner);
    if (!drawn || !sayTheSame(drawn.findings, mark.findings) || !stillStands(drawn.placement)) return false;
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
    const chip = makeChip(document, markWords(texts, mark.findings), mark.size, texts.language);
    hush(chip.root);
    guard.watch(chip.host, {
      root: chip.root,
      pressed: () => this.#openDetail(chip, mark.findings, false),
    });
    const placement: Placement = {
      host: chip.host,
      card: mark.card,
      anchor: mark.anchor,
      room: () => chip.room(),
    };
    this.#marks.set(mark.owner, { placement, findings: mark.findings });
    this.#cover.watch(chip.host);
    return placement;
  }

  #takeAway(owner: object): void {
    const drawn = this.#marks.get(owner);
    if (!drawn) return;
    this.#marks.delete(owner);
    this.#tools.detail.closeFor(drawn.placement.host);
    this.#cover.forget(drawn.placement.host);
    drawn.placement.host.remove();
  }

  #putBanner(wanted: WantedBanner, said: string): void {
    const { document, texts, guard } = this.#tools;
    const words = markWords(texts, wanted.findings);
    const sentence =
      wanted.ownOffers === undefined
        ? words.sentence
        : texts.say('banner.own-shops', {
            n: wanted.ownOffers,
            issuer: wanted.findings[0].list.info.issuer,
          });
    const banner = makeBanner(document, words, sentence, texts);
    hush(banner.root);
    guard.watch(banner.host, {
      root: banner.root,
      pressed: (part) => {
        if (part === 'hide') this.#hideBanner(said);
        else if (part === 'open') this.#openDetail(banner, wanted.findings, wanted.ownOffers !== undefined);
      },
    });
    (real(document, 'body') ?? real(document, 'documentElement')).prepend(banner.host);
    if (isCovered(document, banner.host)) banner.host.setAttribute('data-place', 'bottom');
    this.#banner = { banner, said, wanted };
    this.#cover.watch(banner.host);
  }

  #hideBanner(said: string): void {
    this.#hidden = said;
    this.#tools.quietly(() => this.#takeBannerAway());
  }

  #takeBannerAway(): void {
    if (!this.#banner) return;
    this.#tools.detail.closeFor(this.#banner.banner.host);
    this.#cover.forget(this.#banner.banner.host);
    this.#banner.banner.host.remove();
    this.#banner = undefined;
  }

  #openDetail(opener: Opener, findings: Findings, ownShops: boolean): void {
    this.#tools.detail.toggle(opener, { findings, ownShops, texts: this.#tools.texts });
  }
}

/** Whether the page removed the mark, or carried it out of its card. */
function isTakenAway({ host, card }: Placement): boolean {
  return !host.isConnected || (card !== null && !card.contains(host));
}

/** Whether something of the page, such as a fixed header, lies over the host. */
function isCovered(document: Document, host: HTMLElement): boolean {
  const box = host.getBoundingClientRect();
  if (box.height === 0 || box.top < 0 || typeof real(document, 'elementFromPoint') !== 'function')
    return false;
  const hit = real(document, 'elementFromPoint').call(
    document,
    box.left + box.width / 2,
    box.top + box.height / 2,
  );
  return hit !== null && hit !== host;
}
