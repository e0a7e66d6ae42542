/** Days and instants as people read them. */
import type { Language } from '../model/language.ts';

/**
 * A legal day for reading.
 * @param day `YYYY-MM-DD`; anything else is given back as it is
 */
export function writeDay(language: Language, day: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time)) return day;
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(time);
}

/** @param month `YYYY-MM`; anything else is given back as it is */
export function writeMonth(language: Language, month: string): string {
  const time = /^\d{4}-\d{2}$/.test(month) ? Date.parse(`${month}-01T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time)) return month;
  return new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(time);
}

/**
 * The legal day (Asia/Shanghai) on which an instant falls, for reading.
 * @param instant RFC 3339; anything else is given back as it is
 */
export function writeInstantDay(language: Language, instant: string): string {
  const time = Date.parse(instant);
  if (Number.isNaN(time)) return instant;
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'Asia/Shanghai' }).format(time);
}

/** An instant with its time of day, in the reader's own zone. */
export function writeInstant(language: Language, instant: string): string {
  const time = Date.parse(instant);
  if (Number.isNaN(time)) return instant;
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(time);
}
