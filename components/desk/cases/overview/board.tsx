import type { JSX } from 'preact';
import { CaseStatus } from '../../../../utils/model/ledger/events.ts';
import type { CaseFilters, CaseQuery } from '../../../../utils/model/ledger/case-query.ts';
import { Told } from '../../../told.tsx';
import { DueTag } from '../due-tag.tsx';
import { LedgerFailure } from '../ledger-failure.tsx';
import { useLedger } from '../ledger-context.ts';
import { caseHash } from '../places.ts';
import { StatusTag } from '../status-tag.tsx';
import { useAnswer } from '../../use-answer.ts';
import { useCasesTexts } from '../use-texts.ts';

/** So many cases stand in a column; the rest in the list. */
const inColumn = 8;

/** Cases by status: columns where there is room for them, else how many there are of each. */
export function Board(props: {
  filters: CaseFilters;
  onStatus: (status: CaseStatus) => void;
}): JSX.Element | null {
  const texts = useCasesTexts();
  const { desk, turn } = useLedger();
  const { filters, onStatus } = props;
  const { answer, failure } = useAnswer(async () => {
    const { statuses: _, ...others } = filters;
    const counts = await desk.board(others);
    const columns = await Promise.all(
      CaseStatus.options.map(async (status) => {
        const query: CaseQuery = {
          filters: { ...others, statuses: [status] },
          sort: 'due',
          from: 0,
          count: inColumn,
        };
        const rows = counts[status] === 0 ? [] : (await desk.cases(query)).rows;
        return { status, count: counts[status], rows };
      }),
    );
    return columns;
  }, [desk, turn, filters]);
  if (failure) return <LedgerFailure failure={failure} />;
  if (answer === undefined) return null;
  return (
    <div class="board">
      {answer.map(({ status, count, rows }) => (
        <section key={status} class="board-column" aria-label={texts.say(`status.${status}`)}>
          <button type="button" class="board-head" data-status={status} onClick={() => onStatus(status)}>
            <StatusTag status={status} />
            <span class="board-count">{new Intl.NumberFormat(texts.language).format(count)}</span>
          </button>
          <ol>
            {rows.map((row) => (
              <li key={row.id}>
                <a class="board-case" href={caseHash(row.id)}>
                  <span class="case-title">
                    <Told>{row.title}</Told>
                  </span>
                  {row.area !== undefined && (
                    <span class="quiet">
                      <Told>{row.area}</Told>
                    </span>
                  )}
                  <DueTag row={row} />
                </a>
              </li>
            ))}
          </ol>
          {count > rows.length && (
            <p class="quiet board-more">{texts.say('board.more', { n: count - rows.length })}</p>
          )}
        </section>
      ))}
    </div>
  );
}
