import type { JSX } from 'preact';
import type { ScreeningProgress } from '../../../utils/model/screening.ts';
import type { ScreeningTexts } from '../../../utils/i18n/screening/texts.ts';
import { screeningSession } from './session.ts';
import type { ScreeningState } from './session.ts';
import { useScreeningTexts } from './use-texts.ts';

function wordsOf(texts: ScreeningTexts, progress: ScreeningProgress | undefined): string {
  if (progress === undefined) return texts.say('run.waiting');
  const { stage, done, of } = progress;
  if (stage === 'input') return texts.say('run.input', { n: done });
  return texts.say(`run.${stage}`, { done, of });
}

/** How far a run or an export is, and the way to end it. */
export function Progress({ state: { progress } }: { state: ScreeningState }): JSX.Element {
  const texts = useScreeningTexts();
  const { done = 0, of = 0 } = progress ?? {};
  return (
    <div class="card under-way">
      <p class="progress-words">{wordsOf(texts, progress)}</p>
      <progress aria-label={wordsOf(texts, progress)} {...(of > 0 && { value: done, max: of })} />
      <button type="button" class="button" onClick={() => void screeningSession.cancel()}>
        {texts.say('run.cancel')}
      </button>
    </div>
  );
}
