/** The report as a document: the person's texts, the figures as tables, and where all of it is from. */
import { writeDay, writeInstantDay, writeMonth } from '../../../utils/i18n/dates.ts';
import type { MonthlyTexts } from '../../../utils/i18n/monthly/texts.ts';
import { statisticsTexts } from '../../../utils/i18n/statistics/texts.ts';
import type {
  MonthlyFigures,
  MonthlyPart,
  MonthlyProse,
  MonthlyTable,
  PlainDocument,
} from '../../../utils/model/monthly.ts';
import { monthlyParts } from '../../../utils/model/monthly.ts';
import type { Due } from '../../../utils/model/working-year.ts';
import { areaWords } from '../../statistics/area-words.ts';
import { plainWords } from '../../plain-words.ts';
import { figureLines } from './figure-lines.ts';
import { areasTable, casesMeasuresTable, listsMeasuresTable, removedTable } from './figure-tables.ts';

type Block = PlainDocument['sections'][number]['blocks'][number];
type Table = Omit<MonthlyTable, 'kind'>;

export interface Report {
  figures: MonthlyFigures;
  prose: MonthlyProse;
  /** Absent where it could not be reckoned. */
  due?: Due | undefined;
}

const chineseNumbers = ['一', '二', '三', '四'];

/** @param today the day on which it is written, `YYYY-MM-DD` */
export function composeReport(
  texts: MonthlyTexts,
  { figures, prose, due }: Report,
  today: string,
): PlainDocument {
  const { language } = texts;
  let tables = 0;
  const numbered = (table: Table): Block => {
    tables += 1;
    const caption = texts.say('document.caption', { number: tables, title: table.caption });
    return { kind: 'table', ...table, caption };
  };
  const sections = monthlyParts.map((part, at) => {
    const number = language === 'en' ? at + 1 : (chineseNumbers[at] ?? '');
    const written = prose[part].trim();
    return {
      heading: texts.say('document.numbered', { number, heading: texts.say(`part.${part}`) }),
      blocks: [
        { kind: 'text' as const, text: written === '' ? texts.say('document.to-write') : written },
        ...partTables(texts, part, figures).map(numbered),
      ],
    };
  });
  const notes = noteLines(texts, figures, due).map((text): Block => ({ kind: 'note', text }));
  const sender = prose.sender.trim();
  return {
    language,
    title: texts.say('document.title'),
    subtitle: texts.say('document.subtitle', {
      area: areaOfReport(texts, figures.area),
      month: writeMonth(language, figures.month),
    }),
    sections: [...sections, { heading: texts.say('document.notes'), blocks: notes }],
    signature: [...(sender === '' ? [] : [sender]), writeDay(language, today)],
  };
}

/** A province, or the whole country. */
export function areaOfReport(texts: MonthlyTexts, area: string | undefined): string {
  return area === undefined ? texts.say('choose.nation') : areaWords(statisticsTexts(texts.language), area);
}

/** The tables of a part, in their order. */
export function partTables(texts: MonthlyTexts, part: MonthlyPart, figures: MonthlyFigures): Table[] {
  const lists = 'figures' in figures.lists ? figures.lists.figures : undefined;
  const cases = 'figures' in figures.cases ? figures.cases.figures : undefined;
  if (part === 'practice') {
    return [
      ...(cases && cases.measures.length > 0 ? [casesMeasuresTable(texts, cases)] : []),
      ...(lists && lists.measures.length > 0 ? [listsMeasuresTable(texts, lists)] : []),
    ];
  }
  const key = linesTable(texts, part, figures);
  if (part === 'situation' && lists && figures.area === undefined) return [key, areasTable(texts, lists)];
  if (part === 'results' && lists) return [key, removedTable(texts, lists)];
  return [key];
}

function linesTable(
  texts: MonthlyTexts,
  part: 'situation' | 'results' | 'problems',
  figures: MonthlyFigures,
): Table {
  const number = new Intl.NumberFormat(texts.language);
  return {
    caption: texts.say(`table.${part}`),
    head: [texts.say('table.figure'), texts.say('table.value'), texts.say('table.from')],
    rows: figureLines(part, figures).map(({ key, from, value }) =>
      'unknown' in value
        ? [texts.say(key), texts.say('table.unknown'), texts.say(`unknown.${value.unknown}`)]
        : [texts.say(key), number.format(value.number), texts.say(from)],
    ),
    widths: [42, 14, 44],
    numbers: [1],
  };
}

function noteLines(texts: MonthlyTexts, figures: MonthlyFigures, due: Due | undefined): string[] {
  const { language } = texts;
  const day = writeInstantDay(language, figures.counted);
  const lines = [texts.say('note.counted', { day })];
  if ('figures' in figures.lists) {
    const { titles, unread, placeless, uncounted } = figures.lists.figures;
    const named = (all: readonly string[]): string =>
      all.map(plainWords).join(language === 'en' ? ', ' : '、');
    lines.push(texts.say('note.lists', { titles: named(titles) }));
    if (unread.length > 0) lines.push(texts.say('note.unread', { titles: named(unread) }));
    lines.push(texts.say('note.entries'), texts.say('note.area'));
    if (placeless > 0) lines.push(texts.say('note.placeless', { n: placeless }));
    if (uncounted > 0) lines.push(texts.say('note.uncounted', { n: uncounted }));
  }
  if ('figures' in figures.cases) lines.push(texts.say('note.cases'));
  if ('figures' in figures.reports) lines.push(texts.say('note.reports'));
  if (due) lines.push(dueNote(texts, due));
  return lines;
}

function dueNote(texts: MonthlyTexts, { day, unknownYears }: Due): string {
  const written = writeDay(texts.language, day);
  const [year] = unknownYears;
  return year === undefined
    ? texts.say('note.due', { day: written })
    : texts.say('note.due-unknown', { day: written, year: String(year) });
}
