import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useTexts } from '../texts-context.ts';

/** Removes a list after asking once more; the safe answer has the focus. */
export function RemoveList(props: { title: string; disabled: boolean; onRemove: () => void }): JSX.Element {
  const texts = useTexts();
  const { title } = props;
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
        class="button"
        disabled={props.disabled}
        aria-label={texts.say('card.remove-name', { list: title })}
        onClick={() => setAsked(true)}
      >
        {texts.say('card.remove')}
      </button>
    );
  }
  const question = texts.say('card.remove-ask', { list: title });
  return (
    <div class="confirm" role="alertdialog" aria-label={question}>
      <p>{question}</p>
      <div class="actions">
        <button ref={keep} type="button" class="button" onClick={() => setAsked(false)}>
          {texts.say('card.remove-no')}
        </button>
        <button type="button" class="button danger" disabled={props.disabled} onClick={props.onRemove}>
          {texts.say('card.remove-yes')}
        </button>
      </div>
    </div>
  );
}
