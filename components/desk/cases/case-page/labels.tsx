import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Given } from '../../../../utils/model/ledger/case.ts';
import { Concerning } from '../../../concerning.tsx';
import { plainWords } from '../../../plain-words.ts';
import { Told } from '../../../told.tsx';
import { AreaChoices } from '../fields/area-choices.tsx';
import { useLedger } from '../ledger-context.ts';
import { useAnswer } from '../../use-answer.ts';
import { useCasesTexts } from '../use-texts.ts';
import { EditField } from './edit-field.tsx';
import { TakeButton } from './take-button.tsx';
import type { CaseCard } from './use-case-change.ts';

/** Names that were given to a case, with a way to give one more and to take each back. */
function GivenNames(props: {
  id: string;
  label: string;
  given: readonly Given[];
  known: readonly string[];
  busy: boolean;
  onGive: (name: string) => Promise<boolean>;
  onTake: (one: Given) => void;
}): JSX.Element {
  const texts = useCasesTexts();
  const [name, setName] = useState('');
  const give = async (): Promise<void> => {
    if (name.trim() !== '' && (await props.onGive(name.trim()))) setName('');
  };
  return (
    <form
      class="given"
      onSubmit={(event) => {
        event.preventDefault();
        void give();
      }}
    >
      <label for={props.id}>{props.label}</label>
      {props.given.length > 0 && (
        <ul class="given-names">
          {props.given.map((one) => (
            <li key={one.name} class="tag strong">
              <Told>{one.name}</Told>
              <TakeButton what={one.name} busy={props.busy} onTake={() => props.onTake(one)} />
            </li>
          ))}
        </ul>
      )}
      <div class="actions give no-print">
        <input
          id={props.id}
          class="input"
          value={name}
          maxLength={50}
          list={`${props.id}-known`}
          onInput={({ currentTarget }) => setName(currentTarget.value)}
        />
        <datalist id={`${props.id}-known`}>
          {props.known.map((one) => (
            <option key={one} value={plainWords(one)} />
          ))}
        </datalist>
        <button type="submit" class="button small" aria-disabled={props.busy}>
          {texts.say('label.give')}
          <Concerning>{props.label}</Concerning>
        </button>
      </div>
    </form>
  );
}

const namesOf = (from: { name: string }[] | undefined): string[] => (from ?? []).map(({ name }) => name);

/** Who looks after it, what it is tagged with, and where it belongs. */
export function Labels({ one, acts }: CaseCard): JSX.Element {
  const texts = useCasesTexts();
  const { desk, turn } = useLedger();
  const { answer: facets } = useAnswer(() => desk.facets(), [desk, turn]);
  return (
    <section class="card" aria-labelledby="labels-title">
      <h3 id="labels-title">{texts.say('labels.title')}</h3>
      <GivenNames
        id="assign"
        label={texts.say('labels.assignees')}
        given={one.assignees}
        known={namesOf(facets?.assignees)}
        busy={acts.busy}
        onGive={(who) => acts.change({ kind: 'assigned', data: { who } })}
        onTake={({ name, given }) => void acts.change({ kind: 'unassigned', data: { who: name, given } })}
      />
      <GivenNames
        id="tag"
        label={texts.say('labels.tags')}
        given={one.tags}
        known={namesOf(facets?.tags)}
        busy={acts.busy}
        onGive={(tag) => acts.change({ kind: 'tagged', data: { tag } })}
        onTake={({ name, given }) => void acts.change({ kind: 'untagged', data: { tag: name, given } })}
      />
      <EditField
        id="area"
        label={texts.say('labels.area')}
        value={one.area ?? ''}
        longest={100}
        list="areas"
        busy={acts.busy}
        onSave={(area) => void acts.change({ kind: 'edited', data: { area } })}
      >
        <AreaChoices id="areas" />
      </EditField>
      <EditField
        id="title"
        label={texts.say('labels.case-title')}
        value={one.title}
        longest={200}
        busy={acts.busy}
        onSave={(title) => {
          if (title !== '') void acts.change({ kind: 'edited', data: { title } });
        }}
      />
    </section>
  );
}
