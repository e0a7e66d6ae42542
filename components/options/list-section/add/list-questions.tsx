import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { BasisKind, Tier } from '../../../../utils/model/entry.ts';
import type { SourceChoices } from '../../../../utils/model/source.ts';
import { useMarkTexts } from '../../../texts-context.ts';
import { useAddingTexts } from '../lists-texts.ts';
import { Field } from './field.tsx';

function Choice<T extends string>(props: {
  id: string;
  label: string;
  hint: string;
  value: T;
  options: readonly T[];
  word: (option: T) => string;
  onValue: (value: T) => void;
}): JSX.Element {
  const { id } = props;
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      <select
        id={id}
        class="input"
        value={props.value}
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          const { value } = event.currentTarget;
          const chosen = props.options.find((option) => option === value);
          if (chosen !== undefined) props.onValue(chosen);
        }}
      >
        {props.options.map((option) => (
          <option key={option} value={option}>
            {props.word(option)}
          </option>
        ))}
      </select>
      <p id={`${id}-hint`} class="quiet">
        {props.hint}
      </p>
    </div>
  );
}

/**
 * What a table does not say of itself.
 * @param props.missing names of answers without which it cannot be taken
 */
export function ListQuestions(props: {
  choices: SourceChoices;
  choose: (choices: SourceChoices) => void;
  missing: readonly ('title' | 'issuer')[];
  errorId: string;
}): JSX.Element {
  const texts = useAddingTexts();
  const marks = useMarkTexts();
  const { choices, choose, missing } = props;
  const id = useId();
  const wrong = (name: 'title' | 'issuer'): string | undefined =>
    missing.includes(name) ? props.errorId : undefined;
  return (
    <fieldset class="questions">
      <legend>{texts.say('question.title')}</legend>
      <Field
        id={`${id}-title`}
        label={texts.say('question.list-title')}
        value={choices.title}
        maxLength={200}
        errorId={wrong('title')}
        onValue={(title) => choose({ ...choices, title })}
        required
      />
      <Field
        id={`${id}-issuer`}
        label={texts.say('question.issuer')}
        hint={texts.say('question.issuer-hint')}
        value={choices.issuer}
        maxLength={200}
        errorId={wrong('issuer')}
        onValue={(issuer) => choose({ ...choices, issuer })}
        required
      />
      <div class="pair">
        <Choice
          id={`${id}-tier`}
          label={texts.say('question.tier')}
          hint={texts.say('question.tier-hint')}
          value={choices.tier}
          options={Tier.options}
          word={(tier) => marks.say(`tier.${tier}`)}
          onValue={(tier) => choose({ ...choices, tier })}
        />
        <Choice
          id={`${id}-basis`}
          label={texts.say('question.basis')}
          hint={texts.say('question.basis-hint')}
          value={choices.basisKind}
          options={BasisKind.options}
          word={(basis) => marks.say(`basis.${basis}`)}
          onValue={(basisKind) => choose({ ...choices, basisKind })}
        />
      </div>
      <Field
        id={`${id}-published`}
        type="date"
        label={texts.say('question.published')}
        hint={texts.say('question.published-hint')}
        value={choices.published ?? ''}
        onValue={(day) => {
          const { published: _, ...rest } = choices;
          choose(day === '' ? rest : { ...rest, published: day });
        }}
      />
    </fieldset>
  );
}
