import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { writeInstantDay } from '../../utils/i18n/dates.ts';
import { keyFigures } from '../../utils/statistics/figures.ts';
import type { ListFigures } from '../../utils/statistics/reckoning.ts';
import { joined } from '../../utils/statistics/tally.ts';
import type { Tally } from '../../utils/statistics/tally.ts';
import { Notice } from '../notice.tsx';
import { plainWords } from '../plain-words.ts';
import { FigureTable } from './figure-table.tsx';
import { listTables } from './list-tables.ts';
import { useStatisticsTexts } from './use-texts.ts';

function KeyFigures({ tally }: { tally: Tally }): JSX.Element {
  const texts = useStatisticsTexts();
  const number = new Intl.NumberFormat(texts.language, { maximumFractionDigits: 1 });
  const { listed, standing, inTime, overdue, objections, medianDays, daysKnown } = keyFigures(tally);
  const [median, knownOf] =
    medianDays === undefined
      ? [texts.say('key.unknown')]
      : [
          texts.say('key.median-days', { days: number.format(medianDays) }),
          texts.say('key.median-of', { n: daysKnown }),
        ];
  const figures: readonly [id: string, title: string, value: string, note?: string | undefined][] = [
    ['listed', texts.say('key.listed'), number.format(listed)],
    ['standing', texts.say('key.standing'), number.format(standing)],
    ['in-time', texts.say('key.in-time'), number.format(inTime)],
    ['overdue', texts.say('key.overdue'), number.format(overdue)],
    ['objections', texts.say('key.objections'), number.format(objections)],
    ['median', texts.say('key.median'), median, knownOf],
  ];
  return (
    <div class="card">
      <h3>{texts.say('key.title')}</h3>
      <dl class="key-figures">
        {figures.map(([id, title, value, note]) => (
          <div key={id}>
            <dt>{title}</dt>
            <dd id={`key-${id}`}>
              {value}
              {note !== undefined && <small>{note}</small>}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** What cannot be known of these lists, and why. */
function Notes({ lists }: { lists: readonly ListFigures[] }): JSX.Element {
  const texts = useStatisticsTexts();
  const since = lists
    .flatMap((list) => list.since ?? [])
    .toSorted()
    .at(0);
  const total = (of: 'uncounted' | 'undescribed'): number => lists.reduce((sum, list) => sum + list[of], 0);
  const uncounted = total('uncounted');
  const undescribed = total('undescribed');
  return (
    <ul class="notes">
      {lists.length > 1 && <li>{texts.say('note.entries')}</li>}
      {since !== undefined && (
        <li>{texts.say('note.since', { date: writeInstantDay(texts.language, since) })}</li>
      )}
      {lists.some(({ givesReasons }) => !givesReasons) && <li>{texts.say('note.no-reasons')}</li>}
      {uncounted > 0 && <li>{texts.say('note.uncounted', { n: uncounted })}</li>}
      {undescribed > 0 && <li>{texts.say('note.undescribed', { n: undescribed })}</li>}
    </ul>
  );
}

const all = '';

/** The figures of all lists together, or of the one that the person chooses. */
export function ListResults({ lists }: { lists: readonly ListFigures[] }): JSX.Element {
  const texts = useStatisticsTexts();
  const real = lists.filter(({ demonstration }) => !demonstration);
  const [chosen, setChosen] = useState(real.length > 0 ? all : (lists[0]?.id ?? all));
  const one = lists.find(({ id }) => id === chosen);
  const counted = one ? [one] : real;
  const tally = joined(counted.flatMap((list) => list.tally ?? []));
  return (
    <>
      <label class="list-choice">
        <span>{texts.say('lists.choose')}</span>
        <select
          id="statistics-list"
          value={chosen}
          onChange={(event) => setChosen(event.currentTarget.value)}
        >
          {real.length > 0 && <option value={all}>{texts.say('lists.all')}</option>}
          {lists.map(({ id, title }) => (
            <option key={id} value={id}>
              {plainWords(title)}
            </option>
          ))}
        </select>
      </label>
      {one?.demonstration === true && (
        <Notice kind="plain">
          <p>{texts.say('note.demonstration')}</p>
        </Notice>
      )}
      {counted
        .filter((list) => list.tally === undefined)
        .map(({ id, title }) => (
          <Notice key={id} kind="warn">
            <p>{texts.say('note.unreadable', { list: plainWords(title) })}</p>
          </Notice>
        ))}
      <KeyFigures tally={tally} />
      <Notes lists={counted} />
      {listTables(texts, tally).map((figures) => (
        <FigureTable key={figures.id} figures={figures} />
      ))}
    </>
  );
}
