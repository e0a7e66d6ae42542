import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useListsTexts } from '../lists-texts.ts';

/** Moves a list among the others. Buttons at an end stay focusable, so that the focus is not lost on arriving there. */
export function MoveButtons(props: {
  /** The list's title, in plain words. */
  title: string;
  place: number;
  count: number;
  onMove: (step: 1 | -1) => void;
}): JSX.Element {
  const texts = useListsTexts();
  const { title, place, count } = props;
  const pressed = useRef<HTMLButtonElement | null>(null);
  useLayoutEffect(() => {
    // Where the card itself was moved in the document, the browser has let the focus go.
    pressed.current?.focus();
    pressed.current = null;
  }, [place]);
  const button = (step: 1 | -1, name: string, sign: string, atEnd: boolean): JSX.Element => (
    <button
      type="button"
      class="button icon"
      aria-label={name}
      title={name}
      aria-disabled={atEnd}
      onClick={(event) => {
        if (atEnd) return;
        pressed.current = event.currentTarget;
        props.onMove(step);
      }}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={sign} fill="none" stroke="currentColor" stroke-width="2" />
      </svg>
    </button>
  );
  return (
    <div class="move" role="group" aria-label={texts.say('order.title')}>
      {button(-1, texts.say('order.up', { list: title }), 'M3 10l5-5 5 5', place === 0)}
      {button(1, texts.say('order.down', { list: title }), 'M3 6l5 5 5-5', place === count - 1)}
    </div>
  );
}
