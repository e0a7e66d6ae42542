/** The tables of what lists achieved, in words. */
import { helpTexts } from '../../utils/i18n/help/texts.ts';
import { areaRows, measureRows, monthRows } from '../../utils/statistics/figures.ts';
import {
  countedReasons,
  jointMeasures,
  lifeStates,
  termOutcomes,
  unknownKey,
} from '../../utils/statistics/tally.ts';
import type { Tally } from '../../utils/statistics/tally.ts';
import type { Figures } from './figure-table.tsx';
import type { StatisticsTexts } from './use-texts.ts';
import { writeMonth } from './write-month.ts';

const monthsShown = 24;
const measuresShown = 60;

const provinces = [
  '北京',
  '天津',
  '河北',
  '山西',
  '内蒙古',
  '辽宁',
  '吉林',
  '黑龙江',
  '上海',
  '江苏',
  '浙江',
  '安徽',
  '福建',
  '江西',
  '山东',
  '河南',
  '湖北',
  '湖南',
  '广东',
  '广西',
  '海南',
  '重庆',
  '四川',
  '贵州',
  '云南',
  '西藏',
  '陕西',
  '甘肃',
  '青海',
  '宁夏',
  '新疆',
  '香港',
  '澳门',
  '台湾',
] as const;

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

function areaWords(texts: StatisticsTexts, area: string): string {
  const known = provinces.find((province) => province === area);
  return known === undefined ? area || texts.say('areas.unknown') : texts.say(`area.${known}`);
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

function measureWords({ language }: StatisticsTexts, number: number): string {
  const known = jointMeasures.find((one) => one === number);
  return known === undefined ? '' : `${String(known)} ${helpTexts(language).say(`measure.${known}`)}`;
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
