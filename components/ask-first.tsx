import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Concerning } from './concerning.tsx';

/** A button that asks once more before it does what cannot be undone; the safe answer has the focus. */
export function AskFirst(props: {
  /** Of the button; its `-yes` answers. */
  id?: string;
  class: string;
  label: string;
  /** What it is about, where only its place shows it. */
  concerning?: string;
  question: string;
  yes: string;
  no: string;
  /** Whether it is being done: it can then not be asked for again. */
  busy?: boolean;
  onYes: () => void;
}): JSX.Element {
  const { id, concerning, busy = false } = props;
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
        id={id}
        type="button"
        class={props.class}
        aria-disabled={busy} // a disabled button would lose the focus
        onClick={() => busy || setAsked(true)}
      >
        {props.label}
        {concerning !== undefined && <Concerning>{concerning}</Concerning>}
      </button>
    );
  }
  const answer = (yes: boolean): void => {
    setAsked(false);
    if (yes) props.onYes();
  };
  return (
    <div
      class="confirm"
      role="alertdialog"
      aria-label={props.question}
      onKeyDown={(event) => {
        if (event.key === 'Escape') answer(false);
      }}
    >
      <p>{props.question}</p>
      <div class="actions">
        <button ref={keep} type="button" class="button small" onClick={() => answer(false)}>
          {props.no}
        </button>
        <button
          id={id === undefined ? undefined : `${id}-yes`}
          type="button"
          class="button small danger"
          onClick={() => answer(true)}
        >
          {props.yes}
        </button>
      </div>
    </div>
  );
}
