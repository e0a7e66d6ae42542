/** The figures of looking up. The bar is that of the median over all kinds; the rest says where the time goes. */
import { quantile } from '../store/measure.ts';
import type { Figure } from '../store/figures.ts';
import type { SearchMeasured } from './measure.ts';
import { queryKinds } from './queries.ts';

/** First results come so soon after the last key, at the median. */
const mostMs = 100;

export function searchFigures({
  entries,
  firstRowsMs,
  readMs,
  answers,
  workerBytes,
}: SearchMeasured): Figure[] {
  const figure = (name: string, value: number, unit = 'ms', atMost?: number): Figure => ({
    name,
    entries,
    value,
    unit,
    against: '',
    againstValue: null,
    ratio: null,
    bar: atMost === undefined ? '' : `at most ${atMost} ${unit}`,
    ok: atMost === undefined || value <= atMost,
  });
  const firsts = answers.map(({ firstMs }) => firstMs);
  const ofKind = (kind: string): number[] =>
    answers.filter((answer) => answer.kind === kind).map(({ firstMs }) => firstMs);
  return [
    figure('last key to first rows, median', quantile(firsts, 0.5), 'ms', mostMs),
    figure('last key to first rows, p95', quantile(firsts, 0.95)),
    ...queryKinds.map((kind) => figure(`${kind}, median`, quantile(ofKind(kind), 0.5))),
    figure(
      'last key to the end of the search, median',
      quantile(
        answers.map(({ endMs }) => endMs),
        0.5,
      ),
    ),
    figure('opening to the first rows of a whole name', firstRowsMs),
    figure('opening to all names read', readMs),
    ...(workerBytes === undefined ? [] : [figure("the Worker's heap", workerBytes / 1e6, 'MB')]),
  ];
}
