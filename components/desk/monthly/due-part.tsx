import type { JSX } from 'preact';
import { writeDay, writeMonth } from '../../../utils/i18n/dates.ts';
import type { MonthlyTexts } from '../../../utils/i18n/monthly/texts.ts';
import { addToMonth } from '../../../utils/model/days.ts';
import type { DueDay } from '../../../utils/model/monthly.ts';
import { Notice } from '../../notice.tsx';
import { useMonthlyTexts } from './use-texts.ts';

function leftWords(texts: MonthlyTexts, { today, due, left }: DueDay): string {
  if (due.day === today) return texts.say('due.today');
  if (due.day > today) return texts.say('due.left', { n: left.days });
  // On the weekend after it no working day has gone by yet.
  return left.days === 0 ? texts.say('due.over') : texts.say('due.past', { n: -left.days });
}

/** When the report is due, by which rule and calendar. @param props.month which is reported on */
export function DuePart({ due: dueDay, month }: { due: DueDay; month: string }): JSX.Element {
  const texts = useMonthlyTexts();
  const { due, left } = dueDay;
  const rule = due.rule.including ? 'due.rule-including' : 'due.rule-before';
  const unknown = [...new Set([...due.unknownYears, ...left.unknownYears])];
  const late = due.day < dueDay.today;
  return (
    <section class="monthly-due" id="monthly-due" aria-labelledby="monthly-due-title">
      <h2 id="monthly-due-title">{texts.say('due.title')}</h2>
      <p class="monthly-due-day">
        <strong>{texts.say('due.day', { day: writeDay(texts.language, due.day) })}</strong>{' '}
        <span class={late ? 'tag bad' : 'tag strong'}>{leftWords(texts, dueDay)}</span>
      </p>
      {/* The month that the rule's day lies in: the due day itself may lie in the one before. */}
      <p class="quiet">
        {[
          texts.say(rule, { month: writeMonth(texts.language, addToMonth(month, 1)), day: due.rule.day }),
          ...due.notices.map((notice) => texts.say('due.notice', { notice })),
        ].join(texts.language === 'en' ? ' ' : '')}
      </p>
      {unknown.map((year) => (
        <Notice key={year} kind="warn">
          <p>{texts.say('due.unknown-year', { year: String(year) })}</p>
        </Notice>
      ))}
    </section>
  );
}
