/** The figures of each part of the report: which there are, from where, and in which order. */
import type {
  FiguresUnknown,
  Known,
  MonthlyCases,
  MonthlyFigures,
  MonthlyLists,
  MonthlyReports,
} from '../../../utils/model/monthly.ts';
import type { MonthlyTexts } from '../../../utils/i18n/monthly/texts.ts';

type TextKey = Parameters<MonthlyTexts['say']>[0];
type FigureKey = Extract<TextKey, `figure.${string}`>;
type FromKey = Extract<TextKey, `from.${string}`>;

export interface FigureLine {
  key: FigureKey;
  from: FromKey;
  /** Or why it is not known. */
  value: { number: number } | { unknown: FiguresUnknown };
}

type Line<Figures> = [key: FigureKey, from: FromKey, read: (figures: Figures) => number];

function lines<Figures>(known: Known<Figures>, wanted: readonly Line<Figures>[]): FigureLine[] {
  return wanted.map(([key, from, read]) => ({
    key,
    from,
    value: 'unknown' in known ? known : { number: read(known.figures) },
  }));
}

const month = 'from.lists-month';
const toDate = 'from.lists-to-date';
const inMonth = 'from.cases-month';
const atEnd = 'from.cases-end';
const outbox = 'from.reports';

const situation = {
  lists: [
    ['figure.listed-month', month, (lists) => lists.month.listed],
    ['figure.listed', toDate, (lists) => lists.toDate.listed],
    ['figure.standing', toDate, (lists) => lists.toDate.standing],
  ] satisfies Line<MonthlyLists>[],
  cases: [
    ['figure.opened', inMonth, ({ opened }) => opened],
    ['figure.suspicion', atEnd, ({ standing }) => standing.suspicion],
    ['figure.notice', atEnd, ({ standing }) => standing.notice],
    ['figure.commitment', atEnd, ({ standing }) => standing.commitment],
    ['figure.rectified-standing', atEnd, ({ standing }) => standing.rectified],
    ['figure.overdue-standing', atEnd, ({ standing }) => standing.overdue],
    ['figure.closed-standing', atEnd, ({ standing }) => standing.closed],
  ] satisfies Line<MonthlyCases>[],
  reports: [
    ['figure.complaints', outbox, ({ complaints }) => complaints],
    ['figure.leads', outbox, ({ leads }) => leads],
    ['figure.objections', outbox, ({ objections }) => objections],
    ['figure.delivered', outbox, ({ delivered }) => delivered],
    ['figure.handed', outbox, ({ handed }) => handed],
  ] satisfies Line<MonthlyReports>[],
};

const results = {
  lists: [
    ['figure.repaired-month', month, (lists) => lists.month.repaired],
    ['figure.otherwise-month', month, (lists) => lists.month.otherwise],
    ['figure.repaired', toDate, (lists) => lists.toDate.repaired],
    ['figure.in-time', toDate, (lists) => lists.toDate.inTime],
    ['figure.after-term', toDate, (lists) => lists.toDate.afterTerm],
    ['figure.term-unknown', toDate, (lists) => lists.toDate.termUnknown],
  ] satisfies Line<MonthlyLists>[],
  cases: [
    ['figure.notices', inMonth, ({ notices }) => notices],
    ['figure.commitments', inMonth, ({ commitments }) => commitments],
    ['figure.rectified', inMonth, ({ rectified }) => rectified],
    ['figure.closed', inMonth, ({ closed }) => closed],
    ['figure.removed', inMonth, ({ removed }) => removed],
  ] satisfies Line<MonthlyCases>[],
  reports: [
    ['figure.accepted', outbox, ({ accepted }) => accepted],
    ['figure.merged', outbox, ({ merged }) => merged],
  ] satisfies Line<MonthlyReports>[],
};

const problems = {
  lists: [
    ['figure.overdue', toDate, (lists) => lists.toDate.overdue],
    ['figure.term-over', toDate, (lists) => lists.toDate.termOver],
  ] satisfies Line<MonthlyLists>[],
  cases: [
    ['figure.overdue-month', inMonth, ({ overdue }) => overdue],
    ['figure.reopened', inMonth, ({ reopened }) => reopened],
  ] satisfies Line<MonthlyCases>[],
  reports: [
    ['figure.waiting', outbox, ({ waiting }) => waiting],
    ['figure.turned-away', outbox, ({ turnedAway }) => turnedAway],
    ['figure.refused', outbox, ({ refused }) => refused],
  ] satisfies Line<MonthlyReports>[],
};

const parts = { situation, results, problems };

/** @returns the lines of a part: of the lists, of the ledger, of the outbox; what worked has none but its tables */
export function figureLines(part: keyof typeof parts, figures: MonthlyFigures): FigureLine[] {
  const { lists, cases, reports } = parts[part];
  return [...lines(figures.lists, lists), ...lines(figures.cases, cases), ...lines(figures.reports, reports)];
}
