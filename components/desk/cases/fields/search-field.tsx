import type { JSX } from 'preact';

/** A labelled field that searches while it is typed in. */
export function SearchField(props: {
  id: string;
  label: string;
  value: string;
  onValue: (value: string) => void;
  /** Of the label, where it is not one of a form. */
  class?: string;
}): JSX.Element {
  return (
    <label class={props.class ?? 'field'}>
      <span>{props.label}</span>
      <input
        id={props.id}
        type="search"
        class="input"
        value={props.value}
        maxLength={200}
        autocomplete="off"
        spellcheck={false}
        onInput={({ currentTarget }) => props.onValue(currentTarget.value)}
      />
    </label>
  );
}
