import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { CaseChange } from '../../../../utils/model/ledger/events.ts';
import { useTexts } from '../../../texts-context.ts';
import { DayField } from '../fields/day-field.tsx';
import { LineField } from '../fields/line-field.tsx';
import { NoteField, noted } from '../fields/note-field.tsx';
import { legalDayAt } from '../../../../utils/model/days.ts';
import { measureNumbers, measureWords } from '../measure-words.ts';
import { useCasesTexts } from '../use-texts.ts';
import { FoldedForm } from '../fields/folded-form.tsx';
import type { CaseCard } from './use-case-change.ts';

/** Asks one platform for some of the measures at once. */
export function AskMeasures({ one, acts }: CaseCard): JSX.Element {
  const texts = useCasesTexts();
  const common = useTexts();
  const [open, setOpen] = useState(false);
  const [platform, setPlatform] = useState('');
  const [on, setOn] = useState(() => legalDayAt(new Date()));
  const [note, setNote] = useState('');
  const [wanted, setWanted] = useState<readonly number[]>([]);
  const sites = [...new Set(one.shops.map(({ site }) => common.say(`site.${site}`)))];
  const ask = async (): Promise<void> => {
    const changes = wanted.map((number): CaseChange => ({
      kind: 'measure',
      data: { number, platform: platform.trim(), step: 'asked', on, ...noted(note) },
    }));
    if (!(await acts.change(...changes))) return;
    setWanted([]);
    setNote('');
    setOpen(false);
  };
  return (
    <FoldedForm
      id="measures-ask"
      label={texts.say('measures.ask')}
      open={open}
      onOpen={setOpen}
      onSubmit={() => {
        if (wanted.length > 0 && platform.trim() !== '') void ask();
      }}
    >
      <div class="fields">
        <LineField
          id="measure-platform"
          label={texts.say('measures.platform')}
          value={platform}
          required
          maxLength={100}
          list="platforms"
          onValue={setPlatform}
        >
          <datalist id="platforms">
            {sites.map((site) => (
              <option key={site} value={site} />
            ))}
          </datalist>
        </LineField>
        <DayField label={texts.say('measures.on')} value={on} onValue={setOn} />
        <NoteField wide label={texts.say('step.note')} value={note} onValue={setNote} />
      </div>
      <fieldset class="choices">
        <legend>{texts.say('measures.which')}</legend>
        {measureNumbers.map((number) => (
          <label key={number} class="radio">
            <input
              type="checkbox"
              name="measure"
              value={number}
              checked={wanted.includes(number)}
              onChange={({ currentTarget }) =>
                setWanted(
                  currentTarget.checked ? [...wanted, number] : wanted.filter((other) => other !== number),
                )
              }
            />
            {measureWords(texts.language, number)}
          </label>
        ))}
      </fieldset>
      <div class="actions">
        <button
          id="measure-save"
          type="submit"
          class="button primary"
          aria-disabled={acts.busy || wanted.length === 0}
        >
          {texts.say('measures.save', { n: wanted.length })}
        </button>
      </div>
    </FoldedForm>
  );
}
