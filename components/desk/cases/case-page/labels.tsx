import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Given } from '../../../../utils/model/ledger-desk.ts';
import { Concerning } from '../../../concerning.tsx';
import { plainWords } from '../../../plain-words.ts';
import { Told } from '../../../told.tsx';
import { AreaChoices } from '../area-choices.tsx';
import { useLedger } from '../ledger-context.ts';
import { useAnswer } from '../use-answer.ts';
import { useCasesTexts } from '../use-texts.ts';
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
              <button
                type="button"
                class="take no-print"
                disabled={props.busy}
                onClick={() => props.onTake(one)}
              >
                <span aria-hidden="true">×</span>
                <span class="unseen">{texts.say('label.take')}</span>
                <Concerning>{one.name}</Concerning>
              </button>
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
  const [area, setArea] = useState(one.area ?? '');
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
      <form
        class="given no-print"
        onSubmit={(event) => {
          event.preventDefault();
          if (area.trim() !== (one.area ?? ''))
            void acts.change({ kind: 'edited', data: { area: area.trim() } });
        }}
      >
        <label for="area">{texts.say('labels.area')}</label>
        <div class="actions give">
          <input
            id="area"
            class="input"
            value={area}
            maxLength={100}
            list="areas"
            onInput={({ currentTarget }) => setArea(currentTarget.value)}
          />
          <AreaChoices id="areas" />
          <button type="submit" class="button small" aria-disabled={acts.busy}>
            {texts.say('form.save')}
            <Concerning>{texts.say('labels.area')}</Concerning>
          </button>
        </div>
      </form>
    </section>
  );
}
