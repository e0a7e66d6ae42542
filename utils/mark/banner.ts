/** The bar at the top of a shop's or an item's page, and the one notice for a platform's own shops. */
import type { MarkTexts } from '../i18n/marks/texts.ts';
import { build } from './build.ts';
import { crossPicture } from './cross.ts';
import { makeHost, markTag } from './hosts.ts';
import { closedRoot } from './root.ts';
import { styleOf } from './styles.ts';
import { signPicture } from './sign.ts';
import type { MarkWords } from './words.ts';

export interface Banner {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** Opens the details. */
  readonly button: HTMLButtonElement;
}

/**
 * @param sentence what follows the sign's word: who says so, and what is open
 * @param open what the button says that is pressed for more; without it there is nothing more
 */
export function makeBanner(
  document: Document,
  words: MarkWords,
  sentence: string,
  texts: MarkTexts,
  open: 'banner.open' | 'quiet.undo' | undefined = 'banner.open',
): Banner {
  const host = makeHost(document, markTag);
  host.setAttribute('lang', texts.language);
  const root = closedRoot(host, styleOf('banner'));
  const said = build(document, 'div', { class: 'said' }, [
    ...words.plates
      .filter((plate) => plate.kind === 'demonstration')
      .map((plate) => build(document, 'span', { class: `tag tag-${plate.kind}`, said: plate.text })),
    build(document, 'span', { class: 'word', said: words.word }),
    build(document, 'span', { class: 'sentence', said: sentence }),
  ]);
  const opens = open && texts.say(open);
  const button = build(document, 'button', {
    class: 'open',
    ...(opens && { said: opens }),
    attributes: {
      type: 'button',
      'data-press': 'open',
      ...(opens && { 'aria-label': opens }), // not every reader hears what a style sheet writes
      ...(open === 'banner.open' && { 'aria-haspopup': 'dialog', 'aria-expanded': 'false' }),
    },
  });
  const hide = build(document, 'button', {
    class: 'hide',
    attributes: { type: 'button', 'data-press': 'hide', 'aria-label': texts.say('banner.hide') },
  });
  hide.append(crossPicture(document));
  const bar = build(document, 'section', {
    class: `bar skin level-${words.level} weight-${words.weight}`,
    attributes: { 'aria-label': texts.say('banner.region') },
  });
  bar.append(
    signPicture(document, words.level),
    said,
    build(document, 'div', { class: 'acts' }, [open && button, hide]),
  );
  root.append(bar);
  return { host, root, button };
}
