import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { MonthlyTable } from '../../../utils/model/monthly.ts';

/** A table of figures, on the page and in print. A wide one is scrolled by itself. */
export function TableView({ table }: { table: Omit<MonthlyTable, 'kind'> }): JSX.Element {
  const id = useId();
  const { caption, head, rows, widths, numbers } = table;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- in a narrow window it is scrolled by keys
    <div class="monthly-table" role="region" aria-labelledby={id} tabIndex={0}>
      <table style={{ minInlineSize: `${String(head.length * 5)}rem` }}>
        <caption id={id}>{caption}</caption>
        <colgroup>
          {widths.map((width, at) => (
            <col key={head[at]} style={{ inlineSize: `${String(width)}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {head.map((words, at) => (
              <th key={words} scope="col" class={numbers.includes(at) ? 'count' : undefined}>
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.join('\n')}>
              {row.map((words, at) =>
                at === 0 ? (
                  <th key={head[at]} scope="row">
                    {words}
                  </th>
                ) : (
                  <td key={head[at]} class={numbers.includes(at) ? 'count' : undefined}>
                    {words}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
