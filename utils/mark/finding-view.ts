/** One finding in the detail: its sign at once, and what the background tells of it when that has come. */
import type { MarkTexts } from '../i18n/marks/texts.ts';
import type { ToldFinding } from '../model/explained.ts';
import { build, safeAddress } from './build.ts';
import type { ShownFinding } from './shown.ts';
import { signPicture } from './sign.ts';
import { markWords } from './words.ts';

type Part = ToldFinding['rows'][number]['parts'][number];

/** Text, or a link where there is an address that is safe to offer: nothing is fetched unless the person opens it. */
function partView(document: Document, { text, href }: Part): Element {
  const safe = safeAddress(href);
  const inner =
    safe === undefined
      ? undefined
      : build(document, 'a', {
          text,
          attributes: { href: safe, target: '_blank', rel: 'noopener noreferrer', title: safe },
        });
  return build(document, 'span', inner ? { class: 'line' } : { class: 'line', text }, [inner]);
}

/** The sign of a finding with its plates, as the mark shows them, but with room for all. */
export function signRow(document: Document, texts: MarkTexts, finding: ShownFinding): HTMLElement {
  const words = markWords(texts, [finding]);
  const main = build(document, 'span', { class: 'main' }, [
    signPicture(document, words.level),
    build(document, 'span', { class: 'word', text: words.word }),
  ]);
  return build(document, 'div', { class: `sign-row level-${words.level} weight-${words.weight}` }, [
    main,
    ...words.plates.map((plate) =>
      build(document, 'span', { class: `tag tag-${plate.kind}`, text: plate.text }),
    ),
  ]);
}

/** @param index which of the panel's findings: the presses of its buttons carry it */
export function toldView(
  document: Document,
  texts: MarkTexts,
  { notes, rows, acts }: ToldFinding,
  index: number,
): Element[] {
  const table = build(document, 'dl');
  for (const { label, parts } of rows) {
    table.append(
      build(document, 'dt', { text: label }),
      build(
        document,
        'dd',
        {},
        parts.map((part) => partView(document, part)),
      ),
    );
  }
  return [
    ...notes.map(({ kind, text }) => build(document, 'p', { class: kind, text })),
    table,
    build(
      document,
      'div',
      { class: 'acts' },
      acts.map(({ press, text }) =>
        build(document, 'button', {
          class: 'act',
          text,
          attributes: { type: 'button', 'data-press': `${press} ${index}` },
        }),
      ),
    ),
    build(document, 'p', { class: 'relay', text: texts.say('detail.relay') }),
  ];
}
