import type { JSX, TargetedInputEvent } from 'preact';
import { Concerning } from '../../../concerning.tsx';
import { useReportTexts } from '../use-texts.ts';

function Line(props: {
  id: string;
  class: string;
  maxLength: number;
  value: string;
  'aria-describedby': string | undefined;
  type: 'text' | 'date';
  onTyped: (typed: string) => void;
}): JSX.Element {
  const { type, onTyped, ...attributes } = props;
  const onInput = ({ currentTarget }: TargetedInputEvent<HTMLInputElement>): void =>
    onTyped(currentTarget.value);
  return type === 'date' ? (
    <input {...attributes} type="date" onInput={onInput} />
  ) : (
    <input {...attributes} type="text" autocomplete="off" onInput={onInput} />
  );
}

/** A labelled field, which what is in it can be struck from with one press. */
export function TextField(props: {
  id: string;
  label: string;
  hint?: string;
  value: string | undefined;
  /** Undefined where nothing is left in it. */
  onValue: (value: string | undefined) => void;
  maxLength: number;
  type?: 'text' | 'date';
  /** Several lines of text. */
  rows?: number;
  strikeable?: boolean;
}): JSX.Element {
  const texts = useReportTexts();
  const { id, label, hint, value = '', onValue, rows, strikeable = true } = props;
  const attributes = {
    id,
    class: 'input',
    maxLength: props.maxLength,
    value,
    'aria-describedby': hint === undefined ? undefined : `${id}-hint`,
  };
  const take = (typed: string): void => onValue(typed === '' ? undefined : typed);
  return (
    <div class="report-field">
      <label for={id}>{label}</label>
      <div class="report-entry">
        {rows === undefined ? (
          <Line {...attributes} type={props.type ?? 'text'} onTyped={take} />
        ) : (
          <textarea {...attributes} rows={rows} onInput={({ currentTarget }) => take(currentTarget.value)} />
        )}
        {strikeable && value !== '' && (
          <button type="button" class="button small strike" onClick={() => onValue(undefined)}>
            {texts.say('form.strike')}
            <Concerning>{label}</Concerning>
          </button>
        )}
      </div>
      {hint !== undefined && (
        <p id={`${id}-hint`} class="quiet">
          {hint}
        </p>
      )}
    </div>
  );
}
