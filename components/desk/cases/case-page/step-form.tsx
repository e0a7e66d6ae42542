import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { CaseStatus } from '../../../../utils/model/ledger.ts';
import { legalDay } from '../legal-day.ts';
import { useCasesTexts } from '../use-texts.ts';
import type { CaseActs } from './use-case-change.ts';

/** On which day a step was taken, under which number, and what is to be said of it. */
export function StepForm(props: {
  status: CaseStatus;
  reopens: boolean;
  acts: CaseActs;
  onDone: () => void;
}): JSX.Element {
  const texts = useCasesTexts();
  const { status, reopens, acts, onDone } = props;
  const [on, setOn] = useState(() => legalDay(new Date()));
  const [number, setNumber] = useState('');
  const [note, setNote] = useState('');
  const hasNumber = status === 'notice' || status === 'commitment';
  const save = async (): Promise<void> => {
    const written = await acts.change({
      kind: 'status',
      data: {
        status,
        on,
        ...(hasNumber && number.trim() !== '' && { document: number.trim() }),
        ...(note.trim() !== '' && { note: note.trim() }),
      },
    });
    if (written) onDone();
  };
  return (
    <form
      class="inline-form"
      aria-label={texts.say(reopens ? 'step.reopen' : `step.${status}`)}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div class="fields">
        <label>
          <span>{texts.say('step.on')}</span>
          <input
            id="step-on"
            type="date"
            class="input"
            value={on}
            required
            onInput={({ currentTarget }) => setOn(currentTarget.value)}
          />
        </label>
        {hasNumber && (
          <label>
            <span>{texts.say(`step.number-${status}`)}</span>
            <input
              id="step-number"
              class="input"
              value={number}
              maxLength={100}
              onInput={({ currentTarget }) => setNumber(currentTarget.value)}
            />
          </label>
        )}
        <label class="wide-field">
          <span>{texts.say('step.note')}</span>
          <input
            id="step-note"
            class="input"
            value={note}
            maxLength={1000}
            onInput={({ currentTarget }) => setNote(currentTarget.value)}
          />
        </label>
      </div>
      <div class="actions">
        <button id="step-save" type="submit" class="button primary" aria-disabled={acts.busy}>
          {texts.say('step.save')}
        </button>
        <button type="button" class="button" onClick={onDone}>
          {texts.say('form.cancel')}
        </button>
      </div>
    </form>
  );
}
