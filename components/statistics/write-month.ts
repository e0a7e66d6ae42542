import type { Language } from '../../utils/model/language.ts';

/** A month for reading. @param month `YYYY-MM` */
export function writeMonth(language: Language, month: string): string {
  const format = new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long', timeZone: 'UTC' });
  return format.format(Date.parse(`${month}-01T00:00:00Z`));
}
