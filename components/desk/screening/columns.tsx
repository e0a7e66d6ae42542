import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { ScreeningColumn, ScreeningLayout, ScreeningSource } from '../../../utils/model/screening.ts';
import { plainWords } from '../../plain-words.ts';
import { Told } from '../../told.tsx';
import { screeningSession } from './session.ts';
import { useScreeningTexts } from './use-texts.ts';

type Table = Extract<ScreeningLayout, { kind: 'table' }>;

const kinds: readonly ScreeningColumn[] = ['name', 'uscc', 'url'];
/** Further columns of a wide table hold none of these. */
const mostColumns = 40;

function tableOf(layout: ScreeningLayout, { separator }: ScreeningSource): Table {
  if (layout.kind === 'table') return layout;
  return { kind: 'table', skip: 0, places: {}, ...(separator !== undefined && { separator }) };
}

/** A kind stands in one column: choosing it elsewhere takes it from there. */
function withColumn(table: Table, at: number, kind: ScreeningColumn | undefined): Table {
  const kept = kinds.filter(
    (one) => one !== kind && table.places[one] !== undefined && table.places[one] !== at,
  );
  const places = Object.fromEntries(kept.map((one) => [one, table.places[one] ?? 0]));
  return { ...table, places: kind === undefined ? places : { ...places, [kind]: at } };
}

function ColumnChoice(props: { table: Table; at: number; label: string }): JSX.Element {
  const texts = useScreeningTexts();
  const { table, at, label } = props;
  const chosen = kinds.find((kind) => table.places[kind] === at);
  return (
    <select
      class="input"
      aria-label={label}
      value={chosen ?? ''}
      onChange={({ currentTarget: { value } }) =>
        screeningSession.arrange(
          withColumn(
            table,
            at,
            kinds.find((kind) => kind === value),
          ),
        )
      }
    >
      <option value="">{texts.say('columns.ignore')}</option>
      {kinds.map((kind) => (
        <option key={kind} value={kind}>
          {texts.say(`columns.${kind}`)}
        </option>
      ))}
    </select>
  );
}

/** What each column is taken for, and the person's corrections; nothing where there are no columns. */
export function Columns(props: { source: ScreeningSource; layout: ScreeningLayout }): JSX.Element | null {
  const texts = useScreeningTexts();
  const id = useId();
  const { source, layout } = props;
  const width = Math.min(mostColumns, Math.max(0, ...source.sample.map(({ length }) => length)));
  if (width < 2 && layout.kind === 'lines') return null;
  const table = tableOf(layout, source);
  const columns = Array.from({ length: width }, (_, at) => at);
  const nothingChosen = layout.kind === 'table' && Object.keys(layout.places).length === 0;
  return (
    <section class="columns-choice" aria-labelledby={id}>
      <h2 id={id}>{texts.say('columns.title')}</h2>
      <p class={nothingChosen ? 'status warn' : 'quiet'}>
        {texts.say(
          nothingChosen ? 'columns.none' : layout.kind === 'lines' ? 'columns.lines' : 'columns.table',
        )}
      </p>
      {/* It can be scrolled, so it can be reached with the keyboard. */}
      <div class="sample" role="group" aria-labelledby={id} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {columns.map((at) => (
                <th key={at} scope="col">
                  <ColumnChoice table={table} at={at} label={texts.say('columns.column', { n: at + 1 })} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {source.sample.map((row, place) => (
              // Rows of a sample may repeat, and never move.
              <tr
                key={`${String(place)} ${plainWords(row[0] ?? '')}`}
                class={layout.kind === 'table' && place < layout.skip ? 'skipped' : undefined}
              >
                {columns.map((at) => (
                  <td key={at}>
                    <Told>{row[at] ?? ''}</Told>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {layout.kind === 'table' && (
        <div class="actions">
          {layout.skip <= 1 && (
            <label class="radio">
              <input
                type="checkbox"
                checked={layout.skip === 1}
                onChange={({ currentTarget: { checked } }) =>
                  screeningSession.arrange({ ...layout, skip: checked ? 1 : 0 })
                }
              />
              {texts.say('columns.header')}
            </label>
          )}
          {source.separator !== undefined && (
            <button
              type="button"
              class="button small"
              onClick={() => screeningSession.arrange({ kind: 'lines' })}
            >
              {texts.say('columns.as-lines')}
            </button>
          )}
        </div>
      )}
    </section>
  );
}
