import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { writeInstantDay } from '../../../utils/i18n/dates.ts';
import type { MonthlyLink } from '../../../utils/messages/open-monthly.ts';
import { legalDayAt } from '../../../utils/model/days.ts';
import { Notice } from '../../notice.tsx';
import { provinces } from '../../statistics/area-words.ts';
import { Choose } from './choose.tsx';
import { chosenOf } from './chosen.ts';
import type { Chosen } from './chosen.ts';
import { areaOfReport, composeReport } from './compose.ts';
import { DuePart } from './due-part.tsx';
import { failedWords } from './failed-words.ts';
import { RuleForm } from './rule-form.tsx';
import { SavePart } from './save-part.tsx';
import { TextsPart } from './texts-part.tsx';
import { useDates } from './use-dates.ts';
import { useMonthlyDesk } from './use-desk.ts';
import { useFigures } from './use-figures.ts';
import { useProse } from './use-prose.ts';
import { useMonthlyTexts } from './use-texts.ts';
import { Years } from './years.tsx';

/** The monthly report. @param props.place which one: `2026-10/江西` */
export function MonthlySection({ place }: { place: string }): JSX.Element {
  const texts = useMonthlyTexts();
  const opened = useMonthlyDesk();
  const chosen = chosenOf(place, provinces, new Date());
  return (
    <div class="monthly">
      <p class="quiet">{texts.say('page.lead')}</p>
      <Choose chosen={chosen} />
      {opened.kind === 'failed' && (
        <Notice kind="bad">
          <p role="alert">{failedWords(texts, opened.error)}</p>
        </Notice>
      )}
      {opened.kind === 'open' && <OneReport desk={opened.desk} chosen={chosen} />}
    </div>
  );
}

function OneReport({ desk, chosen }: { desk: MonthlyLink['desk']; chosen: Chosen }): JSX.Element {
  const texts = useMonthlyTexts();
  const { month, area } = chosen;
  const dates = useDates(desk, chosen);
  const { figures, reading, again } = useFigures(desk, chosen);
  const prose = useProse(desk, chosen);
  const written = prose.prose;
  const due = dates.due?.due;
  const document = useMemo(
    () =>
      figures && written && composeReport(texts, { figures, prose: written, due }, legalDayAt(new Date())),
    [texts.language, figures, written, due],
  );
  return (
    <>
      {dates.error !== undefined && (
        <Notice kind="bad">
          <p role="alert">{failedWords(texts, dates.error)}</p>
        </Notice>
      )}
      {dates.due && <DuePart due={dates.due} month={month} />}
      <details class="monthly-settings">
        <summary>{texts.say('rule.title')}</summary>
        {dates.due && <RuleForm key={area ?? ''} rule={dates.due.due.rule} save={dates.setRule} />}
        <Years desk={desk} changed={dates.again} />
      </details>
      <section class="monthly-counted" aria-labelledby="monthly-figures-title">
        <h2 id="monthly-figures-title">{texts.say('figures.title')}</h2>
        <div class="actions">
          <p role="status" id="monthly-counted">
            {reading && texts.say('figures.reading')}
            {!reading &&
              figures &&
              texts.say('figures.counted', { day: writeInstantDay(texts.language, figures.counted) })}
          </p>
          <button type="button" class="button small" disabled={reading} onClick={again}>
            {texts.say('figures.again')}
          </button>
        </div>
      </section>
      <TextsPart prose={prose} figures={figures} />
      {document && (
        <SavePart
          desk={desk}
          document={document}
          reading={reading}
          fileName={texts.say('document.file', { area: areaOfReport(texts, area), month })}
        />
      )}
    </>
  );
}
