import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { writeInstant } from '../../../../utils/i18n/dates.ts';
import { errorWords } from '../../../../utils/i18n/pages/error-words.ts';
import { send } from '../../../../utils/messages/send.ts';
import type { ListEvent, ListState } from '../../../../utils/model/list.ts';
import { failureOf } from '../../../failure.ts';
import type { Failure } from '../../../failure.ts';
import { FailureNotice } from '../../../notice.tsx';
import { plainWords } from '../../../plain-words.ts';
import { useTexts } from '../../../texts-context.ts';
import { Told } from '../../../told.tsx';
import { useListsTexts } from '../lists-texts.ts';

/** How many are shown until the person wants all. */
const firstEvents = 15;

function Count({ n }: { n: number | undefined }): JSX.Element {
  const { language } = useTexts();
  return <td class="number">{n === undefined ? '–' : new Intl.NumberFormat(language).format(n)}</td>;
}

function Line({ event }: { event: ListEvent }): JSX.Element {
  const texts = useListsTexts();
  const common = useTexts();
  const { error } = event;
  return (
    <tr class={event.kind === 'failed' ? 'failed' : ''}>
      <td>
        <time dateTime={event.at}>{writeInstant(texts.language, plainWords(event.at))}</time>
      </td>
      <td class="wide">
        {texts.say(`event.${event.kind}`)}
        {error && (
          <>
            <br />
            <span class="quiet">{errorWords(common, plainWords(error.code))}</span>
            {error.detail !== undefined && error.detail !== '' && (
              <span class="quiet">
                {' '}
                <Told>{error.detail}</Told>
              </span>
            )}
          </>
        )}
      </td>
      <Count n={event.added} />
      <Count n={event.changed} />
      <Count n={event.removed} />
      <Count n={event.entries} />
    </tr>
  );
}

/** What happened to a list, the latest first; read anew when something has. */
export function ListHistory({ list }: { list: ListState }): JSX.Element {
  const texts = useListsTexts();
  const { id, title } = list.info;
  const [events, setEvents] = useState<readonly ListEvent[]>();
  const [failure, setFailure] = useState<Failure>();
  const [all, setAll] = useState(false);
  const { checkedAt, changedAt, trust, error } = list;
  useEffect(() => {
    let gone = false;
    void send('listHistory', { id }).then(
      (read) => gone || setEvents(read),
      (thrown: unknown) => gone || setFailure(failureOf(thrown)),
    );
    return () => void (gone = true);
  }, [id, checkedAt, changedAt, trust, error?.code]);
  if (failure) return <FailureNotice failure={failure} />;
  if (!events) return <p class="quiet">{texts.say('history.reading')}</p>;
  if (events.length === 0) return <p class="quiet">{texts.say('history.none')}</p>;
  const shown = all ? events : events.slice(0, firstEvents);
  const name = texts.say('history.name', { list: plainWords(title) });
  return (
    <>
      <div class="scroller" role="region" aria-label={name} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{texts.say('history.when')}</th>
              <th scope="col">{texts.say('history.what')}</th>
              <th scope="col">{texts.say('history.added')}</th>
              <th scope="col">{texts.say('history.changed')}</th>
              <th scope="col">{texts.say('history.removed')}</th>
              <th scope="col">{texts.say('history.entries')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((event, place) => (
              <Line key={`${event.at} ${event.kind} ${String(events.length - place)}`} event={event} />
            ))}
          </tbody>
        </table>
      </div>
      {shown.length < events.length && (
        <div class="actions">
          <button type="button" class="button small" onClick={() => setAll(true)}>
            {texts.say('history.all', { n: events.length })}
          </button>
        </div>
      )}
    </>
  );
}
