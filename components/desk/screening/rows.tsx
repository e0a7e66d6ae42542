import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ScreeningView } from '../../../utils/model/screening.ts';
import { Pager, rowsPerPage } from '../../pager.tsx';
import { useAnswer } from '../use-answer.ts';
import { Failed } from './failed.tsx';
import { Row } from './row.tsx';
import { screeningSession } from './session.ts';
import { useScreeningTexts } from './use-texts.ts';

/** The lines that a view shows, a page of them. */
export function Rows(props: {
  view: ScreeningView;
  page: number;
  onPage: (page: number) => void;
}): JSX.Element {
  const { view, page, onPage } = props;
  const texts = useScreeningTexts();
  const [changes, setChanges] = useState(0);
  const { answer: rows, failure } = useAnswer(
    () => screeningSession.desk.rows(view, page * rowsPerPage, rowsPerPage),
    [view, page, changes],
  );
  const isRanked = view.review !== undefined || view.level === 'possible' || view.level === 'same-name';
  if (failure) return <Failed failure={failure} />;
  if (rows === undefined) return <p class="quiet">{texts.say('rows.loading')}</p>;
  return (
    <>
      <p role="status" class="quiet found-lines">
        {rows.found === 0 ? texts.say('rows.none') : texts.say('rows.count', { n: rows.found })}
        {isRanked && rows.found > 1 && ` ${texts.say('rows.ranked')}`}
      </p>
      {rows.rows.length > 0 && (
        <ol class="screened-rows">
          {rows.rows.map((row) => (
            <Row key={row.index} row={row} onDecided={() => setChanges(changes + 1)} />
          ))}
        </ol>
      )}
      <Pager
        label={texts.say('rows.label')}
        found={rows.found}
        page={page}
        onPage={onPage}
        words={{
          before: texts.say('rows.before'),
          after: texts.say('rows.after'),
          at: (of) => texts.say('rows.page', of),
        }}
      />
    </>
  );
}
