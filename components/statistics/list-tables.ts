/** The tables of what lists achieved, in words. */
import { areaRows, measureRows, monthRows } from '../../utils/statistics/figures.ts';
import { countedReasons, lifeStates, termOutcomes, unknownKey } from '../../utils/statistics/tally.ts';
import type { Tally } from '../../utils/statistics/tally.ts';
import { areaWords } from './area-words.ts';
import type { Figures } from './figure-table.tsx';
import { measureWords } from './measure-words.ts';
import type { StatisticsTexts } from './use-texts.ts';
import { writeMonth } from './write-month.ts';

const monthsShown = 24;
const measuresShown = 60;

function statesTable(texts: StatisticsTexts, { standing }: Tally): Figures {
  return {
    id: 'states',
    title: texts.say('states.title'),
    note: texts.say('states.note'),
    heads: [texts.say('states.head')],
    columns: [texts.say('column.entries')],
    rows: lifeStates.map((state) => ({
      key: state,
      heads: [{ words: texts.say(`state.${state}`) }],
      counts: [standing[state]],
    })),
  };
}

function reasonsTable(texts: StatisticsTexts, { removed }: Tally): Figures {
  return {
    id: 'reasons',
    title: texts.say('reasons.title'),
    heads: [texts.say('reasons.head')],
    columns: [texts.say('column.entries')],
    rows: countedReasons.map((reason) => ({
      key: reason,
      heads: [{ words: texts.say(`reason.${reason}`) }],
      counts: [removed[reason]],
    })),
  };
}

function termsTable(texts: StatisticsTexts, { term }: Tally): Figures {
  return {
    id: 'terms',
    title: texts.say('terms.title'),
    note: texts.say('terms.note'),
    heads: [texts.say('terms.head')],
    columns: [texts.say('column.entries')],
    rows: termOutcomes.map((outcome) => ({
      key: outcome,
      heads: [{ words: texts.say(`term.${outcome}`) }],
      counts: [term[outcome]],
    })),
  };
}

function areasTable(texts: StatisticsTexts, tally: Tally): Figures {
  return {
    id: 'areas',
    title: texts.say('areas.title'),
    note: texts.say('areas.note'),
    heads: [texts.say('areas.head')],
    columns: [
      texts.say('column.listed'),
      texts.say('column.standing'),
      texts.say('column.overdue'),
      texts.say('column.repaired'),
      texts.say('column.otherwise'),
    ],
    rows: areaRows(tally).map(({ area, counts }) => ({
      key: area,
      heads: [{ words: areaWords(texts, area) }],
      counts: [counts.listed, counts.standing, counts.overdue, counts.repaired, counts.otherwise],
    })),
  };
}

function monthsTable(texts: StatisticsTexts, tally: Tally): Figures {
  return {
    id: 'months',
    title: texts.say('months.title'),
    note: texts.say('months.note'),
    heads: [texts.say('months.head')],
    columns: [texts.say('column.listed'), texts.say('column.repaired'), texts.say('column.otherwise')],
    rows: monthRows(tally).map(({ month, counts }) => ({
      key: month,
      heads: [
        month === unknownKey
          ? { words: texts.say('months.unknown') }
          : { words: writeMonth(texts.language, month), csv: month },
      ],
      counts: [counts.listed, counts.repaired, counts.otherwise],
    })),
    atMost: monthsShown,
  };
}

function measuresTable(texts: StatisticsTexts, tally: Tally): Figures {
  return {
    id: 'measures',
    title: texts.say('measures.title'),
    note: texts.say('measures.note'),
    heads: [texts.say('measures.platform'), texts.say('measures.measure')],
    columns: [texts.say('column.entries')],
    rows: measureRows(tally).map(({ number, by, entries }) => ({
      key: `${String(number)} ${by}`,
      heads: [
        by === '' ? { words: texts.say('measures.unnamed') } : { words: by, told: true },
        { words: measureWords(texts, number) },
      ],
      counts: [entries],
    })),
    atMost: measuresShown,
  };
}

/** @returns all tables of a tally, in the order in which they stand */
export function listTables(texts: StatisticsTexts, tally: Tally): Figures[] {
  return [statesTable, reasonsTable, termsTable, areasTable, monthsTable, measuresTable].map((table) =>
    table(texts, tally),
  );
}
