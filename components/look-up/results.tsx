import type { JSX } from 'preact';
import type { LookupFound } from '../../utils/model/lookup.ts';
import { Pager } from '../pager.tsx';
import { ResultRow } from './result-row.tsx';
import { useLookupTexts } from './use-texts.ts';

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
      {found !== undefined && (
        <Pager
          label={texts.say('found.label')}
          found={found.found}
          page={page}
          onPage={onPage}
          words={{
            before: texts.say('found.before'),
            after: texts.say('found.after'),
            at: (of) => texts.say('found.page', of),
          }}
        />
      )}
    </section>
  );
}
