import type { JSX } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import type { DueRule } from '../../../utils/model/working-year.ts';
import { useMonthlyTexts } from './use-texts.ts';

/**
 * The rule of the chosen area.
 * @param props.save is given the rule; nothing: the one that comes with the extension
 */
export function RuleForm(props: {
  rule: DueRule;
  save: (rule: DueRule | undefined) => Promise<void>;
}): JSX.Element {
  const { rule, save } = props;
  const texts = useMonthlyTexts();
  const id = useId();
  const [day, setDay] = useState(String(rule.day));
  const [including, setIncluding] = useState(rule.including);
  const [said, setSaid] = useState<'saved' | 'wrong'>();
  useEffect(() => {
    setDay(String(rule.day));
    setIncluding(rule.including);
  }, [rule.day, rule.including]);
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const number = Number(day.normalize('NFKC'));
    if (!Number.isInteger(number) || number < 1 || number > 28) {
      setSaid('wrong');
      return;
    }
    await save({ day: number, including });
    setSaid('saved');
  };
  const reset = async (): Promise<void> => {
    await save(undefined);
    setSaid('saved');
  };
  return (
    <form class="monthly-rule" onSubmit={(event) => void submit(event)}>
      <p class="quiet">{texts.say('rule.lead')}</p>
      <label>
        {texts.say('rule.day')}
        <input
          id="monthly-rule-day"
          class="input"
          inputMode="numeric"
          value={day}
          aria-invalid={said === 'wrong'}
          aria-describedby={`${id}-said`}
          onInput={({ currentTarget }) => setDay(currentTarget.value)}
        />
      </label>
      <label class="monthly-check">
        <input
          type="checkbox"
          checked={including}
          aria-describedby={`${id}-note`}
          onChange={({ currentTarget }) => setIncluding(currentTarget.checked)}
        />
        {texts.say('rule.including')}
      </label>
      <p class="quiet" id={`${id}-note`}>
        {texts.say('rule.including-note')}
      </p>
      <div class="actions">
        <button type="submit" class="button" id="monthly-rule-save">
          {texts.say('rule.save')}
        </button>
        <button type="button" class="button" onClick={() => void reset()}>
          {texts.say('rule.reset')}
        </button>
        <span class={said === 'wrong' ? 'status warn' : 'status'} role="status" id={`${id}-said`}>
          {said && texts.say(`rule.${said}`)}
        </span>
      </div>
    </form>
  );
}
