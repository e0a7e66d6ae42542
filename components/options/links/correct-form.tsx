import type { JSX, TargetedEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { LinkCompany } from '../../../utils/model/link.ts';
import { failureOf } from '../../failure.ts';
import type { Failure } from '../../failure.ts';
import { FailureNotice } from '../../notice.tsx';
import { useTexts } from '../../texts-context.ts';

/** The person says who runs a shop. */
export function CorrectForm(props: {
  id: number;
  title: string;
  /** What is on record, to begin with. */
  company: LinkCompany;
  onSave: (name: string, code: string) => Promise<void>;
  onCancel: () => void;
}): JSX.Element {
  const texts = useTexts();
  const { uscc, registrationNumber, organisationCode } = props.company;
  const [name, setName] = useState(props.company.name ?? '');
  const [code, setCode] = useState(uscc ?? registrationNumber ?? organisationCode ?? '');
  const [failure, setFailure] = useState<Failure>();
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);

  const save = async (): Promise<void> => {
    try {
      if (name.trim() === '' && code.trim() === '') setFailure({ code: 'bad-company' });
      else await props.onSave(name, code);
    } catch (error) {
      setFailure(failureOf(error));
    }
  };
  const submit = (event: TargetedEvent<HTMLFormElement>): void => {
    event.preventDefault();
    void save();
  };
  const id = (part: string): string => `link-${props.id}-${part}`;
  const field = (
    part: 'name' | 'code',
    value: string,
    set: (value: string) => void,
    input?: typeof first,
  ): JSX.Element => (
    <div class="field">
      <label for={id(part)}>{texts.say(`links.${part}`)}</label>
      <input
        ref={input ?? null}
        id={id(part)}
        class={part === 'code' ? 'input code' : 'input'}
        type="text"
        maxLength={part === 'code' ? 40 : 200}
        autoComplete="off"
        spellcheck={false}
        value={value}
        aria-describedby={id(`${part}-hint`)}
        aria-invalid={failure !== undefined}
        aria-errormessage={failure && id('error')}
        onInput={(event) => set(event.currentTarget.value)}
      />
      <p id={id(`${part}-hint`)} class="quiet">
        {texts.say(`links.${part}-hint`)}
      </p>
    </div>
  );
  return (
    <form
      class="correct"
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') props.onCancel();
      }}
      noValidate
      aria-label={texts.say('links.correct-name', { shop: props.title })}
    >
      {field('name', name, setName, first)}
      {field('code', code, setCode)}
      <div id={id('error')} role="alert">
        {failure && <FailureNotice failure={failure} />}
      </div>
      <div class="actions">
        <button type="submit" class="button small primary">
          {texts.say('links.save')}
        </button>
        <button type="button" class="button small" onClick={props.onCancel}>
          {texts.say('links.cancel')}
        </button>
      </div>
    </form>
  );
}
