import type { JSX } from 'preact';
import { CauseCode } from '../../../../utils/model/entry.ts';
import type { Draft } from '../../../../utils/model/report-desk.ts';
import { useCauseWords, usePackageWords, useReportTexts } from '../use-texts.ts';
import { withField } from './change-draft.ts';
import { ChoiceField } from './choice-field.tsx';

type Role = NonNullable<Draft['role']>;
type Means = NonNullable<Role['means']>[number];

const parts = ['organised', 'took-part', 'assisted'] as const;
const means = ['accounts', 'data', 'technology', 'logistics', 'funds', 'information'] as const;

function turned(role: Role, one: Means, on: boolean): Role {
  const chosen = means.filter((other) => (other === one ? on : role.means?.includes(other)));
  return chosen.length === 0 ? { part: role.part } : { part: role.part, means: chosen };
}

/** Which wrong it is, and what part they have in it. */
export function WhatFields(props: {
  draft: Draft;
  onChange: (change: (draft: Draft) => Draft) => void;
}): JSX.Element {
  const texts = useReportTexts();
  const causeWords = useCauseWords();
  const words = usePackageWords();
  const { draft, onChange } = props;
  const { role } = draft;
  return (
    <section class="card" aria-labelledby="what-title">
      <h3 id="what-title">{texts.say('form.what')}</h3>
      <div class="report-fields">
        <ChoiceField
          id="cause"
          label={texts.say('field.cause')}
          choices={CauseCode.options.map((value) => ({ value, label: causeWords(value) }))}
          value={draft.cause}
          onValue={(value) => onChange((one) => withField(one, 'cause', value))}
        />
        <ChoiceField
          id="role"
          label={texts.say('field.role')}
          hint={texts.say('field.role-hint')}
          choices={parts.map((value) => ({ value, label: words.say(`part.${value}`) }))}
          value={role?.part}
          onValue={(part) => onChange((one) => withField(one, 'role', part && { part }))}
        />
      </div>
      {role?.part === 'assisted' && (
        <fieldset>
          <legend>{texts.say('field.means')}</legend>
          <div class="radios">
            {means.map((one) => (
              <label key={one} class="radio">
                <input
                  type="checkbox"
                  checked={role.means?.includes(one) ?? false}
                  onChange={({ currentTarget: { checked } }) =>
                    onChange((was) => withField(was, 'role', turned(role, one, checked)))
                  }
                />
                {words.say(`means.${one}`)}
              </label>
            ))}
          </div>
        </fieldset>
      )}
    </section>
  );
}
