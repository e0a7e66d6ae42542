import type { JSX } from 'preact';
import type { CaseRow } from '../../../utils/model/ledger/case-query.ts';
import { useCasesTexts } from './use-texts.ts';

/** Within so many days a term is near. */
const near = 14;

/** How long a case has: days left, today, or days since its term. */
export function DueTag({ row }: { row: Pick<CaseRow, 'daysLeft' | 'late'> }): JSX.Element | null {
  const texts = useCasesTexts();
  const { daysLeft, late } = row;
  if (daysLeft === undefined) return late ? <span class="tag bad">{texts.say('days.late')}</span> : null;
  // Said to be overdue before its day: its status tells it.
  if (late && daysLeft >= 0) return null;
  if (daysLeft < 0) return <span class="tag bad">{texts.say('days.over', { n: -daysLeft })}</span>;
  const words = daysLeft === 0 ? texts.say('days.today') : texts.say('days.left', { n: daysLeft });
  return <span class={daysLeft <= near ? 'tag warn' : 'tag'}>{words}</span>;
}
