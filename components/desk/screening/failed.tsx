import type { JSX } from 'preact';
import { mostScreenedLines } from '../../../utils/model/screening.ts';
import type { Failure } from '../../failure.ts';
import { FailureNotice, Notice } from '../../notice.tsx';
import { plainWords } from '../../plain-words.ts';
import { useScreeningTexts } from './use-texts.ts';

/** What went wrong: in words of screening where it has them. */
export function Failed({ failure }: { failure: Failure }): JSX.Element {
  const texts = useScreeningTexts();
  const { code, detail = '' } = failure;
  const said = (): string | undefined => {
    if (code === 'open-quote') return texts.say('error.open-quote', { line: plainWords(detail) });
    if (code === 'too-many-lines') return texts.say('error.too-many-lines', { n: mostScreenedLines });
    if (code === 'not-text') return texts.say('error.not-text');
    if (code === 'no-queries') return texts.say('error.no-queries');
    return code === 'nothing-open' ? texts.say('error.nothing-open') : undefined;
  };
  const words = said();
  return (
    <div role="alert">
      {words === undefined ? (
        <FailureNotice failure={failure} />
      ) : (
        <Notice kind="bad">
          <p>{words}</p>
        </Notice>
      )}
    </div>
  );
}
