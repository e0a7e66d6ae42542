/** The mark beside a name: a chip in a search result's card, or, a size larger, a note on an item's page. */
import { build } from './build.ts';
import { makeHost, markTag } from './hosts.ts';
import { closedRoot } from './root.ts';
import { styleOf } from './styles.ts';
import { signPicture } from './sign.ts';
import type { MarkWords } from './words.ts';

export interface Chip {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly button: HTMLButtonElement;
  /** What finds room where the chip stands now. Reads the layout. */
  room(): Room;
}

/** All of it; all but some plates that can be left out; or not even the words that have to be read. */
export type Room = 'enough' | 'plates-hidden' | 'cramped';

/** With a blank before each, which is not drawn: what is heard and what is read are told to be the same by it. */
function apart(elements: readonly HTMLElement[]): (HTMLElement | string)[] {
  return elements.flatMap((element) => [' ', element]);
}

/**
 * @param size `chip` for a card, `note` for an item's page
 * @param language of the words, for the screen reader's voice and the right glyphs
 * @param opens whether a press opens a detail; else it does what the words say
 */
export function makeChip(
  document: Document,
  words: MarkWords,
  size: 'chip' | 'note',
  language: string,
  opens = true,
): Chip {
  const host = makeHost(document, markTag);
  host.setAttribute('lang', language);
  const root = closedRoot(host, styleOf('chip'));
  const sign = build(document, 'span', { class: 'main' });
  const word = build(document, 'span', { class: 'word', said: words.word });
  sign.append(signPicture(document, words.level), word);
  const plates = words.plates.map((plate) => ({
    fixed: plate.fixed,
    element: build(document, 'span', { class: `tag tag-${plate.kind}`, said: plate.text }),
  }));
  const inseparable = plates.filter((plate) => plate.fixed).map((plate) => plate.element);
  const others = plates.filter((plate) => !plate.fixed).map((plate) => plate.element);
  const core = build(document, 'span', { class: 'core' });
  core.append(sign, ...apart(inseparable));
  const button = build(document, 'button', {
    class: `skin size-${size} level-${words.level} weight-${words.weight}`,
    attributes: {
      type: 'button',
      'data-press': 'open',
      'aria-label': words.name,
      ...(opens && { 'aria-haspopup': 'dialog', 'aria-expanded': 'false' }),
    },
  });
  button.append(core, ...apart(others));
  root.append(button);
  const widest = 12 * (size === 'note' ? 14 : 12); // the word's max-width of 12em, in px
  return {
    host,
    root,
    button,
    room() {
      const wordCut = word.scrollWidth > word.clientWidth + 1 && word.clientWidth < widest - 1;
      if (wordCut || core.scrollWidth > core.clientWidth + 1) return 'cramped';
      const last = others.at(-1);
      const hidden = last !== undefined && last.offsetTop + last.offsetHeight > button.clientHeight + 1;
      return hidden ? 'plates-hidden' : 'enough';
    },
  };
}
