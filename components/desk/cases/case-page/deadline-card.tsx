import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { writeDay } from '../../../../utils/i18n/dates.ts';
import type { CasesTexts } from '../../../../utils/i18n/cases/texts.ts';
import type { Deadline } from '../../../../utils/model/ledger/case.ts';
import { Told } from '../../../told.tsx';
import { DueTag } from '../due-tag.tsx';
import { DayField } from '../fields/day-field.tsx';
import { NoteField, noted } from '../fields/note-field.tsx';
import { daysBetween, legalDayAt } from '../../../../utils/model/days.ts';
import { useCasesTexts } from '../use-texts.ts';
import type { CaseCard } from './use-case-change.ts';

function reasonWords(texts: CasesTexts, { reason, from = '', months = 0 }: Deadline): string {
  const since = writeDay(texts.language, from);
  if (reason === 'notice') return texts.say('term.notice', { from: since, months });
  if (reason === 'listing') return texts.say('term.listing', { from: since, months });
  return reason === 'set' ? texts.say('term.set') : texts.say('term.list');
}

/** By when it is to be put right, why, and how long that is. */
export function DeadlineCard({ one, acts }: CaseCard): JSX.Element {
  const texts = useCasesTexts();
  const [changing, setChanging] = useState(false);
  const { deadline, late } = one;
  const [due, setDue] = useState('');
  const [note, setNote] = useState('');
  const change = async (data: { due?: string; note?: string }): Promise<void> => {
    if (await acts.change({ kind: 'deadline', data })) setChanging(false);
  };
  const begin = (): void => {
    setDue(deadline?.due ?? legalDayAt(new Date()));
    setNote('');
    setChanging(true);
  };
  return (
    <section class="card" aria-labelledby="term-title">
      <h3 id="term-title">{texts.say('term.title')}</h3>
      {deadline === undefined ? (
        <p>
          {texts.say(one.status === 'closed' || one.status === 'rectified' ? 'term.over' : 'term.none')}{' '}
          {late && <DueTag row={{ late }} />}
        </p>
      ) : (
        <>
          <p class="term-day">
            <time dateTime={deadline.due}>{writeDay(texts.language, deadline.due)}</time>{' '}
            <DueTag row={{ daysLeft: daysBetween(legalDayAt(new Date()), deadline.due), late }} />
          </p>
          <p class="quiet">
            {reasonWords(texts, deadline)}
            {deadline.note !== undefined && (
              <>
                {' '}
                <Told>{deadline.note}</Told>
              </>
            )}
          </p>
        </>
      )}
      {changing ? (
        <form
          class="inline-form"
          aria-label={texts.say('term.change')}
          onSubmit={(event) => {
            event.preventDefault();
            void change({ due, ...noted(note) });
          }}
        >
          <div class="fields">
            <DayField id="term-due" label={texts.say('term.due')} value={due} onValue={setDue} />
            <NoteField label={texts.say('term.why')} value={note} onValue={setNote} />
          </div>
          <div class="actions">
            <button id="term-save" type="submit" class="button primary" aria-disabled={acts.busy}>
              {texts.say('form.save')}
            </button>
            {deadline?.reason === 'set' && (
              <button type="button" class="button" onClick={() => void change({})}>
                {texts.say('term.reckoned')}
              </button>
            )}
            <button type="button" class="button" onClick={() => setChanging(false)}>
              {texts.say('form.cancel')}
            </button>
          </div>
        </form>
      ) : (
        one.status !== 'closed' && (
          <div class="actions no-print">
            <button id="term-change" type="button" class="button small" onClick={begin}>
              {texts.say('term.change')}
            </button>
          </div>
        )
      )}
    </section>
  );
}
