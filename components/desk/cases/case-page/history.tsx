import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { dot } from '../../../../utils/i18n/dot.ts';
import { writeInstant } from '../../../../utils/i18n/dates.ts';
import { Told } from '../../../told.tsx';
import { LedgerFailure } from '../ledger-failure.tsx';
import { useLedger, useListTitles } from '../ledger-context.ts';
import { shortDesk } from '../short-desk.ts';
import { useAnswer } from '../../use-answer.ts';
import { useCasesTexts } from '../use-texts.ts';
import { useTexts } from '../../../texts-context.ts';
import { eventWords } from './event-words.ts';

const atOnce = 30;

/** Every event of the case, the latest first: what, by which desk, and when. @param props.events how many there are */
export function History({ id, events }: { id: string; events: number }): JSX.Element {
  const texts = useCasesTexts();
  const common = useTexts();
  const { desk, status } = useLedger();
  const listTitle = useListTitles();
  const [count, setCount] = useState(atOnce);
  const { answer = [], failure } = useAnswer(
    () => desk.history(id, { from: 0, count }),
    [desk, id, events, count],
  );
  return (
    <section class="card history" aria-labelledby="history-title">
      <h3 id="history-title">{texts.say('history.title', { n: events })}</h3>
      {failure && <LedgerFailure failure={failure} />}
      <ol class="events">
        {answer.map((event) => {
          const { title, told } = eventWords({ texts, common, listTitle }, event);
          return (
            <li key={event.hash}>
              <p class="quiet">
                <time dateTime={event.at}>{writeInstant(texts.language, event.at)}</time>
                {dot}
                {event.desk === status.desk
                  ? texts.say('event.this-desk')
                  : texts.say('event.desk', { desk: shortDesk(event.desk) })}
                {dot}
                <span title={event.hash}>{texts.say('event.number', { seq: event.seq })}</span>
              </p>
              <p>
                {title}
                {told !== undefined && (
                  <>
                    {/* a full-width colon brings its own space */}
                    {!title.endsWith('：') && ' '}
                    <Told>{told}</Told>
                  </>
                )}
              </p>
            </li>
          );
        })}
      </ol>
      {answer.length < events && answer.length >= count && (
        <div class="actions no-print">
          <button type="button" class="button small" onClick={() => setCount(count + 3 * atOnce)}>
            {texts.say('history.more')}
          </button>
        </div>
      )}
    </section>
  );
}
