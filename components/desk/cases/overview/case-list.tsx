import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { CaseStatus } from '../../../../utils/model/ledger/events.ts';
import { casesColumns } from '../../../../utils/model/ledger/cases-table.ts';
import type { CaseFilters, CaseQuery } from '../../../../utils/model/ledger/case-query.ts';
import type { CasesTableWords } from '../../../../utils/model/ledger/cases-table.ts';
import type { CasesTexts } from '../../../../utils/i18n/cases/texts.ts';
import { Pager, rowsPerPage } from '../../../pager.tsx';
import { saveBlob } from '../../../save-blob.ts';
import { useAction } from '../../../use-action.ts';
import { localDayAt } from '../../../../utils/model/days.ts';
import { LedgerFailure } from '../ledger-failure.tsx';
import { useLedger } from '../ledger-context.ts';
import { useAnswer } from '../../use-answer.ts';
import { useCasesTexts } from '../use-texts.ts';
import { CaseRowLink } from './case-row.tsx';

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
    () => desk.cases({ filters, sort, from: page * rowsPerPage, count: rowsPerPage }),
    [desk, turn, filters, sort, page],
  );
  const save = async (): Promise<void> => {
    const table = await run(() => desk.casesTable(filters, tableWords(texts)));
    if (table) saveBlob(table, `xinbiao-cases-${localDayAt(new Date())}.csv`);
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
      <Pager
        id="page"
        label={texts.say('list.pages')}
        found={answer?.found ?? 0}
        page={page}
        onPage={setPage}
        words={{
          before: texts.say('list.before'),
          after: texts.say('list.after'),
          at: (of) => texts.say('list.page', of),
        }}
      />
    </section>
  );
}
