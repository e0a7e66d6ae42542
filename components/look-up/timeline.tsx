import type { JSX } from 'preact';
import { dot } from '../../utils/i18n/dot.ts';
import { writeDay, writeInstant } from '../../utils/i18n/dates.ts';
import type { Entry } from '../../utils/model/entry.ts';
import type { ListEvent } from '../../utils/model/list.ts';
import { useListsTexts } from '../options/list-section/lists-texts.ts';
import { plainWords } from '../plain-words.ts';
import { useLookupTexts } from './use-texts.ts';

/** What the list says happened to an entry, day by day. */
export function Timeline({ entry }: { entry: Entry }): JSX.Element | null {
  const texts = useLookupTexts();
  const { decision, listedOn, confirmedOn, rectifyBy } = entry;
  const days = [
    { day: decision?.date, said: texts.say('history.decided') },
    { day: listedOn, said: texts.say('history.listed') },
    { day: confirmedOn, said: texts.say('history.confirmed') },
    { day: rectifyBy, said: texts.say('history.rectify-by') },
  ].flatMap(({ day, said }) => (day === undefined ? [] : { day, said }));
  if (days.length === 0) return null;
  return (
    <section aria-labelledby="history-title">
      <h2 id="history-title">{texts.say('section.history')}</h2>
      <ol class="timeline">
        {days
          .toSorted((a, b) => (a.day < b.day ? -1 : 1))
          .map(({ day, said }) => (
            <li key={said}>
              <time dateTime={day}>{writeDay(texts.language, day)}</time> {said}
            </li>
          ))}
      </ol>
    </section>
  );
}

/** Of a list's history the latest is told. */
const eventsShown = 10;

/** What happened to the list that an entry is or was in. */
export function ListEvents({ events }: { events: readonly ListEvent[] }): JSX.Element {
  const texts = useLookupTexts();
  const lists = useListsTexts();
  return (
    <section aria-labelledby="list-history-title">
      <h2 id="list-history-title">{texts.say('section.list-history')}</h2>
      <ol class="timeline">
        {events.slice(0, eventsShown).map((event, place) => (
          <li key={`${event.at} ${String(events.length - place)}`}>
            <time dateTime={event.at}>{writeInstant(texts.language, plainWords(event.at))}</time>{' '}
            <span>
              {lists.say(`event.${event.kind}`)}
              {event.entries !== undefined && `${dot}${texts.say('history.entries', { n: event.entries })}`}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
