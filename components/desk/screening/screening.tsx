import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { mostScreenedLines } from '../../../utils/model/screening.ts';
import { Failed } from './failed.tsx';
import { Intake } from './intake.tsx';
import { Progress } from './progress.tsx';
import { Results } from './results.tsx';
import { useScreeningState } from './use-session.ts';
import { useScreeningTexts } from './use-texts.ts';

/** Many names, codes and addresses held against all lists at once. */
export function ScreeningSection(): JSX.Element {
  const texts = useScreeningTexts();
  const state = useScreeningState();
  const { summary, busy, failure, note, run } = state;
  const [isOpen, setOpen] = useState(summary === undefined);
  useEffect(() => setOpen(summary === undefined), [run, summary === undefined]);
  return (
    <div class="screening">
      <div class="quiet">
        <p>{texts.say('lead', { n: mostScreenedLines })}</p>
        <p>{texts.say('lead.as-is')}</p>
      </div>
      {summary === undefined ? (
        <Intake state={state} />
      ) : (
        <details class="again" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary>{texts.say('result.new')}</summary>
          <Intake state={state} />
        </details>
      )}
      {busy !== undefined && <Progress state={state} />}
      {failure && <Failed failure={failure} />}
      <p role="status" class="status">
        {note !== undefined && texts.say(note)}
      </p>
      {summary && <Results key={run} summary={summary} busy={busy !== undefined} />}
    </div>
  );
}
