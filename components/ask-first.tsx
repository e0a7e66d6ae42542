import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useTexts } from './texts-context.ts';

/** A button that asks once more before it does what cannot be undone; the safe answer has the focus. */
export function AskFirst(props: {
  label: string;
  /** What a screen reader calls the button, where the label alone does not say what it concerns. */
  name?: string;
  question: string;
  onYes: () => void;
}): JSX.Element {
  const texts = useTexts();
  const [asked, setAsked] = useState(false);
  const keep = useRef<HTMLButtonElement>(null);
  const ask = useRef<HTMLButtonElement>(null);
  const wasAsked = useRef(false);
  useEffect(() => {
    if (asked) keep.current?.focus();
    else if (wasAsked.current) ask.current?.focus();
    wasAsked.current = asked;
  }, [asked]);
  if (!asked) {
    return (
      <button
        ref={ask}
        type="button"
        class="button small"
        aria-label={props.name}
        onClick={() => setAsked(true)}
      >
        {props.label}
      </button>
    );
  }
  const answer = (yes: boolean): void => {
    setAsked(false);
    if (yes) props.onYes();
  };
  return (
    <div class="confirm" role="alertdialog" aria-label={props.question}>
      <p>{props.question}</p>
      <div class="actions">
        <button ref={keep} type="button" class="button small" onClick={() => answer(false)}>
          {texts.say('links.keep')}
        </button>
        <button type="button" class="button small danger" onClick={() => answer(true)}>
          {texts.say('links.forget-yes')}
        </button>
      </div>
    </div>
  );
}
