import type { JSX } from 'preact';
import { LedgerFailure } from '../ledger-failure.tsx';
import { useLedger } from '../ledger-context.ts';
import { useAnswer } from '../../use-answer.ts';
import { useCasesTexts } from '../use-texts.ts';
import { CaseRowLink } from './case-row.tsx';

/** So many days ahead a person is reminded of a term. */
const remindDays = 30;
const shown = 6;

/** Reminders: cases whose term passed, or soon will. @param props.onAll shows all of them */
export function DueCases({ onAll }: { onAll: (within: number) => void }): JSX.Element | null {
  const texts = useCasesTexts();
  const { desk, turn } = useLedger();
  const { answer, failure } = useAnswer(
    async () => ({
      due: await desk.cases({ filters: { dueWithin: remindDays }, sort: 'due', from: 0, count: shown }),
      late: (await desk.cases({ filters: { late: true }, sort: 'due', from: 0, count: 0 })).found,
    }),
    [desk, turn],
  );
  if (failure) return <LedgerFailure failure={failure} />;
  if (answer === undefined) return null;
  const { due, late } = answer;
  return (
    <section class="card due" aria-labelledby="due-title">
      <header>
        <h2 id="due-title">{texts.say('due.title')}</h2>
        {due.found > 0 && (
          <p class="due-counts">
            {late > 0 && <span class="tag bad">{texts.say('due.late', { n: late })}</span>}{' '}
            <span class="quiet">{texts.say('due.count', { n: due.found, days: remindDays })}</span>
          </p>
        )}
      </header>
      {due.found === 0 ? (
        <p class="quiet">{texts.say('due.none', { days: remindDays })}</p>
      ) : (
        <ol class="case-rows">
          {due.rows.map((row) => (
            <li key={row.id}>
              <CaseRowLink row={row} />
            </li>
          ))}
        </ol>
      )}
      {due.found > due.rows.length && (
        <div class="actions">
          <button id="due-all" type="button" class="button small" onClick={() => onAll(remindDays)}>
            {texts.say('due.all', { n: due.found })}
          </button>
        </div>
      )}
    </section>
  );
}
