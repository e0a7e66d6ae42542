import type { JSX } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { writeDay } from '../../../utils/i18n/dates.ts';
import type { MonthlyTexts } from '../../../utils/i18n/monthly/texts.ts';
import type { MonthlyLink } from '../../../utils/messages/open-monthly.ts';
import type { KnownYear } from '../../../utils/model/monthly.ts';
import type { CalendarRefusal } from '../../../utils/model/working-year.ts';
import { Concerning } from '../../concerning.tsx';
import { plainWords } from '../../plain-words.ts';
import { Told } from '../../told.tsx';
import { failedWords } from './failed-words.ts';
import { useMonthlyTexts } from './use-texts.ts';

function refusalWords(texts: MonthlyTexts, refusal: CalendarRefusal): string {
  if (!('day' in refusal)) return texts.say(`refused.${refusal.code}`);
  return texts.say(`refused.${refusal.code}`, { day: plainWords(refusal.day) });
}

/** A calendar of a year is some kilobytes: a larger file is another one. */
const mostBytes = 1_000_000;

/** Which years' working days are known, and more of them from files. @param props.changed is told of each change */
export function Years(props: { desk: MonthlyLink['desk']; changed: () => void }): JSX.Element {
  const { desk, changed } = props;
  const texts = useMonthlyTexts();
  const [years, setYears] = useState<readonly KnownYear[]>([]);
  const [said, setSaid] = useState<{ words: string; bad: boolean }>();
  const read = useCallback(async (): Promise<void> => setYears(await desk.years()), [desk]);
  const run = async (work: () => Promise<{ words: string; bad: boolean }>): Promise<void> => {
    try {
      setSaid(await work());
      await read();
      changed();
    } catch (error) {
      setSaid({ words: failedWords(texts, error), bad: true });
    }
  };
  useEffect(() => {
    read().catch((error: unknown) => setSaid({ words: failedWords(texts, error), bad: true }));
  }, [read, texts.language]);
  const add = (file: File): Promise<void> =>
    run(async () => {
      const text = file.size > mostBytes ? '' : await file.text();
      const answer = await desk.addYear(text);
      return answer.ok
        ? { words: texts.say('years.added', { year: String(answer.year.year) }), bad: false }
        : { words: refusalWords(texts, answer.refusal), bad: true };
    });
  const remove = (year: number): Promise<void> =>
    run(async () => {
      await desk.removeYear(year);
      return { words: texts.say('years.removed', { year: String(year) }), bad: false };
    });
  return (
    <div class="monthly-years">
      <h3>{texts.say('years.title')}</h3>
      <ul>
        {years.map(({ year: { year, notice }, shipped }) => (
          <li key={year}>
            <strong>{year}</strong>{' '}
            <Told>
              {texts.say('years.notice', {
                number: plainWords(notice.number),
                day: writeDay(texts.language, notice.issued),
              })}
            </Told>{' '}
            <span class="tag">{texts.say(shipped ? 'years.shipped' : 'years.own')}</span>{' '}
            {!shipped && (
              <button type="button" class="button small" onClick={() => void remove(year)}>
                {texts.say('years.remove')}
                <Concerning>{String(year)}</Concerning>
              </button>
            )}
          </li>
        ))}
      </ul>
      <label class="monthly-file">
        {texts.say('years.import')}
        <input
          id="monthly-year-file"
          type="file"
          accept=".json,application/json"
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) void add(file);
            currentTarget.value = '';
          }}
        />
      </label>
      <p class="quiet">{texts.say('years.form')}</p>
      <p id="monthly-year-said" role="status" class={said?.bad === true ? 'status warn' : 'status'}>
        {said?.words}
      </p>
    </div>
  );
}
