import type { JSX } from 'preact';
import { monthlyParts } from '../../../utils/model/monthly.ts';
import type { MonthlyFigures } from '../../../utils/model/monthly.ts';
import { Notice } from '../../notice.tsx';
import { partTables } from './compose.ts';
import { failedWords } from './failed-words.ts';
import { TableView } from './table-view.tsx';
import type { Prose } from './use-prose.ts';
import { useMonthlyTexts } from './use-texts.ts';

/** The four parts: of each its figures, and below them what the person writes. */
export function TextsPart(props: { prose: Prose; figures: MonthlyFigures | undefined }): JSX.Element {
  const { figures } = props;
  const { prose, state, error, write, flush } = props.prose;
  const texts = useMonthlyTexts();
  return (
    <section class="monthly-texts" aria-labelledby="monthly-texts-title">
      <h2 id="monthly-texts-title">{texts.say('texts.title')}</h2>
      <p class="quiet">{texts.say('texts.lead')}</p>
      {error !== undefined && (
        <Notice kind="bad">
          <p role="alert">{texts.say('texts.not-saved', { why: failedWords(texts, error) })}</p>
        </Notice>
      )}
      {monthlyParts.map((part) => (
        <section key={part} class="card" aria-labelledby={`monthly-${part}-title`}>
          <h3 id={`monthly-${part}-title`}>{texts.say(`part.${part}`)}</h3>
          {figures &&
            partTables(texts, part, figures).map((table) => <TableView key={table.caption} table={table} />)}
          <textarea
            id={`monthly-${part}`}
            class="input"
            rows={5}
            maxLength={20_000}
            aria-labelledby={`monthly-${part}-title`}
            readOnly={prose === undefined}
            value={prose?.[part] ?? ''}
            onInput={({ currentTarget }) => write(part, currentTarget.value)}
            onBlur={flush}
          />
        </section>
      ))}
      <label>
        {texts.say('texts.sender')}
        <input
          id="monthly-sender"
          class="input"
          maxLength={200}
          readOnly={prose === undefined}
          value={prose?.sender ?? ''}
          onInput={({ currentTarget }) => write('sender', currentTarget.value)}
          onBlur={flush}
        />
      </label>
      <p id="monthly-kept" role="status" class="status">
        {state === 'writing' && texts.say('texts.saving')}
        {state === 'kept' && texts.say('texts.saved')}
      </p>
    </section>
  );
}
