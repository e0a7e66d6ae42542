import type { JSX } from 'preact';
import { useReportTexts } from '../use-texts.ts';

export interface Choice<V extends string> {
  value: V;
  label: string;
}

/** A labelled list of which one can be chosen, or none. */
export function ChoiceField<V extends string>(props: {
  id: string;
  label: string;
  hint?: string;
  choices: readonly Choice<V>[];
  value: V | undefined;
  onValue: (value: V | undefined) => void;
  /** What none is called. */
  none?: string;
}): JSX.Element {
  const texts = useReportTexts();
  const { id, hint, choices, value, onValue } = props;
  return (
    <div class="report-field">
      <label for={id}>{props.label}</label>
      <select
        id={id}
        class="input"
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        value={value ?? ''}
        onChange={({ currentTarget }) =>
          onValue(choices.find((one) => one.value === currentTarget.value)?.value)
        }
      >
        <option value="">{props.none ?? texts.say('form.none-chosen')}</option>
        {choices.map((one) => (
          <option key={one.value} value={one.value}>
            {one.label}
          </option>
        ))}
      </select>
      {hint !== undefined && (
        <p id={`${id}-hint`} class="quiet">
          {hint}
        </p>
      )}
    </div>
  );
}
