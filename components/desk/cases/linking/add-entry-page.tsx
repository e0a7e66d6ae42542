import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { FoundCases } from '../../../../utils/model/ledger/case-query.ts';
import type { LookupEntry } from '../../../../utils/model/lookup.ts';
import { Concerning } from '../../../concerning.tsx';
import type { EntryAddress } from '../../../look-up/address.ts';
import { entryHash } from '../../../look-up/address.ts';
import { askEntry } from '../../../look-up/ask-entry.ts';
import { SubjectName } from '../../../look-up/subject-name.tsx';
import { Notice } from '../../../notice.tsx';
import { lookupPage } from '../../../own-pages.ts';
import { plainWords } from '../../../plain-words.ts';
import { Told } from '../../../told.tsx';
import { useAction } from '../../../use-action.ts';
import { SearchField } from '../fields/search-field.tsx';
import { LedgerFailure } from '../ledger-failure.tsx';
import { useLedger } from '../ledger-context.ts';
import { caseHash } from '../places.ts';
import { StatusTag } from '../status-tag.tsx';
import { useAnswer } from '../../use-answer.ts';
import { useCasesTexts } from '../use-texts.ts';

const shown = 10;

/** An entry that somebody looked up comes into a case: the one that is about its company, a new one, or any other. */
export function AddEntryPage({ address }: { address: EntryAddress }): JSX.Element {
  const texts = useCasesTexts();
  const { desk, turn } = useLedger();
  const { list, id } = address;
  const { answer: told, failure: unread } = useAnswer<LookupEntry>(() => askEntry(address), [list, id]);
  const { answer: where } = useAnswer(
    async () => ({ is: await desk.caseOf({ list, entry: id }) }),
    [desk, turn, list, id],
  );
  const [text, setText] = useState('');
  const [cases, setCases] = useState<FoundCases>();
  const { busy, failure, run } = useAction();
  useEffect(() => {
    let late = false;
    const find = async (): Promise<void> => {
      const found =
        text.trim() === ''
          ? undefined
          : await desk.cases({ filters: { text: text.trim() }, sort: 'changed', from: 0, count: shown });
      if (!late) setCases(found);
    };
    void run(find);
    return () => void (late = true);
  }, [desk, turn, text]);
  const found = told?.entry;
  const listed = found && { info: found.list.info, entry: found.entry };
  const into = async (caseId: string | undefined): Promise<void> => {
    if (busy || listed === undefined) return;
    const one = await run(() =>
      caseId === undefined ? desk.openForEntry(listed) : desk.linkEntry(caseId, listed),
    );
    if (one !== undefined) location.hash = caseHash(one.id);
  };
  return (
    <section class="card add-entry" aria-labelledby="add-title">
      <h2 id="add-title">{texts.say('add.title')}</h2>
      {told === undefined && unread === undefined && <p role="status">{texts.say('add.looking')}</p>}
      {unread && <LedgerFailure failure={unread} />}
      {told !== undefined && found === undefined && <Notice kind="warn" title={texts.say('add.gone')} />}
      {found && (
        <p>
          <a href={`${lookupPage}${entryHash(address)}`}>
            <SubjectName subject={found.entry.subject} hidden={texts.say('link.sole-trader')} />
          </a>{' '}
          <span class="quiet">
            <Told>{found.list.info.title}</Told>
          </span>
        </p>
      )}
      {failure && <LedgerFailure failure={failure} />}
      {where?.is !== undefined && (
        <p class="notice" role="status">
          {texts.say('add.known')} <a href={caseHash(where.is)}>{texts.say('one.known-see')}</a>
        </p>
      )}
      {found && where !== undefined && where.is === undefined && (
        <>
          <div class="actions">
            <button
              id="add-open"
              type="button"
              class="button primary"
              aria-disabled={busy}
              onClick={() => void into(undefined)}
            >
              {texts.say('add.open')}
            </button>
          </div>
          <p class="quiet">{texts.say('add.open-what')}</p>
          <SearchField id="add-other" label={texts.say('add.other')} value={text} onValue={setText} />
          <p role="status" class="quiet">
            {cases === undefined
              ? ''
              : cases.found === 0
                ? texts.say('add.no-cases')
                : cases.found > cases.rows.length
                  ? texts.say('link.more', { n: cases.found, shown: cases.rows.length })
                  : ''}
          </p>
          <ul class="plain-list">
            {(cases?.rows ?? []).map(({ id: caseId, title, status, area }) => (
              <li key={caseId} class="found-entry">
                <p>
                  <Told>{title}</Told> <StatusTag status={status} />{' '}
                  <span class="quiet">
                    <Told>{area ?? ''}</Told>
                  </span>
                </p>
                <button
                  type="button"
                  class="button small"
                  data-into={caseId}
                  aria-disabled={busy}
                  onClick={() => void into(caseId)}
                >
                  {texts.say('add.into')}
                  <Concerning>{plainWords(title)}</Concerning>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
