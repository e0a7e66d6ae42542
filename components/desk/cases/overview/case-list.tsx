import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { CaseStatus } from '../../../../utils/model/ledger.ts';
import { casesColumns } from '../../../../utils/model/ledger-desk.ts';
import type { CaseFilters, CaseQuery, CasesTableWords } from '../../../../utils/model/ledger-desk.ts';
import type { CasesTexts } from '../../../../utils/i18n/cases/texts.ts';
import { useAction } from '../../../use-action.ts';
import { legalDay } from '../legal-day.ts';
import { LedgerFailure } from '../ledger-failure.tsx';
import { useLedger } from '../ledger-context.ts';
import { saveBlob } from '../../../save-blob.ts';
import { useAnswer } from '../use-answer.ts';
import { useCasesTexts } from '../use-texts.ts';
import { CaseRowLink } from './case-row.tsx';

const onPage = 50;
const sorts = ['due', 'changed', 'title'] as const;

function tableWords(texts: CasesTexts): CasesTableWords {
  return {
    columns: Object.fromEntries(
      casesColumns.map((column) => [column, texts.say(`column.${column}`)]),
    ) as CasesTableWords['columns'],
    statuses: Object.fromEntries(
      CaseStatus.options.map((status) => [status, texts.say(`status.${status}`)]),
    ) as CasesTableWords['statuses'],
  };
}

/** The cases that fit, a page at a time: ten thousand of them are as quick as ten. */
export function CaseList({ filters }: { filters: CaseFilters }): JSX.Element {
  const texts = useCasesTexts();
  const { desk, turn } = useLedger();
  const [sort, setSort] = useState<CaseQuery['sort']>('due');
  const [page, setPage] = useState(0);
  const { failure: saveFailure, run, busy } = useAction();
  useEffect(() => setPage(0), [filters]);
  const { answer, failure } = useAnswer(
    () => desk.cases({ filters, sort, from: page * onPage, count: onPage }),
    [desk, turn, filters, sort, page],
  );
  const pages = Math.max(1, Math.ceil((answer?.found ?? 0) / onPage));
  const save = async (): Promise<void> => {
    const table = await run(() => desk.casesTable(filters, tableWords(texts)));
    if (table) saveBlob(table, `xinbiao-cases-${legalDay(new Date())}.csv`);
  };
  return (
    <section class="case-list" aria-label={texts.say('list.label')}>
      <div class="list-head">
        <p role="status" class="quiet found-cases">
          {answer && texts.say('list.found', { n: answer.found })}
        </p>
        <label class="sort">
          <span>{texts.say('list.sort')}</span>
          <select
            id="list-sort"
            class="input"
            value={sort}
            onChange={({ currentTarget }) =>
              setSort(sorts.find((one) => one === currentTarget.value) ?? 'due')
            }
          >
            {sorts.map((one) => (
              <option key={one} value={one}>
                {texts.say(`sort.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <button
          id="list-save"
          type="button"
          class="button small"
          disabled={busy || answer === undefined || answer.found === 0}
          onClick={() => void save()}
        >
          {texts.say('list.save')}
        </button>
      </div>
      {failure && <LedgerFailure failure={failure} />}
      {saveFailure && <LedgerFailure failure={saveFailure} />}
      {answer && answer.rows.length > 0 && (
        <ol class="case-rows card" start={answer.from + 1}>
          {answer.rows.map((row) => (
            <li key={row.id}>
              <CaseRowLink row={row} />
            </li>
          ))}
        </ol>
      )}
      {answer?.found === 0 && <p>{texts.say('list.none')}</p>}
      {pages > 1 && (
        <nav class="actions pages" aria-label={texts.say('list.pages')}>
          <button
            id="page-before"
            type="button"
            class="button small"
            disabled={page === 0}
            onClick={() => setPage(page - 1)}
          >
            {texts.say('list.before')}
          </button>
          <span class="quiet">{texts.say('list.page', { page: page + 1, pages })}</span>
          <button
            id="page-after"
            type="button"
            class="button small"
            disabled={page + 1 >= pages}
            onClick={() => setPage(page + 1)}
          >
            {texts.say('list.after')}
          </button>
        </nav>
      )}
    </section>
  );
}
