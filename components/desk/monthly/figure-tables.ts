/** Tables of the report that have a row for each area, platform or reason. */
import type { MonthlyTexts } from '../../../utils/i18n/monthly/texts.ts';
import { statisticsTexts } from '../../../utils/i18n/statistics/texts.ts';
import type { MonthlyCases, MonthlyLists, MonthlyTable } from '../../../utils/model/monthly.ts';
import { countedReasons } from '../../../utils/statistics/tally.ts';
import { plainWords } from '../../plain-words.ts';
import { areaWords } from '../../statistics/area-words.ts';
import { measureWords } from '../../statistics/measure-words.ts';

type Table = Omit<MonthlyTable, 'kind'>;

const written = ({ language }: MonthlyTexts, counts: readonly number[]): string[] => {
  const number = new Intl.NumberFormat(language);
  return counts.map((count) => number.format(count));
};

/** What became of listed entries, area by area, by the lists. */
export function areasTable(texts: MonthlyTexts, { areas }: MonthlyLists): Table {
  const words = statisticsTexts(texts.language);
  return {
    caption: texts.say('table.areas'),
    head: [
      words.say('areas.head'),
      words.say('column.listed'),
      words.say('column.standing'),
      words.say('column.overdue'),
      words.say('column.repaired'),
      words.say('column.otherwise'),
    ],
    rows: areas.map(({ area, listed, standing, overdue, repaired, otherwise }) =>
      [areaWords(words, area)].concat(written(texts, [listed, standing, overdue, repaired, otherwise])),
    ),
    widths: [25, 15, 15, 15, 15, 15],
    numbers: [1, 2, 3, 4, 5],
  };
}

/** Why entries left their lists: every reason, those of none too. */
export function removedTable(texts: MonthlyTexts, { removed }: MonthlyLists): Table {
  const words = statisticsTexts(texts.language);
  return {
    caption: texts.say('table.removed'),
    head: [words.say('reasons.head'), words.say('column.entries')],
    rows: countedReasons.map((reason) => {
      const count = removed.find((one) => one.reason === reason)?.count ?? 0;
      return [words.say(`reason.${reason}`)].concat(written(texts, [count]));
    }),
    widths: [70, 30],
    numbers: [1],
  };
}

/** What platforms were asked to do and did, by the ledger. */
export function casesMeasuresTable(texts: MonthlyTexts, { measures }: MonthlyCases): Table {
  const words = statisticsTexts(texts.language);
  return {
    caption: texts.say('table.practice'),
    head: [
      texts.say('column.platform'),
      texts.say('column.measure'),
      texts.say('column.asked'),
      texts.say('column.carried-out'),
      texts.say('column.refused'),
    ],
    rows: measures.map(({ number, platform, asked, carriedOut, refused }) => [
      plainWords(platform),
      measureWords(words, number),
      ...written(texts, [asked, carriedOut, refused]),
    ]),
    widths: [22, 42, 12, 12, 12],
    numbers: [2, 3, 4],
  };
}

/** What lists say that platforms did. */
export function listsMeasuresTable(texts: MonthlyTexts, { measures }: MonthlyLists): Table {
  const words = statisticsTexts(texts.language);
  return {
    caption: texts.say('table.listed-measures'),
    head: [texts.say('column.platform'), texts.say('column.measure'), words.say('column.entries')],
    rows: measures.map(({ number, by, entries }) => [
      by === '' ? words.say('measures.unnamed') : plainWords(by),
      measureWords(words, number),
      ...written(texts, [entries]),
    ]),
    widths: [30, 52, 18],
    numbers: [2],
  };
}
