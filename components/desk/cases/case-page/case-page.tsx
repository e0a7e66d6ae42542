import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Notice } from '../../../notice.tsx';
import { Told } from '../../../told.tsx';
import { LedgerFailure } from '../ledger-failure.tsx';
import { useLedger } from '../ledger-context.ts';
import { placeHash } from '../places.ts';
import { StatusTag } from '../status-tag.tsx';
import { useAnswer } from '../../use-answer.ts';
import { useCasesTexts } from '../use-texts.ts';
import { CaseNotes } from './case-notes.tsx';
import { DeadlineCard } from './deadline-card.tsx';
import { EvidenceCard } from './evidence-card.tsx';
import { FormsCard } from './forms-card.tsx';
import { History } from './history.tsx';
import { Labels } from './labels.tsx';
import { LinkedEntries } from './linked-entries.tsx';
import { Measures } from './measures.tsx';
import { NextSteps } from './next-steps.tsx';
import { useCaseChange } from './use-case-change.ts';
import { WhoCard } from './who-card.tsx';

/** One case, with all that can be done about it. */
export function CasePage({ id }: { id: string }): JSX.Element {
  const texts = useCasesTexts();
  const { desk, turn } = useLedger();
  const { answer, failure } = useAnswer(async () => ({ found: await desk.case(id) }), [desk, turn, id]);
  const acts = useCaseChange(id, answer?.found);
  const heading = useRef<HTMLHeadingElement>(null);
  const isThere = acts.shown !== undefined;
  useEffect(() => {
    if (isThere) heading.current?.focus();
  }, [isThere]);
  const one = acts.shown;
  return (
    <article class="case-page" aria-labelledby="case-title">
      <p class="no-print">
        <a href={placeHash('list')}>{texts.say('case.back')}</a>
      </p>
      {failure && <LedgerFailure failure={failure} />}
      {answer !== undefined && one === undefined && (
        <Notice kind="warn" title={texts.say('failed.ledger-no-case')} />
      )}
      {one && (
        <>
          <header class="case-head">
            <h2 id="case-title" ref={heading} tabIndex={-1}>
              <Told>{one.title}</Told>
            </h2>
            <StatusTag status={one.status} />
            {one.area !== undefined && (
              <span class="quiet">
                <Told>{one.area}</Told>
              </span>
            )}
          </header>
          <div role="alert">{acts.failure && <LedgerFailure failure={acts.failure} />}</div>
          <div class="case-columns">
            <div class="case-main">
              <NextSteps one={one} acts={acts} />
              <DeadlineCard one={one} acts={acts} />
              <FormsCard one={one} />
              <Measures one={one} acts={acts} />
              <EvidenceCard one={one} acts={acts} />
              <CaseNotes one={one} acts={acts} />
            </div>
            <div class="case-side">
              <WhoCard one={one} acts={acts} />
              <LinkedEntries one={one} acts={acts} />
              <Labels one={one} acts={acts} />
            </div>
          </div>
          <History id={id} events={one.events} />
        </>
      )}
    </article>
  );
}
