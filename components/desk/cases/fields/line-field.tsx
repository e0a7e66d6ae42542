import type { ComponentChildren, JSX } from 'preact';

/** A labelled line of a ledger's form. What is typed is handed over as it is: forms trim it when they write it. */
export function LineField(props: {
  id?: string | undefined;
  label: string;
  value: string;
  maxLength: number;
  onValue: (value: string) => void;
  type?: 'text' | 'url';
  required?: boolean;
  /** Read character by character: a browser neither corrects it nor offers another. */
  isCode?: boolean;
  /** Takes a row of the form for itself. */
  wide?: boolean;
  placeholder?: string;
  /** The id of suggestions, which are given as children. */
  list?: string;
  children?: ComponentChildren;
}): JSX.Element {
  const { label, onValue, isCode = false, wide = false, children, ...attributes } = props;
  return (
    <label class={wide ? 'field wide-field' : 'field'}>
      <span>{label}</span>
      <input
        {...attributes}
        class={isCode ? 'input code' : 'input'}
        {...(isCode && { spellcheck: false, autocomplete: 'off' })}
        onInput={({ currentTarget }) => onValue(currentTarget.value)}
      />
      {children}
    </label>
  );
}
