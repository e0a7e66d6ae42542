/** The tables of the marks that were shown on this machine, in words. */
import { learnTexts } from '../../utils/i18n/learn/texts.ts';
import type { PageTexts } from '../../utils/i18n/pages/texts.ts';
import { ShownCause, ShownLevel } from '../../utils/model/statistics.ts';
import type { ShownMonth } from '../../utils/model/statistics.ts';
import { SiteId } from '../../utils/model/site.ts';
import { allMonths } from '../../utils/statistics/shown-marks.ts';
import type { FigureRow, Figures } from './figure-table.tsx';
import type { StatisticsTexts } from './use-texts.ts';
import { writeMonth } from './write-month.ts';

/** Only what was counted, the most first. */
function rowsOf<Key extends string>(
  keys: readonly Key[],
  counts: Partial<Record<Key, number>>,
  words: (key: Key) => string,
): FigureRow[] {
  return keys
    .flatMap((key) => (counts[key] ? [{ key, heads: [{ words: words(key) }], counts: [counts[key]] }] : []))
    .toSorted((a, b) => (b.counts[0] ?? 0) - (a.counts[0] ?? 0));
}

/** @returns the tables of all months together, and the one by month, in the order in which they stand */
export function shownTables(
  texts: StatisticsTexts,
  pages: PageTexts,
  months: readonly ShownMonth[],
): Figures[] {
  const { levels, causes, sites } = allMonths(months);
  const learn = learnTexts(texts.language);
  const causeWords = (cause: ShownCause): string =>
    cause === 'wording' || cause === 'none' ? texts.say(`causes.${cause}`) : learn.say(`cause.${cause}`);
  const columns = [texts.say('column.marks')];
  return [
    {
      id: 'marks-levels',
      title: texts.say('levels.title'),
      heads: [texts.say('levels.head')],
      columns,
      rows: rowsOf(ShownLevel.options, levels, (level) => texts.say(`level.${level}`)),
    },
    {
      id: 'marks-causes',
      title: texts.say('causes.title'),
      note: texts.say('causes.note'),
      heads: [texts.say('causes.head')],
      columns,
      rows: rowsOf(ShownCause.options, causes, causeWords),
    },
    {
      id: 'marks-sites',
      title: texts.say('shown-sites.title'),
      heads: [texts.say('shown-sites.head')],
      columns,
      rows: rowsOf(SiteId.options, sites, (site) => pages.say(`site.${site}`)),
    },
    {
      id: 'marks-months',
      title: texts.say('shown-months.title'),
      heads: [texts.say('months.head')],
      columns,
      rows: months.map(({ month, marks }) => ({
        key: month,
        heads: [{ words: writeMonth(texts.language, month), csv: month }],
        counts: [marks],
      })),
    },
  ];
}
