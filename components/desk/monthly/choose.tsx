import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { writeMonth } from '../../../utils/i18n/dates.ts';
import { legalDayAt } from '../../../utils/model/days.ts';
import { provinces } from '../../statistics/area-words.ts';
import { addressOf, monthsBefore } from './chosen.ts';
import type { Chosen } from './chosen.ts';
import { areaOfReport } from './compose.ts';
import { useMonthlyTexts } from './use-texts.ts';

const monthsToChoose = 24;

const go = (to: Chosen): void => void (location.hash = addressOf(to));

/** Which month and area: the choice goes into the address, so that a report can be kept among the bookmarks. */
export function Choose({ chosen }: { chosen: Chosen }): JSX.Element {
  const texts = useMonthlyTexts();
  const id = useId();
  const { month, area } = chosen;
  const today = legalDayAt(new Date());
  const months = [...new Set([today.slice(0, 7), ...monthsBefore(today, monthsToChoose), month])];
  return (
    <section class="monthly-choice" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} class="unseen">
        {texts.say('choose.title')}
      </h2>
      <label>
        {texts.say('choose.month')}
        <select
          id="monthly-month"
          class="input"
          value={month}
          onChange={({ currentTarget }) => go({ ...chosen, month: currentTarget.value })}
        >
          {months
            .toSorted()
            .toReversed()
            .map((one) => (
              <option key={one} value={one}>
                {writeMonth(texts.language, one)}
              </option>
            ))}
        </select>
      </label>
      <label>
        {texts.say('choose.area')}
        <select
          id="monthly-area"
          class="input"
          value={area ?? ''}
          onChange={({ currentTarget: { value } }) => go({ month, ...(value !== '' && { area: value }) })}
        >
          <option value="">{texts.say('choose.nation')}</option>
          {provinces.map((one) => (
            <option key={one} value={one}>
              {areaOfReport(texts, one)}
            </option>
          ))}
        </select>
      </label>
    </section>
  );
}
