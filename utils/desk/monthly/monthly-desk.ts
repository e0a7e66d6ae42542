/** The monthly report as its page asks for it: due days, calendars, texts, what the outbox tells, and the file. */
import { addToMonth, legalDayAt } from '../../model/days.ts';
import type {
  DueDay,
  KnownYear,
  MonthlyDesk,
  MonthlyProse,
  MonthlyReports,
  PlainDocument,
} from '../../model/monthly.ts';
import type { CalendarAnswer, DueRule } from '../../model/working-year.ts';
import { areaRules, daysLeft, dueIn, nationalRule } from '../calendar/due.ts';
import { readWorkingYear } from '../calendar/read-year.ts';
import { shippedYears } from '../calendar/shipped-years.ts';
import { WorkingCalendar } from '../calendar/working-calendar.ts';
import type { DeskDatabase } from '../database.ts';
import { readItems } from '../outbox/parcel-store.ts';
import type { Vault } from '../vault/vault.ts';
import { countReports } from './count-reports.ts';
import { joinProse } from './join-prose.ts';
import { KeptMonthly } from './kept.ts';
import { writeDocx } from './write-docx.ts';

const noProse: MonthlyProse = { situation: '', results: '', practice: '', problems: '', sender: '' };

export interface MonthlyDependencies {
  /** Opens the desk's database, asked anew each time. */
  database: () => Promise<DeskDatabase>;
  /** Opened with the key of the desk. */
  vault: Vault;
  now: () => Date;
  /** Does one thing at a time, among all pages of the desk. */
  alone: <Result>(work: () => Promise<Result>) => Promise<Result>;
}

/** @returns what stands behind the page once the desk is open; errors as `MonthlyDesk` says */
export function monthlyDesk({ database, vault, now, alone }: MonthlyDependencies): Omit<MonthlyDesk, 'open'> {
  const kept = new KeptMonthly(database, vault);
  const rule = async (area: string | undefined): Promise<DueRule> =>
    (await kept.rule(area)) ?? (area === undefined ? undefined : areaRules[area]) ?? nationalRule;
  return {
    async due(month, area): Promise<DueDay> {
      const calendar = new WorkingCalendar([...shippedYears, ...(await kept.years())]);
      // A report is due in the month after the one that it is on.
      const due = dueIn(addToMonth(month, 1), await rule(area), calendar);
      const today = legalDayAt(now());
      return { today, due, left: daysLeft(today, due.day, calendar) };
    },

    rule,

    async setRule(area, changed): Promise<void> {
      await kept.keepRule(area, changed);
    },

    async years(): Promise<KnownYear[]> {
      const own = await kept.years();
      const shipped = shippedYears.filter(({ year }) => !own.some((one) => one.year === year));
      return [
        ...shipped.map((year) => ({ year, shipped: true })),
        ...own.map((year) => ({ year, shipped: false })),
      ].toSorted((a, b) => a.year.year - b.year.year);
    },

    async addYear(text): Promise<CalendarAnswer> {
      const answer = readWorkingYear(text);
      if (answer.ok) await kept.keepYear(answer.year);
      return answer;
    },

    async removeYear(year): Promise<void> {
      await kept.removeYear(year);
    },

    async reports(month): Promise<MonthlyReports> {
      return countReports(await readItems(await database(), vault), month);
    },

    async prose(month, area): Promise<MonthlyProse> {
      return (await kept.prose(month, area)) ?? noProse;
    },

    async keepProse(month, area, from, prose): Promise<MonthlyProse> {
      return alone(async () => {
        const stored = (await kept.prose(month, area)) ?? noProse;
        const both = joinProse(from, stored, prose);
        await kept.keepProse(month, area, both);
        return both;
      });
    },

    async write(document: PlainDocument): Promise<Uint8Array<ArrayBuffer>> {
      return writeDocx(document);
    },
  };
}
