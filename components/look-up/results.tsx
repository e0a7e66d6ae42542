import type { JSX } from 'preact';
import type { LookupFound } from '../../utils/model/lookup.ts';
import { ResultRow } from './result-row.tsx';
import { rowsPerPage } from './rows-per-page.ts';
import { useLookupTexts } from './use-texts.ts';

function Pages(props: { found: number; page: number; onPage: (page: number) => void }): JSX.Element | null {
  const { found, page, onPage } = props;
  const texts = useLookupTexts();
  const pages = Math.max(1, Math.ceil(found / rowsPerPage));
  if (pages === 1 && page === 0) return null;
  return (
    <nav class="actions pages" aria-label={texts.say('found.label')}>
      <button type="button" class="button small" disabled={page === 0} onClick={() => onPage(page - 1)}>
        {texts.say('found.before')}
      </button>
      <span class="quiet">{texts.say('found.page', { page: page + 1, pages })}</span>
      <button
        type="button"
        class="button small"
        disabled={page + 1 >= pages}
        onClick={() => onPage(page + 1)}
      >
        {texts.say('found.after')}
      </button>
    </nav>
  );
}

/** What is found so far, a page of it. */
export function Results(props: {
  found: LookupFound | undefined;
  page: number;
  onPage: (page: number) => void;
}): JSX.Element {
  const { found, page, onPage } = props;
  const texts = useLookupTexts();
  const said = (): string => {
    if (found === undefined) return texts.say('found.searching');
    if (found.found === 0) return texts.say(found.complete ? 'found.none' : 'found.searching');
    return texts.say(found.complete ? 'found.count' : 'found.so-far', { n: found.found });
  };
  return (
    <section aria-label={texts.say('found.label')} aria-busy={found?.complete !== true}>
      <p role="status" class="found-count">
        {said()}
      </p>
      {found?.complete === true && found.found === 0 && <p class="quiet">{texts.say('found.none-hint')}</p>}
      {found !== undefined && found.rows.length > 0 && (
        <ol class="results" start={found.from + 1}>
          {found.rows.map((row) => (
            <ResultRow key={`${row.list.info.id} ${row.entry.id}`} found={row} />
          ))}
        </ol>
      )}
      {found !== undefined && <Pages found={found.found} page={page} onPage={onPage} />}
    </section>
  );
}
