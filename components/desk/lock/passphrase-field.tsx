import type { JSX } from 'preact';
import { useId } from 'preact/hooks';

/** A passphrase that is typed: never filled in by the page, never shown. */
export function PassphraseField(props: {
  id: string;
  label: string;
  hint?: string;
  value: string;
  fresh?: boolean;
  onInput: (value: string) => void;
}): JSX.Element {
  const hint = useId();
  return (
    <div class="passphrase">
      <label for={props.id}>{props.label}</label>
      <input
        id={props.id}
        type="password"
        class="input"
        value={props.value}
        required
        autocomplete={props.fresh === true ? 'new-password' : 'current-password'}
        aria-describedby={props.hint === undefined ? undefined : hint}
        onInput={({ currentTarget }) => props.onInput(currentTarget.value)}
      />
      {props.hint !== undefined && (
        <p id={hint} class="quiet">
          {props.hint}
        </p>
      )}
    </div>
  );
}
