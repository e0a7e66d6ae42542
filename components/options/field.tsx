import type { JSX } from 'preact';

/** A labelled line of text with a hint below it. */
export function Field(props: {
  id: string;
  label: string;
  hint: string;
  value: string;
  onValue: (value: string) => void;
  /** The element that says what is wrong, where this field is. */
  errorId: string | undefined;
  code?: boolean;
  required?: boolean;
}): JSX.Element {
  const { id, errorId } = props;
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      <input
        id={id}
        class={props.code ? 'input code' : 'input'}
        type="text"
        inputMode={props.code ? 'text' : 'url'}
        autoComplete="off"
        autoCapitalize="off"
        spellcheck={false}
        required={props.required}
        value={props.value}
        aria-describedby={`${id}-hint`}
        aria-invalid={errorId !== undefined}
        aria-errormessage={errorId}
        onInput={(event) => props.onValue(event.currentTarget.value)}
      />
      <p id={`${id}-hint`} class="quiet">
        {props.hint}
      </p>
    </div>
  );
}
