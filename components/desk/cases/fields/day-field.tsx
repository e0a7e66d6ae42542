import type { JSX } from 'preact';

/** The day of a step, a measure or a term, `YYYY-MM-DD`; a form without it is not sent. */
export function DayField(props: {
  id?: string;
  label: string;
  value: string;
  onValue: (day: string) => void;
}): JSX.Element {
  const { id, label, value, onValue } = props;
  return (
    <label class="field">
      <span>{label}</span>
      <input
        id={id}
        type="date"
        class="input"
        value={value}
        required
        onInput={({ currentTarget }) => onValue(currentTarget.value)}
      />
    </label>
  );
}
