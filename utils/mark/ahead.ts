/**
 * Reads ahead: while a page is still being parsed, asks about the shops that stand in it already, so that the answers
 * are there when marks may be drawn. Nothing is drawn and nothing noted but the answers: a page's own scripts may still
 * change what was parsed, and expect to find it as it came.
 */
import type { OpenPage } from '../sites/read.ts';
import { real } from '../sites/unclobbered.ts';
import type { Asker } from './asker.ts';
import { isPageItself } from './cards.ts';
import { askKey } from './sighting-keys.ts';

/** At most so long at a stretch and in all, in ms: the parser waits meanwhile. */
const stretch = 6;
const most = 14;
/** The page is looked at after so long, in ms: at first it is empty, then it grows fast; the last is kept to. */
const rests = [10, 20, 40, 60];

interface Parsing {
  document: Document;
  /** Whether the page is still being parsed. */
  goOn: () => boolean;
}

export async function readAhead(page: OpenPage, asker: Asker, { document, goOn }: Parsing): Promise<void> {
  const read = new WeakSet<Element>();
  let spent = 0;
  for (let look = 0; spent < most; look += 1) {
    await pass(rests[look] ?? rests.at(-1) ?? 0);
    if (!goOn()) return;
    if (!hasContent(document)) continue;
    const began = performance.now();
    readSome(page, asker, read, began + Math.min(stretch, most - spent));
    spent += performance.now() - began;
  }
}

/** Settles after so long, in ms; where the browser can, ahead of its other work: timers wait while a page loads. */
function pass(ms: number): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  return new Promise((passed) => {
    if (scheduler) void scheduler.postTask(passed, { priority: 'user-blocking', delay: ms });
    else setTimeout(passed, ms);
  });
}

function hasContent(document: Document): boolean {
  const body: HTMLElement | null = real(document, 'body');
  return body !== null && real(body, 'firstElementChild') !== null;
}

function readSome(page: OpenPage, asker: Asker, read: WeakSet<Element>, until: number): void {
  // the last one may still be without its end
  for (const card of page.cards().slice(0, -1)) {
    if (read.has(card) || isPageItself(card)) continue;
    read.add(card);
    const shop = page.readCard(card);
    if (shop) asker.want(askKey(shop.sighting), shop.sighting);
    if (performance.now() > until) break;
  }
  asker.flush();
}
