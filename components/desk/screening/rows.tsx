import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ScreeningView } from '../../../utils/model/screening.ts';
import { Failed } from './failed.tsx';
import { Row } from './row.tsx';
import { rowsPerPage, useRows } from './use-rows.ts';
import { useScreeningTexts } from './use-texts.ts';

function Pages(props: { found: number; page: number; onPage: (page: number) => void }): JSX.Element | null {
  const { found, page, onPage } = props;
  const texts = useScreeningTexts();
  const pages = Math.max(1, Math.ceil(found / rowsPerPage));
  if (pages === 1) return null;
  return (
    <nav class="actions pages" aria-label={texts.say('rows.label')}>
      <button type="button" class="button small" disabled={page === 0} onClick={() => onPage(page - 1)}>
        {texts.say('rows.before')}
      </button>
      <span class="quiet">{texts.say('rows.page', { page: page + 1, pages })}</span>
      <button
        type="button"
        class="button small"
        disabled={page + 1 >= pages}
        onClick={() => onPage(page + 1)}
      >
        {texts.say('rows.after')}
      </button>
    </nav>
  );
}

/** The lines that a view shows, a page of them. */
export function Rows(props: {
  view: ScreeningView;
  page: number;
  onPage: (page: number) => void;
}): JSX.Element {
  const { view, page, onPage } = props;
  const texts = useScreeningTexts();
  const [changes, setChanges] = useState(0);
  const { rows, failure } = useRows(view, page, changes);
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
      <Pages found={rows.found} page={page} onPage={onPage} />
    </>
  );
}
