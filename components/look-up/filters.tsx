import type { JSX } from 'preact';
import { CauseCode, Tier } from '../../utils/model/entry.ts';
import type { ListContext } from '../../utils/model/list.ts';
import { provinces } from '../../utils/model/lookup.ts';
import type { LookupFilters } from '../../utils/model/lookup.ts';
import { LifeState } from '../../utils/model/verdict.ts';
import { useLearnTexts } from '../learn/use-texts.ts';
import { plainWords } from '../plain-words.ts';
import { useLookupTexts } from './use-texts.ts';

interface Choice {
  value: string;
  label: string;
}

function Select(props: {
  label: string;
  value: string | undefined;
  choices: readonly Choice[];
  onChange: (value: string | undefined) => void;
}): JSX.Element {
  const { label, value, choices, onChange } = props;
  const texts = useLookupTexts();
  return (
    <label>
      <span>{label}</span>
      <select
        class="input"
        value={value ?? ''}
        onChange={({ currentTarget }) => onChange(currentTarget.value || undefined)}
      >
        <option value="">{texts.say('filter.any')}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  );
}

function DayField(props: {
  label: string;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}): JSX.Element {
  const { label, value, onChange } = props;
  return (
    <label>
      <span>{label}</span>
      <input
        type="date"
        class="input"
        value={value ?? ''}
        onChange={({ currentTarget }) => onChange(currentTarget.value || undefined)}
      />
    </label>
  );
}

/** What entries are to be, beside what was typed. */
export function Filters(props: {
  filters: LookupFilters;
  lists: readonly ListContext[];
  onChange: (filters: LookupFilters) => void;
}): JSX.Element {
  const { filters, lists, onChange } = props;
  const texts = useLookupTexts();
  const learn = useLearnTexts();
  const change = (key: keyof LookupFilters, value: string | undefined): void => {
    const { [key]: _, ...others } = filters;
    onChange(value === undefined ? others : { ...others, [key]: value });
  };
  const isSet = Object.keys(filters).length > 0;
  return (
    <fieldset class="filters">
      <legend>{texts.say('filter.title')}</legend>
      <Select
        label={texts.say('filter.list')}
        value={filters.list}
        choices={lists.map(({ info }) => ({ value: info.id, label: plainWords(info.title) }))}
        onChange={(value) => change('list', value)}
      />
      <Select
        label={texts.say('filter.tier')}
        value={filters.tier}
        choices={Tier.options.map((value) => ({ value, label: learn.say(`list.${value}`) }))}
        onChange={(value) => change('tier', value)}
      />
      <Select
        label={texts.say('filter.cause')}
        value={filters.cause}
        choices={CauseCode.options.map((value) => ({ value, label: learn.say(`cause.${value}`) }))}
        onChange={(value) => change('cause', value)}
      />
      <Select
        label={texts.say('filter.province')}
        value={filters.province}
        choices={(Object.keys(provinces) as (keyof typeof provinces)[]).map((value) => ({
          value,
          label: texts.say(`province.${value}`),
        }))}
        onChange={(value) => change('province', value)}
      />
      <Select
        label={texts.say('filter.state')}
        value={filters.state}
        choices={LifeState.options.map((value) => ({ value, label: texts.say(`state.${value}`) }))}
        onChange={(value) => change('state', value)}
      />
      <DayField
        label={texts.say('filter.from')}
        value={filters.from}
        onChange={(value) => change('from', value)}
      />
      <DayField label={texts.say('filter.to')} value={filters.to} onChange={(value) => change('to', value)} />
      <button type="button" class="button small" disabled={!isSet} onClick={() => onChange({})}>
        {texts.say('filter.clear')}
      </button>
    </fieldset>
  );
}
