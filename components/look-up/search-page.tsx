import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { LookupFilters } from '../../utils/model/lookup.ts';
import { FailureNotice } from '../notice.tsx';
import { Filters } from './filters.tsx';
import { ReadingLine } from './reading-line.tsx';
import { Results } from './results.tsx';
import { moveAmongRows } from './row-keys.ts';
import { rowsPerPage } from '../pager.tsx';
import type { LookupDesk } from './use-lookup.ts';
import { useLookupTexts } from './use-texts.ts';

/** What is asked: it stays while an entry is looked at. */
export interface Asked {
  text: string;
  filters: LookupFilters;
  /** From 0. */
  page: number;
}

/** The field, the conditions and what is found. */
export function SearchPage(props: {
  desk: LookupDesk;
  asked: Asked;
  onAsk: (asked: Asked) => void;
}): JSX.Element {
  const { desk, asked, onAsk } = props;
  const texts = useLookupTexts();
  const whole = useRef<HTMLElement>(null);
  const { text, filters, page } = asked;
  useEffect(() => {
    desk.search({ text, filters, from: page * rowsPerPage, count: rowsPerPage });
  }, [text, filters, page, desk.search]);
  useEffect(() => {
    whole.current?.querySelector<HTMLInputElement>('input[type="search"]')?.focus();
  }, []);
  return (
    <main
      ref={whole}
      onKeyDown={(event) => {
        if (whole.current) moveAmongRows(event, whole.current);
      }}
    >
      <search>
        <label class="lookup-field">
          <span>{texts.say('search.label')}</span>
          <input
            type="search"
            class="input"
            value={text}
            maxLength={200}
            autocomplete="off"
            spellcheck={false}
            aria-describedby="search-hint"
            onInput={({ currentTarget }) => onAsk({ ...asked, text: currentTarget.value, page: 0 })}
          />
        </label>
        <p id="search-hint" class="quiet">
          {texts.say('search.hint')}
          {texts.language === 'en' && ' '}
          {texts.say('search.keys')}
        </p>
        <Filters
          filters={filters}
          lists={desk.reading?.lists ?? []}
          onChange={(changed) => onAsk({ ...asked, filters: changed, page: 0 })}
        />
      </search>
      {desk.failure && <FailureNotice failure={desk.failure} />}
      {desk.reading && <ReadingLine reading={desk.reading} />}
      <Results found={desk.found} page={page} onPage={(next) => onAsk({ ...asked, page: next })} />
    </main>
  );
}
