import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { CaseStatus } from '../../../../utils/model/ledger/events.ts';
import { DayField } from '../fields/day-field.tsx';
import { LineField } from '../fields/line-field.tsx';
import { NoteField, noted } from '../fields/note-field.tsx';
import { legalDayAt } from '../../../../utils/model/days.ts';
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
  const [on, setOn] = useState(() => legalDayAt(new Date()));
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
        ...noted(note),
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
        <DayField id="step-on" label={texts.say('step.on')} value={on} onValue={setOn} />
        {hasNumber && (
          <LineField
            id="step-number"
            label={texts.say(`step.number-${status}`)}
            value={number}
            maxLength={100}
            onValue={setNumber}
          />
        )}
        <NoteField id="step-note" wide label={texts.say('step.note')} value={note} onValue={setNote} />
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
