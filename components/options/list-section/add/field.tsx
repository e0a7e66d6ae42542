import type { ComponentChildren, JSX, TargetedInputEvent } from 'preact';

/** A labelled line of text with a hint below it, and what belongs beside it. */
export function Field(props: {
  id: string;
  label: string;
  hint?: string;
  value: string;
  onValue: (value: string) => void;
  /** The element that says what is wrong, where this field is. */
  errorId?: string | undefined;
  type?: 'text' | 'date';
  required?: boolean;
  maxLength?: number;
  children?: ComponentChildren;
}): JSX.Element {
  const { id, errorId, hint } = props;
  const attributes = {
    id,
    class: 'input',
    autoComplete: 'off',
    autoCapitalize: 'off' as const,
    spellcheck: false,
    required: props.required,
    maxLength: props.maxLength,
    value: props.value,
    'aria-describedby': hint === undefined ? undefined : `${id}-hint`,
    'aria-invalid': errorId !== undefined,
    'aria-errormessage': errorId,
    onInput: (event: TargetedInputEvent<HTMLInputElement>) => props.onValue(event.currentTarget.value),
  };
  const input =
    props.type === 'date' ? <input type="date" {...attributes} /> : <input type="text" {...attributes} />;
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      {props.children === undefined ? (
        input
      ) : (
        <div class="beside">
          {input}
          {props.children}
        </div>
      )}
      {hint !== undefined && (
        <p id={`${id}-hint`} class="quiet">
          {hint}
        </p>
      )}
    </div>
  );
}
