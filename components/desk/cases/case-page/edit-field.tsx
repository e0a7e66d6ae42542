import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Concerning } from '../../../concerning.tsx';
import { useCasesTexts } from '../use-texts.ts';

/** A text of the case that can be written anew. */
export function EditField(props: {
  id: string;
  label: string;
  value: string;
  longest: number;
  /** Of suggestions, which are given as its child. */
  list?: string;
  busy: boolean;
  onSave: (value: string) => void;
  children?: ComponentChildren;
}): JSX.Element {
  const texts = useCasesTexts();
  const { id, label, value, busy } = props;
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  return (
    <form
      class="given no-print"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy && typed.trim() !== value) props.onSave(typed.trim());
      }}
    >
      <label for={id}>{label}</label>
      <div class="actions give">
        <input
          id={id}
          class="input"
          value={typed}
          maxLength={props.longest}
          list={props.list}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        {props.children}
        <button type="submit" class="button small" aria-disabled={busy}>
          {texts.say('form.save')}
          <Concerning>{label}</Concerning>
        </button>
      </div>
    </form>
  );
}
