import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { LookedUpEntry } from '../../../../utils/model/lookup.ts';
import { Concerning } from '../../../concerning.tsx';
import { SubjectName } from '../../../look-up/subject-name.tsx';
import { plainWords } from '../../../plain-words.ts';
import { Told } from '../../../told.tsx';
import { SearchField } from '../fields/search-field.tsx';
import { LedgerFailure } from '../ledger-failure.tsx';
import { useCasesTexts } from '../use-texts.ts';
import type { CaseCard } from '../case-page/use-case-change.ts';
import { useEntrySearch } from './use-entry-search.ts';
import { dot } from '../../../../utils/i18n/dot.ts';

function FoundEntry({ found, one, acts }: CaseCard & { found: LookedUpEntry }): JSX.Element {
  const texts = useCasesTexts();
  const { entry, list } = found;
  const isLinked = one.entries.some((linked) => linked.list === list.info.id && linked.entry === entry.id);
  return (
    <li class="found-entry">
      <div>
        <p>
          <SubjectName subject={entry.subject} hidden={texts.say('link.sole-trader')} />
        </p>
        <p class="quiet">
          <Told>{[list.info.title, ...entry.causes.map(({ wording }) => wording)].join(dot)}</Told>
        </p>
      </div>
      {isLinked ? (
        <span class="tag">{texts.say('link.linked')}</span>
      ) : (
        <button
          type="button"
          class="button small link-entry"
          aria-disabled={acts.busy}
          onClick={() => void acts.linkEntry({ info: list.info, entry })}
        >
          {texts.say('link.link')}
          <Concerning>{`${plainWords(entry.subject.kind === 'sole-trader' ? entry.id : entry.subject.name)} ${plainWords(list.info.title)}`}</Concerning>
        </button>
      )}
    </li>
  );
}

/** Any entry of a list, found by name or code, becomes one of the case's. */
export function LinkEntry({ one, acts }: CaseCard): JSX.Element {
  const texts = useCasesTexts();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const { search, failure } = useEntrySearch(open ? text.trim() : '');
  return (
    <details class="no-print" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{texts.say('link.entry')}</summary>
      <search class="inline-form">
        <SearchField id="link-entry" label={texts.say('link.entry-field')} value={text} onValue={setText} />
        {failure && <LedgerFailure failure={failure} />}
        <p role="status" class="quiet">
          {search !== undefined && search.found > search.rows.length
            ? texts.say('link.more', { n: search.found, shown: search.rows.length })
            : search?.complete === true && search.found === 0
              ? texts.say('link.none')
              : ''}
        </p>
        {search !== undefined && search.rows.length > 0 && (
          <ul class="plain-list">
            {search.rows.map((found) => (
              <FoundEntry key={`${found.list.info.id} ${found.entry.id}`} {...{ found, one, acts }} />
            ))}
          </ul>
        )}
      </search>
    </details>
  );
}
