import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { CaseStatus } from '../../../../utils/model/ledger/events.ts';
import { dot } from '../../../../utils/i18n/dot.ts';
import { writeDay } from '../../../../utils/i18n/dates.ts';
import { Told } from '../../../told.tsx';
import { useCasesTexts } from '../use-texts.ts';
import { StepForm } from './step-form.tsx';
import type { CaseCard } from './use-case-change.ts';

/** What comes next after each status, the likeliest first (发改财金〔2018〕716号: notice, commitment, rectified or overdue). */
const next: Readonly<Record<CaseStatus, readonly CaseStatus[]>> = {
  suspicion: ['notice', 'commitment', 'closed'],
  notice: ['commitment', 'rectified', 'overdue', 'closed'],
  commitment: ['rectified', 'overdue', 'closed'],
  rectified: ['closed', 'notice'],
  overdue: ['rectified', 'notice', 'closed'],
  closed: [],
};

/** Where the case stands, and what can be done next. */
export function NextSteps({ one, acts }: CaseCard): JSX.Element {
  const texts = useCasesTexts();
  const [begun, setBegun] = useState<CaseStatus>();
  const likely = next[one.status];
  const others = CaseStatus.options.filter((status) => status !== one.status && !likely.includes(status));
  const button = (status: CaseStatus, style: string): JSX.Element => (
    <button
      key={status}
      type="button"
      class={style}
      data-step={status}
      aria-expanded={begun === status}
      onClick={() => setBegun(begun === status ? undefined : status)}
    >
      {texts.say(one.status === 'closed' ? 'step.reopen' : `step.${status}`)}
    </button>
  );
  const last = one.steps.at(-1);
  return (
    <section class="card" aria-labelledby="steps-title">
      <h3 id="steps-title">{texts.say('steps.title')}</h3>
      <p>
        {texts.say('steps.now', { status: texts.say(`status.${one.status}`) })}
        {last && (
          <>
            {' '}
            <span class="quiet">
              {writeDay(texts.language, last.on)}
              {last.document !== undefined && (
                <>
                  {dot}
                  <Told>{last.document}</Told>
                </>
              )}
            </span>
          </>
        )}
      </p>
      <div class="actions next-steps no-print">
        {one.status === 'closed'
          ? button('suspicion', 'button')
          : likely.map((status, at) => button(status, at === 0 ? 'button primary' : 'button'))}
      </div>
      {begun !== undefined && (
        <StepForm
          key={begun}
          status={begun}
          reopens={one.status === 'closed'}
          acts={acts}
          onDone={() => setBegun(undefined)}
        />
      )}
      {one.status !== 'closed' && (
        <details class="no-print">
          <summary>{texts.say('steps.other')}</summary>
          <p class="quiet">{texts.say('steps.other-why')}</p>
          <div class="actions">{others.map((status) => button(status, 'button small'))}</div>
        </details>
      )}
    </section>
  );
}
