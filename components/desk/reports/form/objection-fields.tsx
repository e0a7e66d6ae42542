import type { JSX } from 'preact';
import { ObjectionGround } from '../../../../utils/model/report.ts';
import type { Draft } from '../../../../utils/model/report-desk.ts';
import { usePackageWords, useReportTexts } from '../use-texts.ts';
import { withEntry, withField } from './change-draft.ts';
import { TextField } from './text-field.tsx';

/** Which entry, what is wrong with it, and for whom. */
export function ObjectionFields(props: {
  draft: Draft;
  onChange: (change: (draft: Draft) => Draft) => void;
}): JSX.Element {
  const texts = useReportTexts();
  const words = usePackageWords();
  const { draft, onChange } = props;
  const { entry, objection } = draft;
  return (
    <section class="card" aria-labelledby="objection-title">
      <h3 id="objection-title">{texts.say('field.entry')}</h3>
      <div class="report-fields">
        {entry && (
          <TextField
            id="entry-name"
            label={texts.say('field.entry-name')}
            value={entry.name}
            maxLength={200}
            onValue={(value) => onChange((one) => withEntry(one, one.entry?.id, value))}
          />
        )}
        <TextField
          id="entry-id"
          label={texts.say('field.entry-id')}
          hint={texts.say('field.entry-hint')}
          value={entry?.id}
          maxLength={200}
          onValue={(value) => onChange((one) => withEntry(one, value, one.entry?.name))}
        />
      </div>
      <fieldset>
        <legend>{texts.say('field.ground')}</legend>
        <div class="report-options">
          {ObjectionGround.options.map((ground) => (
            <label key={ground} class="radio">
              <input
                type="radio"
                name="ground"
                value={ground}
                checked={objection?.ground === ground}
                onChange={() =>
                  onChange((one) =>
                    withField(one, 'objection', { ground, onBehalf: one.objection?.onBehalf ?? false }),
                  )
                }
              />
              {words.say(`ground.${ground}`)}
            </label>
          ))}
        </div>
      </fieldset>
      {objection && (
        <fieldset>
          <legend>{texts.say('field.on-behalf')}</legend>
          <div class="report-options">
            {([false, true] as const).map((onBehalf) => (
              <label key={String(onBehalf)} class="radio">
                <input
                  type="radio"
                  name="on-behalf"
                  value={String(onBehalf)}
                  checked={objection.onBehalf === onBehalf}
                  onChange={() =>
                    onChange((one) => withField(one, 'objection', { ground: objection.ground, onBehalf }))
                  }
                />
                {texts.say(onBehalf ? 'behalf.other' : 'behalf.own')}
              </label>
            ))}
          </div>
        </fieldset>
      )}
    </section>
  );
}
