import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { CaseEvidence, MeasureStep } from '../../../../utils/model/ledger/events.ts';
import type { CaseMeasure } from '../../../../utils/model/ledger/case.ts';
import { Told } from '../../../told.tsx';
import { DayField } from '../fields/day-field.tsx';
import { NoteField, noted } from '../fields/note-field.tsx';
import { legalDayAt } from '../../../../utils/model/days.ts';
import { useCasesTexts } from '../use-texts.ts';
import type { CaseActs } from './use-case-change.ts';

/** What a platform did, on which day, with what shows it: files of the case, or new ones. */
export function MeasureForm(props: {
  step: MeasureStep;
  measure: CaseMeasure;
  evidence: readonly CaseEvidence[];
  acts: CaseActs;
  onDone: () => void;
}): JSX.Element {
  const texts = useCasesTexts();
  const { step, measure, evidence, acts, onDone } = props;
  const [on, setOn] = useState(() => legalDayAt(new Date()));
  const [note, setNote] = useState('');
  const [shows, setShows] = useState<readonly string[]>([]);
  const files = useRef<HTMLInputElement>(null);
  const save = async (): Promise<void> => {
    const known = new Set(evidence.map(({ sha256 }) => sha256));
    const added = [...(files.current?.files ?? [])];
    const pieces = added.map((file) => ({ name: file.name, blob: file }));
    const after = pieces.length === 0 ? undefined : await acts.addEvidence(pieces);
    if (pieces.length > 0 && after === undefined) return;
    // A file that the case had already is meant as well.
    const isChosen = ({ sha256, name, bytes }: CaseEvidence): boolean =>
      !known.has(sha256) || added.some((file) => file.name === name && file.size === bytes);
    const chosen = (after?.evidence ?? []).filter(isChosen).map(({ sha256 }) => sha256);
    const proofs = [...new Set([...shows, ...chosen])];
    const written = await acts.change({
      kind: 'measure',
      data: {
        number: measure.number,
        platform: measure.platform,
        step,
        on,
        ...(proofs.length > 0 && { evidence: proofs }),
        ...noted(note),
      },
    });
    if (written) onDone();
  };
  return (
    <form
      class="inline-form"
      aria-label={texts.say(`measure.say-${step}`)}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div class="fields">
        <DayField label={texts.say('measures.on')} value={on} onValue={setOn} />
        <label>
          <span>{texts.say('measure.files')}</span>
          <input ref={files} type="file" class="input measure-files" multiple />
        </label>
        <NoteField wide label={texts.say('step.note')} value={note} onValue={setNote} />
      </div>
      {evidence.length > 0 && (
        <fieldset class="choices">
          <legend>{texts.say('measure.known-files')}</legend>
          {evidence.map(({ sha256, name }) => (
            <label key={sha256} class="radio">
              <input
                type="checkbox"
                checked={shows.includes(sha256)}
                onChange={({ currentTarget }) =>
                  setShows(
                    currentTarget.checked ? [...shows, sha256] : shows.filter((other) => other !== sha256),
                  )
                }
              />
              <Told>{name}</Told>
            </label>
          ))}
        </fieldset>
      )}
      <div class="actions">
        <button type="submit" class="button primary measure-done" aria-disabled={acts.busy}>
          {texts.say('form.save')}
        </button>
        <button type="button" class="button" onClick={onDone}>
          {texts.say('form.cancel')}
        </button>
      </div>
    </form>
  );
}
