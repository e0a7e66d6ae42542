import type { ComponentChildren, JSX } from 'preact';

/** A labelled switch. */
export function Switch(props: {
  checked: boolean;
  disabled?: boolean;
  onChange: (checked: boolean) => void;
  /** The label for screen readers, where it is not written beside the switch. */
  name?: string;
  children?: ComponentChildren;
}): JSX.Element {
  return (
    <label class="switch">
      {props.children !== undefined && <span>{props.children}</span>}
      <input
        type="checkbox"
        role="switch"
        checked={props.checked}
        disabled={props.disabled}
        aria-label={props.name}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
    </label>
  );
}
