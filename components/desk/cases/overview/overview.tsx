import type { JSX } from 'preact';
import type { CaseFilters } from '../../../../utils/model/ledger/case-query.ts';
import { useLedger } from '../ledger-context.ts';
import { placeHash } from '../places.ts';
import { useCasesTexts } from '../use-texts.ts';
import { Board } from './board.tsx';
import { CaseFilterFields } from './case-filters.tsx';
import { CaseList } from './case-list.tsx';
import { DueCases } from './due-cases.tsx';
import { StateNotices } from './state-notices.tsx';

/** What is due, the conditions, and the cases as a board or as a list. */
export function Overview(props: {
  view: 'board' | 'list';
  filters: CaseFilters;
  onFilters: (filters: CaseFilters) => void;
}): JSX.Element {
  const texts = useCasesTexts();
  const { status } = useLedger();
  const { view, filters, onFilters } = props;
  if (status.cases === 0) {
    return (
      <div class="card">
        <StateNotices />
        <h2>{texts.say('none.title')}</h2>
        <p>{texts.say('none.what')}</p>
        <div class="actions">
          <a class="button primary" href={placeHash('open')}>
            {texts.say('none.open')}
          </a>
          <a class="button" href={placeHash('keep')}>
            {texts.say('none.import')}
          </a>
        </div>
      </div>
    );
  }
  const showInList = (chosen: CaseFilters): void => {
    onFilters(chosen);
    location.hash = placeHash('list');
  };
  return (
    <>
      <StateNotices />
      <DueCases onAll={(within) => showInList({ dueWithin: within })} />
      <CaseFilterFields filters={filters} withStatus={view === 'list'} onChange={onFilters} />
      {view === 'board' ? (
        <Board filters={filters} onStatus={(one) => showInList({ ...filters, statuses: [one] })} />
      ) : (
        <CaseList filters={filters} />
      )}
    </>
  );
}
