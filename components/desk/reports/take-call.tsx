import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { takeCalls } from '../../../utils/report-calls.ts';
import { answerCalls } from './answer-calls.ts';
import { useReportDesk } from './desk-context.ts';
import { Problem } from './problem.tsx';
import { useAttempt } from './use-attempt.ts';
import { useReportTexts } from './use-texts.ts';

/** Takes what was asked for elsewhere and goes to its draft. */
export function TakeCall(): JSX.Element {
  const texts = useReportTexts();
  const desk = useReportDesk();
  const { failure, run } = useAttempt();
  const { language } = texts;
  useEffect(() => {
    void run(async () => {
      const draft = await answerCalls(desk, await takeCalls(), language);
      location.replace(draft ? `#reports/${draft.id}` : '#reports');
    });
  }, [desk, language]);
  return failure ? (
    <>
      <Problem failure={failure} />
      <p>
        <a href="#reports">{texts.say('overview.back')}</a>
      </p>
    </>
  ) : (
    <p role="status">{texts.say('overview.reading')}</p>
  );
}
