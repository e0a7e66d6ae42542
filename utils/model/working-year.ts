/**
 * The working days of a year in China, in the form of the State Council's yearly notice: which days are holidays, and
 * which days of the weekend are worked for them (docs/monthly.md). All else goes by the ordinary week.
 */
import * as z from 'zod/mini';
import { Day } from './entry.ts';
import { Int, text } from './scalars.ts';

const Holiday = z.object({
  name: text(50),
  /** First and last day off. */
  from: Day,
  to: Day,
  /** Days of the weekend that are worked for it (调休上班). */
  work: z.array(Day).check(z.maxLength(10)),
});

export const WorkingYear = z.object({
  format: z.literal('xinbiao-working-days'),
  version: z.literal(1),
  year: Int.check(z.gte(2000), z.lte(2100)),
  /** `number` as it is cited, such as 国办发明电〔2025〕7号. */
  notice: z.object({ title: text(200), number: text(60), issued: Day }),
  holidays: z.array(Holiday).check(z.minLength(1), z.maxLength(20)),
});
export type WorkingYear = z.infer<typeof WorkingYear>;

/** Why a file is no calendar of a year. Each has words. */
export type CalendarRefusal =
  | { code: 'not-json' }
  /** JSON, and something else. */
  | { code: 'other-form' }
  /** A span that ends before it begins, or is longer than any notice ever gave. */
  | { code: 'bad-span'; day: Day }
  /** A day that is in neither the year nor the December before it. */
  | { code: 'other-year'; day: Day }
  /** A day that stands in it twice. */
  | { code: 'day-twice'; day: Day }
  /** A make-up day that is no Saturday or Sunday: it would be worked anyway. */
  | { code: 'no-weekend'; day: Day };

export type CalendarAnswer = { ok: true; year: WorkingYear } | { ok: false; refusal: CalendarRefusal };

/** Due on the last working day before a day of the month, or on it where it counts. */
export const DueRule = z.object({
  day: Int.check(z.gte(1), z.lte(28)),
  /** The day itself counts. */
  including: z.boolean(),
});
export type DueRule = z.infer<typeof DueRule>;

export interface Due {
  day: Day;
  rule: DueRule;
  /** Numbers of the notices by which it is reckoned. */
  notices: string[];
  /** Years of which no calendar is known: there the date goes by the ordinary week, holidays not known. */
  unknownYears: number[];
}

/** Working days from today, which does not count, to the due day, which does; below 0: so many have gone by since it. */
export interface DaysLeft {
  days: number;
  /** Years of which no calendar is known: there the count goes by the ordinary week. */
  unknownYears: number[];
}
