import type { JSX } from 'preact';
import type { Draft } from '../../../../utils/model/report-desk.ts';
import { useReportTexts } from '../use-texts.ts';
import { withField, withHappened } from './change-draft.ts';
import { TextField } from './text-field.tsx';

/** What happened and when, in the person's own words; of a complaint also what is asked for. */
export function HappenedFields(props: {
  draft: Draft;
  onChange: (change: (draft: Draft) => Draft) => void;
}): JSX.Element {
  const texts = useReportTexts();
  const { draft, onChange } = props;
  const { happened, kind } = draft;
  return (
    <section class="card" aria-labelledby="happened-title">
      <h3 id="happened-title">{texts.say('form.happened')}</h3>
      <TextField
        id="account"
        label={texts.say('field.account')}
        hint={texts.say('field.account-hint')}
        rows={7}
        value={draft.account}
        maxLength={20_000}
        strikeable={false}
        onValue={(value) => onChange((one) => withField(one, 'account', value ?? ''))}
      />
      {kind !== 'objection' && (
        <div class="report-fields">
          <TextField
            id="happened-from"
            type="date"
            label={texts.say('field.from')}
            value={happened?.from}
            maxLength={10}
            onValue={(value) => onChange((one) => withHappened(one, value, one.happened?.to))}
          />
          {happened && (
            <TextField
              id="happened-to"
              type="date"
              label={texts.say('field.to')}
              value={happened.to}
              maxLength={10}
              onValue={(value) => onChange((one) => withHappened(one, one.happened?.from, value))}
            />
          )}
        </div>
      )}
      {kind === 'complaint' && (
        <TextField
          id="demand"
          label={texts.say('field.demand')}
          hint={texts.say('field.demand-hint')}
          rows={2}
          value={draft.demand}
          maxLength={2000}
          strikeable={false}
          onValue={(value) => onChange((one) => withField(one, 'demand', value))}
        />
      )}
    </section>
  );
}
