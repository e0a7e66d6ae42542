import type { ComponentChildren, JSX } from 'preact';
import { CaseStatus } from '../../../../utils/model/ledger/events.ts';
import type { CaseFilters, LedgerFacets } from '../../../../utils/model/ledger/case-query.ts';
import { plainWords } from '../../../plain-words.ts';
import { SearchField } from '../fields/search-field.tsx';
import { useLedger } from '../ledger-context.ts';
import { useAnswer } from '../../use-answer.ts';
import { useCasesTexts } from '../use-texts.ts';

function Select(props: {
  id: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  children: ComponentChildren;
}): JSX.Element {
  return (
    <label>
      <span>{props.label}</span>
      <select
        id={props.id}
        class="input"
        value={props.value}
        onChange={({ currentTarget }) => props.onChange(currentTarget.value)}
      >
        {props.children}
      </select>
    </label>
  );
}

function Chosen({ from }: { from: LedgerFacets[keyof LedgerFacets] | undefined }): JSX.Element {
  return (
    <>
      {from?.map(({ name, cases }) => (
        <option key={name} value={name}>
          {`${plainWords(name)} (${String(cases)})`}
        </option>
      ))}
    </>
  );
}

/** No name: those are trimmed. */
const noOne = ' ';
const days = [7, 30, 90] as const;

/** What cases are to be. @param props.withStatus a board has all statuses beside each other */
export function CaseFilterFields(props: {
  filters: CaseFilters;
  withStatus: boolean;
  onChange: (filters: CaseFilters) => void;
}): JSX.Element {
  const texts = useCasesTexts();
  const { desk, turn } = useLedger();
  const { filters, withStatus, onChange } = props;
  const { answer: facets } = useAnswer(() => desk.facets(), [desk, turn]);
  const change = <Key extends keyof CaseFilters>(key: Key, value: CaseFilters[Key] | undefined): void => {
    const { [key]: _, ...others } = filters;
    onChange(value === undefined ? others : { ...others, [key]: value });
  };
  const { assignee, dueWithin, late } = filters;
  const due = late === true ? 'late' : dueWithin === undefined ? '' : String(dueWithin);
  const changeDue = (value: string): void => {
    const { dueWithin: _, late: __, ...others } = filters;
    onChange({
      ...others,
      ...(value === 'late' ? { late: true } : value === '' ? {} : { dueWithin: Number(value) }),
    });
  };
  return (
    <search class="case-filters">
      <SearchField
        id="filter-text"
        class="filter-text"
        label={texts.say('filter.text')}
        value={filters.text ?? ''}
        onValue={(text) => change('text', text || undefined)}
      />
      {withStatus && (
        <Select
          id="filter-status"
          label={texts.say('filter.status')}
          value={filters.statuses?.[0] ?? ''}
          onChange={(value) =>
            change(
              'statuses',
              CaseStatus.options.filter((one) => one === value).length > 0
                ? [value as CaseStatus]
                : undefined,
            )
          }
        >
          <option value="">{texts.say('filter.any')}</option>
          {CaseStatus.options.map((status) => (
            <option key={status} value={status}>
              {texts.say(`status.${status}`)}
            </option>
          ))}
        </Select>
      )}
      <Select id="filter-due" label={texts.say('filter.due')} value={due} onChange={changeDue}>
        <option value="">{texts.say('filter.any')}</option>
        <option value="late">{texts.say('filter.late')}</option>
        {days.map((n) => (
          <option key={n} value={String(n)}>
            {texts.say('filter.within', { n })}
          </option>
        ))}
      </Select>
      <Select
        id="filter-area"
        label={texts.say('filter.area')}
        value={filters.area ?? ''}
        onChange={(value) => change('area', value || undefined)}
      >
        <option value="">{texts.say('filter.any')}</option>
        <Chosen from={facets?.areas} />
      </Select>
      <Select
        id="filter-assignee"
        label={texts.say('filter.assignee')}
        value={assignee === '' ? noOne : (assignee ?? '')}
        onChange={(value) => change('assignee', value === noOne ? '' : value || undefined)}
      >
        <option value="">{texts.say('filter.any')}</option>
        <option value={noOne}>{texts.say('filter.nobody')}</option>
        <Chosen from={facets?.assignees} />
      </Select>
      <Select
        id="filter-tag"
        label={texts.say('filter.tag')}
        value={filters.tag ?? ''}
        onChange={(value) => change('tag', value || undefined)}
      >
        <option value="">{texts.say('filter.any')}</option>
        <Chosen from={facets?.tags} />
      </Select>
      {Object.keys(filters).length > 0 && (
        <button id="filter-clear" type="button" class="button small" onClick={() => onChange({})}>
          {texts.say('filter.clear')}
        </button>
      )}
    </search>
  );
}
