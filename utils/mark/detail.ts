/** The panel that tells what is known: one at a time, in the browser's top layer, so that no card cuts it off. */
import type { MarkTexts } from '../i18n/marks/texts.ts';
import type { ToldFinding } from '../model/explained.ts';
import type { MarkTopic } from '../model/learn.ts';
import type { Sighting } from '../model/sighting.ts';
import { real } from '../sites/unclobbered.ts';
import { build } from './build.ts';
import { crossPicture } from './cross.ts';
import { signRow, toldView } from './finding-view.ts';
import type { Guard } from './guard.ts';
import { placePanel } from './position.ts';
import { PlainSight } from './plain-sight.ts';
import { closedRoot } from './root.ts';
import { detailStyle } from './detail-style.ts';
import type { ShownFinding } from './shown.ts';

/** What the panel was opened from: stays beside it, and gets the focus back. */
export interface Opener {
  host: HTMLElement;
  button: HTMLButtonElement;
}

export interface DetailContent {
  findings: readonly ShownFinding[];
  /** What is told of them, in their order: asked for when the panel opens. */
  told: () => Promise<readonly ToldFinding[]>;
  /** The person mutes the shop, or with a finding says that its entry is not this shop. */
  dismiss?: (finding: ShownFinding | undefined) => void;
  /** The shop that it is of. */
  sighting?: Sighting;
  texts: MarkTexts;
}

interface OpenPanel {
  opener: Opener;
  host: HTMLElement;
  panel: HTMLElement;
  body: HTMLElement;
  root: ShadowRoot;
  listening: AbortController;
  sight: PlainSight | undefined;
  /** How far the page was scrolled when the panel got its place. */
  scrolled: string;
  /** Says that a press did not count; empty until one did not. */
  refused: HTMLElement;
}

/** Where the mark that a finding makes is explained. */
function topicOf({ level, suspected }: ShownFinding): MarkTopic {
  return suspected ? 'mark-suspected' : `mark-${level}`;
}

function closeButton(document: Document, texts: MarkTexts): HTMLButtonElement {
  const button = build(document, 'button', {
    class: 'close',
    attributes: { type: 'button', 'data-press': 'close', 'aria-label': texts.say('detail.close') },
  });
  button.append(crossPicture(document));
  return button;
}

function makePanel(document: Document, content: DetailContent): { panel: HTMLElement; body: HTMLElement } {
  const { texts, findings } = content;
  const title =
    findings.length === 1
      ? texts.say('detail.title')
      : texts.say('detail.title-many', { n: findings.length });
  const body = build(
    document,
    'div',
    { class: 'body', attributes: { tabindex: '0', role: 'group', 'aria-label': title } },
    findings.map((finding) =>
      build(document, 'section', { class: 'finding' }, [signRow(document, texts, finding)]),
    ),
  );
  const panel = build(
    document,
    'div',
    { class: 'panel skin', attributes: { role: 'dialog', 'aria-label': title, tabindex: '-1' } },
    [
      build(document, 'header', {}, [build(document, 'h2', { text: title }), closeButton(document, texts)]),
      body,
    ],
  );
  return { panel, body };
}

export interface DetailTools {
  document: Document;
  guard: Guard;
  /** Makes the element in which the panel stands. */
  makeHost: () => HTMLElement;
  /** Runs what writes to the page without the page's watcher taking it for a change. */
  quietly: (write: () => void) => void;
  signal: AbortSignal;
  /** The person wants to report the shop or to object to a finding: the desk is for that. */
  beginReport?: BeginReport;
  /** The person wants to know what such a mark means. */
  learn?: (topic: MarkTopic) => void;
}

export type BeginReport = (
  kind: 'choose' | 'objection',
  sighting: Sighting | undefined,
  finding: ShownFinding,
) => void;

export class DetailPanel {
  readonly #document: Document;
  readonly #guard: Guard;
  readonly #makeHost: () => HTMLElement;
  readonly #quietly: (write: () => void) => void;
  readonly #beginReport: BeginReport | undefined;
  readonly #learn: DetailTools['learn'];
  #open: OpenPanel | undefined;

  constructor({ document, guard, makeHost, quietly, signal, beginReport, learn }: DetailTools) {
    this.#document = document;
    this.#guard = guard;
    this.#makeHost = makeHost;
    this.#quietly = quietly;
    this.#beginReport = beginReport;
    this.#learn = learn;
    signal.addEventListener('abort', () => this.close(false), { once: true });
  }

  get isOpen(): boolean {
    return this.#open !== undefined;
  }

  /** Opens the panel beside `opener`; pressed a second time, closes it. */
  toggle(opener: Opener, content: DetailContent): void {
    const again = this.#open?.opener.host === opener.host;
    this.close(again);
    if (!again) this.#show(opener, content);
  }

  /** Closes the panel if it was opened from `host`, because that mark goes. */
  closeFor(host: HTMLElement): void {
    if (this.#open?.opener.host === host) this.close(false);
  }

  /** @param giveBack whether the focus returns to what the panel was opened from */
  close(giveBack: boolean): void {
    const open = this.#open;
    if (!open) return;
    this.#open = undefined;
    open.listening.abort();
    open.opener.button.setAttribute('aria-expanded', 'false');
    this.#quietly(() => open.host.remove());
    if (giveBack) open.opener.button.focus({ preventScroll: true });
  }

  #show(opener: Opener, content: DetailContent): void {
    const host = this.#makeHost();
    host.setAttribute('lang', content.texts.language);
    host.setAttribute('popover', 'manual');
    const root = closedRoot(host, detailStyle);
    const { panel, body } = makePanel(this.#document, content);
    const refused = build(this.#document, 'div', { class: 'refused', attributes: { role: 'status' } });
    panel.append(refused);
    root.append(panel);
    const listening = new AbortController();
    const open: OpenPanel = {
      opener,
      host,
      panel,
      body,
      root,
      listening,
      refused,
      sight: undefined,
      scrolled: this.#scrolled(),
    };
    this.#open = open;
    this.#guard.watch(host, {
      root,
      pressed: (part) => {
        if (part === 'close') this.close(true);
        else if (part !== undefined) this.#act(open, content, part);
      },
      keyDown: (event) => this.#keyDown(open, event),
    });
    this.#quietly(() => real(this.#document, 'documentElement').append(host));
    if (typeof host.showPopover === 'function') host.showPopover();
    opener.button.setAttribute('aria-expanded', 'true');
    this.#settle(open);
    open.sight = new PlainSight(this.#document, host, panel, listening.signal);
    this.#listen(open);
    panel.focus({ preventScroll: true });
    void this.#tell(open, content);
  }

  /** Writes what is told under each finding's sign. */
  async #tell(open: OpenPanel, { told, texts }: DetailContent): Promise<void> {
    const findings = await told().catch(() => undefined);
    if (this.#open !== open) return;
    const document = this.#document;
    [...open.body.children].forEach((section, index) => {
      const one = findings?.[index];
      const view = one
        ? toldView(document, texts, one, index)
        : [build(document, 'p', { class: 'caution', text: texts.say('detail.untold') })];
      section.append(...view);
    });
    this.#settle(open);
  }

  /** @param part `mute`, `disown`, `report`, `object` or `learn`, and of which finding */
  #act(open: OpenPanel, { dismiss, findings, sighting, texts }: DetailContent, part: string): void {
    // Frames may be late: a page that scrolled since the last one has moved the panel's mark already.
    if (open.scrolled !== this.#scrolled()) this.#settle(open);
    const refusal = open.sight?.refusal();
    if (refusal !== undefined) {
      // too soon: the next press counts
      if (refusal === 'covered') this.#refuse(open, texts);
      return;
    }
    const [press, index] = part.split(' ');
    const finding = findings[Number(index)];
    this.close(true);
    if (press === 'mute') dismiss?.(undefined);
    else if (finding && press === 'disown') dismiss?.(finding);
    else if (finding && press === 'learn') this.#learn?.(topicOf(finding));
    else if (finding) this.#beginReport?.(press === 'object' ? 'objection' : 'choose', sighting, finding);
  }

  /** Something lies over the panel, or seems to: then at least a person who does see it is told why nothing happens. */
  #refuse(open: OpenPanel, texts: MarkTexts): void {
    if (open.refused.textContent !== '') return;
    open.refused.textContent = texts.say('detail.covered');
    this.#settle(open);
  }

  /** Gives the panel its place; measures, so it is called only when something moved. */
  #settle(open: OpenPanel): void {
    const { panel, body, opener } = open;
    const view = real(this.#document, 'documentElement');
    const window = {
      width: view.clientWidth,
      height: real(this.#document, 'defaultView')?.innerHeight ?? view.clientHeight,
    };
    const near = opener.button.getBoundingClientRect();
    panel.style.width = `${placePanel(near, 0, window).width}px`;
    panel.style.maxHeight = 'none';
    const frame = panel.offsetHeight - body.offsetHeight;
    const place = placePanel(near, frame + body.scrollHeight, window);
    panel.style.left = `${place.left}px`;
    panel.style.top = `${place.top}px`;
    panel.style.maxHeight = `${place.maxHeight}px`;
    open.scrolled = this.#scrolled();
  }

  #scrolled(): string {
    const window = real(this.#document, 'defaultView');
    return `${window?.scrollX} ${window?.scrollY}`;
  }

  #listen(open: OpenPanel): void {
    const window = real(this.#document, 'defaultView');
    if (!window) return;
    const { signal } = open.listening;
    let waiting = false;
    const follow = (): void => {
      if (waiting) return;
      waiting = true;
      window.requestAnimationFrame(() => {
        waiting = false;
        if (this.#open !== open) return;
        if (open.opener.host.isConnected) this.#settle(open);
        else this.close(false);
      });
    };
    const moved = (event: Event): void => {
      if (event.target !== open.host) follow(); // the panel's own scrolling moves nothing
    };
    window.addEventListener('scroll', moved, { capture: true, passive: true, signal });
    window.addEventListener('resize', follow, { passive: true, signal });
    window.addEventListener(
      'pointerdown',
      (event) => {
        if (event.isTrusted && event.target !== open.host && event.target !== open.opener.host)
          this.close(false);
      },
      { capture: true, passive: true, signal },
    );
    window.addEventListener(
      'keydown',
      (event) => {
        if (!event.isTrusted || event.key !== 'Escape') return;
        event.preventDefault();
        event.stopImmediatePropagation();
        this.close(true);
      },
      { capture: true, signal },
    );
  }

  /** Tabbing out at either end closes the panel and goes on from the mark, as if the panel stood right after it. */
  #keyDown(open: OpenPanel, event: KeyboardEvent): boolean {
    if (event.key === 'Escape') {
      this.close(true);
      return true;
    }
    if (event.key !== 'Tab') return false;
    const stops = [...open.panel.querySelectorAll<HTMLElement>('button, a[href], [tabindex="0"]')];
    const at = stops.indexOf(open.root.activeElement as HTMLElement);
    if (event.shiftKey ? at > 0 : at < stops.length - 1) return false;
    this.close(true);
    return event.shiftKey; // backwards, the mark itself is the next stop; forwards, what follows it
  }
}
