import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { csvLine } from '../../utils/csv-line.ts';
import { plainWords } from '../plain-words.ts';
import { saveText } from '../save-text.ts';
import { Told } from '../told.tsx';
import { useStatisticsTexts } from './use-texts.ts';

/** What a row is about. */
interface RowHead {
  words: string;
  /** As the CSV has it, where that differs: a month that sorts. */
  csv?: string;
  /** The words of others. */
  told?: boolean;
}

export interface FigureRow {
  key: string;
  /** One for each of the table's heads. */
  heads: readonly RowHead[];
  /** One for each of its columns. */
  counts: readonly number[];
}

export interface Figures {
  /** For the file's name and the elements' ids: Latin letters and `-`. */
  id: string;
  title: string;
  note?: string;
  /** Titles of the columns that say what a row is about. */
  heads: readonly string[];
  /** Titles of the columns of figures. */
  columns: readonly string[];
  rows: readonly FigureRow[];
  /** Rows that are shown at most; the CSV holds all. */
  atMost?: number;
}

/** @returns the whole table as CSV, UTF-8 with its mark; no cell runs as a formula */
export function figuresCsv({ heads, columns, rows }: Figures): string {
  const records = rows.map((row) => [
    ...row.heads.map(({ words, csv }) => plainWords(csv ?? words)),
    ...row.counts.map(String),
  ]);
  return `\uFEFF${[[...heads, ...columns], ...records].map(csvLine).join('')}`;
}

/**
 * Figures as a table, which screen readers read, with a bar drawn under each number for the eye. The bars of a table have
 * one scale: the longest is the largest figure in it.
 */
export function FigureTable({ figures }: { figures: Figures }): JSX.Element {
  const texts = useStatisticsTexts();
  const id = useId();
  const { title, note, heads, columns, rows, atMost = rows.length } = figures;
  const shown = rows.slice(0, atMost);
  const most = Math.max(1, ...shown.flatMap(({ counts }) => counts));
  const number = new Intl.NumberFormat(texts.language);
  return (
    <div class="card figures" id={`figures-${figures.id}`}>
      <header>
        <h3 id={id}>{title}</h3>
        {rows.length > 0 && (
          <button
            type="button"
            class="button small"
            aria-label={texts.say('table.save-name', { table: title })}
            onClick={() => saveText(figuresCsv(figures), `xinbiao-${figures.id}.csv`, 'text/csv')}
          >
            {texts.say('table.save')}
          </button>
        )}
      </header>
      {note !== undefined && <p class="quiet">{note}</p>}
      {rows.length === 0 ? (
        <p>{texts.say('table.empty')}</p>
      ) : (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- in a narrow window it is scrolled by keys
        <div class="wide" role="region" aria-labelledby={id} tabIndex={0}>
          <table
            aria-labelledby={id}
            style={{ minInlineSize: `${String((heads.length + columns.length) * 5.75)}rem` }}
          >
            <thead>
              <tr>
                {heads.map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
                {columns.map((column) => (
                  <th key={column} scope="col" class="count">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <tr key={row.key}>
                  {row.heads.map(({ words, told }, at) => {
                    const said = told === true ? <Told>{words}</Told> : words;
                    return at === 0 ? (
                      <th key={heads[at]} scope="row">
                        {said}
                      </th>
                    ) : (
                      <td key={heads[at]}>{said}</td>
                    );
                  })}
                  {row.counts.map((count, at) => (
                    <td key={columns[at]} class="count">
                      {number.format(count)}
                      <span class="bar" style={{ inlineSize: `${String((count / most) * 100)}%` }} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {shown.length < rows.length && (
        <p class="quiet">{texts.say('table.more', { shown: shown.length, n: rows.length })}</p>
      )}
    </div>
  );
}
