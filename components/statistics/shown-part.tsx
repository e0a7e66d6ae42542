import type { JSX } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { ShownMonth } from '../../utils/model/statistics.ts';
import { send } from '../../utils/messages/send.ts';
import { changeSettings } from '../../utils/settings.ts';
import { AskFirst } from '../ask-first.tsx';
import { failureOf } from '../failure.ts';
import type { Failure } from '../failure.ts';
import { FailureNotice } from '../notice.tsx';
import { useSettings } from '../settings-context.ts';
import { Switch } from '../switch.tsx';
import { useTexts } from '../texts-context.ts';
import { FigureTable } from './figure-table.tsx';
import { shownTables } from './shown-tables.ts';
import { useStatisticsTexts } from './use-texts.ts';
import { writeMonth } from './write-month.ts';

/** How many marks were shown on this machine, the switch that counts them, and the button that forgets them. */
export function ShownPart(): JSX.Element {
  const texts = useStatisticsTexts();
  const pages = useTexts();
  const { countMarks } = useSettings();
  const [months, setMonths] = useState<readonly ShownMonth[]>();
  const [failure, setFailure] = useState<Failure>();
  const [cleared, setCleared] = useState(false);
  const read = useCallback(
    () => send('shownMarks', {}).then(setMonths, (error: unknown) => setFailure(failureOf(error))),
    [],
  );
  useEffect(() => void read(), [read]);
  const clear = async (): Promise<void> => {
    try {
      await send('clearShownMarks', {});
      setCleared(true);
      await read();
    } catch (error) {
      setFailure(failureOf(error));
    }
  };
  const first = months?.at(-1)?.month;
  return (
    <section id="of-marks" aria-labelledby="of-marks-title">
      <h2 id="of-marks-title">{texts.say('shown.title')}</h2>
      <p class="quiet">{texts.say('shown.why')}</p>
      <div class="card">
        <Switch checked={countMarks} onChange={(on) => void changeSettings({ countMarks: on })}>
          {texts.say('shown.count')}
        </Switch>
        {!countMarks && <p class="quiet">{texts.say('shown.off')}</p>}
        {months?.length === 0 && <p id="marks-none">{texts.say('shown.none')}</p>}
        {months !== undefined && first !== undefined && (
          <>
            <p id="marks-all">
              {texts.say('shown.all', {
                n: months.reduce((sum, { marks }) => sum + marks, 0),
                month: writeMonth(texts.language, first),
              })}
            </p>
            <div class="actions">
              <AskFirst
                class="button small"
                label={texts.say('shown.clear')}
                question={texts.say('shown.clear-ask')}
                yes={pages.say('links.forget-yes')}
                no={pages.say('links.keep')}
                onYes={() => void clear()}
              />
            </div>
          </>
        )}
        <p role="status" class="status">
          {cleared && texts.say('shown.cleared')}
        </p>
        {failure && <FailureNotice failure={failure} />}
      </div>
      {months !== undefined &&
        months.length > 0 &&
        shownTables(texts, pages, months).map((figures) => (
          <FigureTable key={figures.id} figures={figures} />
        ))}
    </section>
  );
}
