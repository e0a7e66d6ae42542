import type { JSX } from 'preact';
import { reportProblemWords } from '../../../utils/i18n/report-text/problem-words.ts';
import type { ReportTexts } from '../../../utils/i18n/reports/texts.ts';
import { MessageError } from '../../../utils/messages/error.ts';
import type { Failure } from '../../failure.ts';
import { Notice } from '../../notice.tsx';
import { plainWords } from '../../plain-words.ts';
import { useReportTexts } from './use-texts.ts';

/** A failure of the Worker by its code (model/report-problem.ts), one of the page's own, or one that has none, by its message. */
export function problemOf(error: unknown): Failure {
  if (error instanceof MessageError) {
    const { code, detail = code } = error;
    return { code: code === 'internal' ? detail : code };
  }
  return { code: error instanceof Error ? error.message : String(error) };
}

/** @returns what went wrong and what to do, for every code */
export function problemWords(texts: ReportTexts, code: string): string {
  if (code === 'picture-unreadable') return texts.say('trouble.picture-unreadable');
  if (code === 'copy-refused') return texts.say('trouble.copy-refused');
  if (code === 'consent-refused') return texts.say('trouble.consent-refused');
  return reportProblemWords(texts.language, code) ?? texts.say('trouble.unknown', { code: plainWords(code) });
}

/** What did not work, and what the person can do. */
export function Problem({ failure }: { failure: Failure }): JSX.Element {
  const texts = useReportTexts();
  return (
    <div role="alert">
      <Notice kind="bad" title={problemWords(texts, failure.code)} />
    </div>
  );
}
