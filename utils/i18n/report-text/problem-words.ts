/** What a page says of a code of the desk's reports. */
import type { Language } from '../../model/language.ts';
import { reportProblems } from '../../model/report-problem.ts';
import type { ReportProblem } from '../../model/report-problem.ts';
import { reportTexts } from './texts.ts';

/**
 * @param code the message of an Error of the Worker, or `error` of an outbox item
 * @returns undefined for a code that is none of these
 */
export function reportProblemWords(language: Language, code: string): string | undefined {
  return isProblem(code) ? reportTexts(language).say(`problem.${code}`) : undefined;
}

function isProblem(code: string): code is ReportProblem {
  return reportProblems.some((known) => known === code);
}
